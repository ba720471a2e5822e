/** Pine, the shop's accent, and the paper white of its strokes. */
const PINE = '#1f5f54';
const WHITE = '#ffffff';

/** Cloud above a mountain with a lower shoulder, on a field of 512; `scale` is about the centre. */
const strokes = (scale: number): string =>
  `<g transform="translate(256 256) scale(${scale}) translate(-256 -256)" fill="none" stroke="${WHITE}" stroke-width="36" stroke-linecap="round" stroke-linejoin="round">` +
  `<path d="M172 133h167"/><path d="M103 376L219 191l66 93 43-62 83 154Z"/></g>`;

const svg = (body: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">${body}</svg>\n`;

/** The mark as people see it in the shop: a rounded square. */
export const roundedMark = (): string => svg(`<rect width="512" height="512" rx="108" fill="${PINE}"/>${strokes(1)}`);

/** For launchers that cut their own shape: full bleed, the mark well inside the safe circle of 80 %. */
export const maskableMark = (): string => svg(`<rect width="512" height="512" fill="${PINE}"/>${strokes(0.74)}`);

/** For iOS, which rounds the corners itself. */
export const squareMark = (): string => svg(`<rect width="512" height="512" fill="${PINE}"/>${strokes(0.9)}`);

import { must } from '../../kernel/assert.ts';
import { glyphs } from './glyphs.ts';

/** Where a label stands: the middle of its baseline, its size in units, ink, letter spacing and the weight of an added contour. */
type LabelStyle = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly spacing?: number;
  readonly weight?: number;
};

const THIN_SPACE = 24;

/** A line of lettering as outlines, centred on `x`. Throws for a character that was never traced. */
export function drawLabel(text: string, { x, y, size, fill, spacing = 0, weight = 0 }: LabelStyle): string {
  const scale = size / 100;
  const gap = spacing / scale;
  let pen = 0;
  const letters = Array.from(text, (character) => {
    const at = pen;
    if (character === ' ') {
      pen += THIN_SPACE + gap;
      return '';
    }
    const glyph = must(glyphs[character], `outline of ${character}`);
    pen += glyph.width + gap;
    return `<path${at === 0 ? '' : ` transform="translate(${round(at)})"`} d="${glyph.d}"/>`;
  });
  const left = x - ((pen - gap) * scale) / 2;
  const contour = weight === 0 ? '' : ` stroke="${fill}" stroke-width="${weight}"`;
  return `<g transform="translate(${round(left)} ${y}) scale(${round(scale)})" fill="${fill}"${contour}>${letters.join('')}</g>`;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

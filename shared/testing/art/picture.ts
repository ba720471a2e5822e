import { spreadHash } from '../../kernel/ids.ts';

/** One picture of the shop: its file name without `.svg`, the part of the 400 × 400 stage it shows, and its drawing. */
export type Picture = { readonly name: string; readonly view: string; readonly draw: (id: string) => string };

const definition = /<(filter|linearGradient|radialGradient|clipPath|pattern) id="([^"]+)".*?<\/\1>/gs;

const withoutUnusedDefinitions = (markup: string): string =>
  markup.replace(definition, (whole, _kind: string, id: string) => (markup.includes(`#${id}`) ? whole : ''));

/** The whole file: stands alone, refers to nothing outside itself; its ids begin with a prefix of its own, so that several may stand in one page. */
export function svgOfPicture({ name, view, draw }: Picture): string {
  const prefix = `a${spreadHash(name).toString(36).slice(-4)}`;
  const markup = draw(prefix).replace(/\s*\n\s*/g, '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}">${withoutUnusedDefinitions(markup)}</svg>\n`;
}

import { imageUrlFromCell } from './cell-values.ts';

export type TaobaoPictures = {
  /** Addresses of the product's own pictures, in order. */
  readonly urls: readonly string[];
  /** Address of the picture of a value, by `pid:vid`. */
  readonly urlByValue: ReadonlyMap<string, string>;
  /** Names of pictures without an address: they lie in the `.tbi` folder beside the file. */
  readonly sideNames: readonly string[];
};

/**
 * Reads `name:kind:place:pid:vid|address;…`: kind 1 is a picture of the product, kind 2 of one value; the address may be
 * empty. Pieces of another shape are passed over: a picture never costs a product.
 */
export function parsePictures(text: string): TaobaoPictures {
  const main: { url: string; place: number }[] = [];
  const urlByValue = new Map<string, string>();
  const sideNames: string[] = [];
  for (const piece of text.split(';')) {
    const bar = piece.indexOf('|');
    const [name = '', kind, place = '', ...value] = (bar < 0 ? piece : piece.slice(0, bar)).trim().split(':');
    const url = bar < 0 ? null : imageUrlFromCell(piece.slice(bar + 1));
    if (name === '' || (kind !== '1' && kind !== '2')) continue;
    if (url === null) sideNames.push(name);
    else if (kind === '1') main.push({ url, place: Number.parseInt(place, 10) || 0 });
    else urlByValue.set(value.join(':'), url);
  }
  const urls = main.sort((a, b) => a.place - b.place).map(({ url }) => url);
  return { urls: [...new Set(urls)], urlByValue, sideNames: [...new Set(sideNames)] };
}

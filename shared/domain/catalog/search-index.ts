import { type Locale, type Texts, locales } from '../../kernel/locale.ts';
import { barcodeKey } from './barcode.ts';
import { fold } from './fold.ts';
import type { ProductOption } from './product.ts';
import { simplify } from './simplify.ts';

/** What a search reads: staff's products and the shelf's both have it. */
export type SearchableProduct = {
  readonly title: Texts;
  readonly vendor: string;
  readonly tags: readonly string[];
  readonly options: readonly ProductOption[];
  readonly variants: readonly { readonly sku: string; readonly barcode: string }[];
};

export type IndexedText = { readonly text: string; readonly words: readonly string[] };

export type IndexedProduct<P> = {
  readonly product: P;
  readonly titles: readonly (IndexedText & { readonly locale: Locale })[];
  readonly asides: IndexedText;
  readonly codes: readonly string[];
};

/** As `fold`, and besides: accents off Latin letters, traditional characters as simplified ones. */
export function searchFold(text: string): string {
  const plain = fold(text)
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC');
  return simplify(plain);
}

/** Everything of one product that can be found, folded once. */
export function indexProduct<P extends SearchableProduct>(product: P): IndexedProduct<P> {
  const labels = product.options.flatMap(({ values }) => values.flatMap(({ label }) => Object.values(label)));
  const codes = product.variants.flatMap(({ sku, barcode }) => [sku, barcodeKey(barcode), barcode]);
  return {
    product,
    titles: locales.flatMap((locale) => {
      const title = product.title[locale];
      return title ? [{ locale, ...indexText(title) }] : [];
    }),
    asides: indexText([product.vendor, ...product.tags, ...labels].join(' ')),
    codes: [...new Set(codes.map(searchFold))].filter((code) => code !== ''),
  };
}

function indexText(written: string): IndexedText {
  const text = searchFold(written);
  return { text, words: text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [] };
}

import type { Locale } from '../../kernel/locale.ts';
import { barcodeKey } from './barcode.ts';
import { type IndexedProduct, type SearchableProduct, indexProduct, searchFold } from './search-index.ts';
import { scoreTerm } from './search-score.ts';

const indexes = new WeakMap<readonly SearchableProduct[], readonly IndexedProduct<SearchableProduct>[]>();

/** The index of one list is made once, as long as the list itself lives. */
function indexOf<P extends SearchableProduct>(products: readonly P[]): readonly IndexedProduct<P>[] {
  const known = indexes.get(products) as readonly IndexedProduct<P>[] | undefined;
  if (known) return known;
  const index = products.map(indexProduct);
  indexes.set(products, index);
  return index;
}

/**
 * The products that match every word of the query, best first, equals in the list's order. Chinese matches anywhere from
 * one character on, in either script; Latin from the beginning of a word and with a small slip of the finger; SKU and
 * barcode by their beginning. An empty query gives the whole list.
 */
export function searchProducts<P extends SearchableProduct>(
  products: readonly P[],
  query: string,
  locale: Locale,
): readonly P[] {
  const terms = searchFold(query)
    .split(' ')
    .filter((term) => term !== '');
  if (terms.length === 0) return products;
  const code = searchFold(barcodeKey(query));
  return indexOf(products)
    .map((entry) => ({ entry, score: entry.codes.includes(code) ? 1_000 : scoreAll(entry, terms, locale) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ entry }) => entry.product);
}

function scoreAll(entry: IndexedProduct<SearchableProduct>, terms: readonly string[], locale: Locale): number {
  let sum = 0;
  for (const term of terms) {
    const score = scoreTerm(entry, term, locale);
    if (score === 0) return 0;
    sum += score;
  }
  return sum / terms.length;
}

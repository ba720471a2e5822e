import type { Locale } from '../../kernel/locale.ts';
import { barcodeKey } from './barcode.ts';
import { type IndexedProduct, type SearchableProduct, indexProduct, searchFold } from './search-index.ts';
import { scoreTerm } from './search-score.ts';

/** A list made ready for searching: worth keeping between key strokes (10,000 products take some 0.2 s). */
export type SearchIndex<P> = readonly IndexedProduct<P>[];

export const createSearchIndex = <P extends SearchableProduct>(products: readonly P[]): SearchIndex<P> =>
  products.map(indexProduct);

/**
 * The products that match every word of the query, best first, equals in the list's order. Chinese matches anywhere from
 * one character on, in either script; Latin from the beginning of a word, and, where nothing else was found, with a small
 * slip of the finger; SKU and barcode by their beginning. An empty query gives the whole list.
 */
export function searchIndex<P extends SearchableProduct>(
  index: SearchIndex<P>,
  query: string,
  locale: Locale,
): readonly P[] {
  const terms = searchFold(query)
    .split(' ')
    .filter((term) => term !== '');
  if (terms.length === 0) return index.map(({ product }) => product);
  const code = searchFold(barcodeKey(query));
  const found = rank(index, (entry) => (entry.codes.includes(code) ? 1_000 : scoreAll(entry, terms, locale, false)));
  return found.length > 0 ? found : rank(index, (entry) => scoreAll(entry, terms, locale, true));
}

/** Lists that were searched before. A list is never changed in place, and its index goes when it goes. */
const known = new WeakMap<readonly SearchableProduct[], SearchIndex<SearchableProduct>>();

function indexOf<P extends SearchableProduct>(products: readonly P[]): SearchIndex<P> {
  const before = known.get(products);
  // The map holds under each list the index of its own products.
  if (before !== undefined) return before as SearchIndex<P>;
  const index = createSearchIndex(products);
  known.set(products, index);
  return index;
}

/** The same for a list as it is: made ready at its first search, and no more while it is the same list. */
export const searchProducts = <P extends SearchableProduct>(
  products: readonly P[],
  query: string,
  locale: Locale,
): readonly P[] => (query.trim() === '' ? products : searchIndex(indexOf(products), query, locale));

type Entry = IndexedProduct<SearchableProduct>;

const rank = <P>(index: readonly IndexedProduct<P>[], scoreOf: (entry: IndexedProduct<P>) => number): readonly P[] =>
  index
    .map((entry) => ({ entry, score: scoreOf(entry) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ entry }) => entry.product);

function scoreAll(entry: Entry, terms: readonly string[], locale: Locale, withSlips: boolean): number {
  let sum = 0;
  for (const term of terms) {
    const score = scoreTerm(entry, term, locale, withSlips);
    if (score === 0) return 0;
    sum += score;
  }
  return sum / terms.length;
}

import type { ShelfProduct } from '../../../shared/domain/catalog/shelf.ts';

const known = new WeakMap<readonly ShelfProduct[], number>();

/**
 * The time after which a product counts as new: that of the latest eighth of the shelf, so that a shop which adds
 * nothing for a year still has something new on it. Sorted once for each list of the shelf.
 */
export function newSinceOf(products: readonly ShelfProduct[]): number {
  const before = known.get(products);
  if (before !== undefined) return before;
  const times = products.map(({ publishedAt }) => publishedAt).toSorted((a, b) => b - a);
  const since = times[Math.floor(times.length / 8)] ?? 0;
  known.set(products, since);
  return since;
}

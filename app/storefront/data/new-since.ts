import type { ShelfProduct } from '../../../shared/domain/catalog/shelf.ts';

/**
 * The time after which a product counts as new: that of the latest eighth of the shelf, so that a shop which adds
 * nothing for a year still has something new on it.
 */
export function newSinceOf(products: readonly ShelfProduct[]): number {
  const times = products.map(({ publishedAt }) => publishedAt).toSorted((a, b) => b - a);
  return times[Math.floor(times.length / 8)] ?? 0;
}

import { searchProducts } from '../../../shared/domain/catalog/search.ts';
import type { Locale } from '../../../shared/kernel/locale.ts';
import type { StockedProduct } from '../../ports/device.ts';

/** The tabs of the products list. `sold-out` is for sale but nowhere in stock. */
export type ProductShelf = 'active' | 'sold-out' | 'archived' | 'draft';

export const productShelves: readonly ProductShelf[] = ['active', 'sold-out', 'archived', 'draft'];

/** Pieces of a product over all places and variants; what is below zero at one place takes nothing from another. */
export function stockOf(product: StockedProduct): number {
  let sum = 0;
  for (const place of Object.values(product.onHand))
    for (const variant of product.variants) sum += Math.max(0, place[variant.id] ?? 0);
  return sum;
}

/** The one tab a product is on. */
export function shelfOf(product: StockedProduct): ProductShelf {
  if (product.status !== 'active') return product.status;
  return stockOf(product) > 0 ? 'active' : 'sold-out';
}

/** How many products each tab holds. */
export function countShelves(products: readonly StockedProduct[]): Readonly<Record<ProductShelf, number>> {
  const counts = { active: 0, 'sold-out': 0, archived: 0, draft: 0 };
  for (const product of products) counts[shelfOf(product)]++;
  return counts;
}

/** What the list shows: a search looks on every tab, else one tab newest first. */
export function shownProducts(
  products: readonly StockedProduct[],
  choice: { readonly shelf: ProductShelf; readonly query: string; readonly locale: Locale },
): readonly StockedProduct[] {
  if (choice.query.trim() !== '') return searchProducts(products, choice.query, choice.locale);
  return products
    .filter((product) => shelfOf(product) === choice.shelf)
    .toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1));
}

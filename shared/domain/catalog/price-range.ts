import type { Variant } from './product.ts';

/** Lowest and highest price in minor units; `compareAt` is the old price of the cheapest variant, null unless it is higher. */
export type PriceRange = { readonly min: number; readonly max: number; readonly compareAt: number | null };

/** What a card shows as a product's price; null for a product without variants. */
export function priceRangeOf(variants: readonly Pick<Variant, 'price' | 'compareAt'>[]): PriceRange | null {
  const [first, ...others] = variants;
  if (!first) return null;
  const cheapest = others.reduce((low, each) => (each.price < low.price ? each : low), first);
  const max = variants.reduce((high, { price }) => Math.max(high, price), first.price);
  const { price: min, compareAt } = cheapest;
  return { min, max, compareAt: compareAt !== null && compareAt > min ? compareAt : null };
}

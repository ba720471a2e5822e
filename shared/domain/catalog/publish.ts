import type { Millis } from '../../kernel/clock.ts';
import type { Product, Variant } from './product.ts';
import type { Band, ShelfProduct, ShelfVariant } from './shelf.ts';

type Placed = { readonly position: number; readonly id: string };

const byPosition = (a: Placed, b: Placed): number =>
  a.position - b.position || (a.id < b.id ? -1 : Number(a.id > b.id));

/** A price of nothing is no offer: nothing goes on sale, or out in an order, without a price above it. */
export const isOffered = ({ price }: Pick<Variant, 'price'>): boolean => price > 0;

/** Only active products with something to sell stand on the shelf. */
export const isPublished = ({ status, variants }: Pick<Product, 'status' | 'variants'>): boolean =>
  status === 'active' && variants.some(isOffered);

/**
 * What visitors get of a product: bands by place instead of counts, no status, everything in its order. A variant
 * without known bands has none, which reads as out of stock everywhere; one without a price is left out.
 */
export function shelfProductFrom(
  product: Product,
  bandsByVariant: ReadonlyMap<string, Readonly<Record<string, Band>>>,
  publishedAt: Millis,
): ShelfProduct {
  const { id, slug, title, description, vendor, category } = product;
  return {
    id,
    slug,
    title,
    description,
    vendor,
    category,
    tags: product.tags.toSorted(),
    options: product.options.toSorted((a, b) => a.number - b.number),
    photos: product.photos.toSorted(byPosition),
    variants: product.variants
      .filter(isOffered)
      .toSorted(byPosition)
      .map((variant) => shelfVariantFrom(variant, bandsByVariant.get(variant.id) ?? {})),
    publishedAt,
  };
}

function shelfVariantFrom(variant: Variant, bands: Readonly<Record<string, Band>>): ShelfVariant {
  const { id, optionValues, sku, barcode, price, compareAt, photo } = variant;
  return { id, optionValues, sku, barcode, price, compareAt, photo, bands };
}

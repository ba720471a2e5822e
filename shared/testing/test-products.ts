import type { Product, ProductOption, Variant } from '../domain/catalog/product.ts';
import type { ShelfProduct } from '../domain/catalog/shelf.ts';
import type { PriceItem } from '../domain/pricing/price-items.ts';

/** An option whose values are their own labels in English. */
export const testOption = (number: 1 | 2 | 3, name: string, keys: readonly string[]): ProductOption => ({
  number,
  name: { en: name },
  values: keys.map((key, position) => ({ key, label: { en: key }, position })),
});

/** A variant at 12.50 without codes, photo or options; its id is also its position's tie-break. */
export const testVariant = (id: string, changes: Partial<Variant> = {}): Variant => ({
  id,
  optionValues: [],
  sku: '',
  barcode: '',
  price: 1_250,
  compareAt: null,
  photo: null,
  position: 0,
  ...changes,
});

/** An active product of one variant (`<id>-v`) that nothing is wrong with. */
export const testProduct = (id: string, changes: Partial<Product> = {}): Product => ({
  id,
  slug: id,
  status: 'active',
  title: { en: `Product ${id}` },
  description: {},
  vendor: '',
  category: '',
  tags: [],
  options: [],
  photos: [],
  variants: [testVariant(`${id}-v`)],
  createdAt: 0,
  ...changes,
});

/** The same on the shelf, every variant in stock at place `h1`. */
export const testShelfProduct = (id: string, changes: Partial<ShelfProduct> = {}): ShelfProduct => {
  const { variants, createdAt, status: _status, ...product } = testProduct(id);
  return {
    ...product,
    publishedAt: createdAt,
    variants: variants.map(({ position: _position, ...variant }) => ({ ...variant, bands: { h1: 'in' as const } })),
    ...changes,
  };
};

/** One thing a till sells, at 12.50. */
export const testItem = (variant: string, changes: Partial<PriceItem> = {}): PriceItem => ({
  product: `product of ${variant}`,
  variant,
  title: { en: `Title ${variant}` },
  optionText: {},
  sku: `SKU-${variant}`,
  price: 1_250,
  ...changes,
});

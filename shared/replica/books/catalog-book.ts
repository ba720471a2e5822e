import type { Product } from '../../domain/catalog/product.ts';

/** Every product this device knows, newest first, kept current product by product. */
export type CatalogBook = {
  readonly put: (product: Product) => void;
  readonly remove: (id: string) => void;
  readonly find: (id: string) => Product | null;
  readonly findByVariant: (variant: string) => Product | null;
  /** The same list until something changes. */
  readonly products: () => readonly Product[];
};

const newestFirst = (a: Product, b: Product): number => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1);

export function createCatalogBook(): CatalogBook {
  const byId = new Map<string, Product>();
  const productByVariant = new Map<string, string>();
  let sorted: readonly Product[] | null = null;
  return {
    put: (product) => {
      byId.set(product.id, product);
      for (const { id } of product.variants) productByVariant.set(id, product.id);
      sorted = null;
    },
    remove: (id) => {
      byId.delete(id);
      sorted = null;
    },
    find: (id) => byId.get(id) ?? null,
    findByVariant: (variant) => byId.get(productByVariant.get(variant) ?? '') ?? null,
    products: () => {
      sorted ??= [...byId.values()].sort(newestFirst);
      return sorted;
    },
  };
}

import type { Product } from '../domain/catalog/product.ts';
import type { Shop } from '../domain/catalog/shop.ts';
import { catalogStream, productOfKey, productsFromDoc } from './documents/catalog-doc.ts';
import type { FlatDoc } from './documents/flat-doc.ts';
import { shopFromDoc, siteStream } from './documents/site-doc.ts';
import type { ReplicaState } from './replica-state.ts';
import type { StoreWrite } from './replica-store.ts';

/** Raised when products or the shop are read differently from the same documents: stored projections are made anew. */
export const projectionVersion = 1;

/** What a document now tells, as far as the touched keys go (null: all of it). */
export type Projected = {
  readonly products: readonly Product[];
  /** Touched and no longer there: a product whose first change was refused. */
  readonly gone: readonly string[];
  readonly shop: Shop | null;
};

export const nothingProjected: Projected = { products: [], gone: [], shop: null };

export function projectDoc(stream: string, doc: FlatDoc, keys: Iterable<string> | null): Projected {
  if (stream === siteStream) return { ...nothingProjected, shop: shopFromDoc(doc) };
  if (keys === null) return { ...nothingProjected, products: productsFromDoc(doc) };
  const touched = new Set([...keys].map(productOfKey).filter((product) => product !== null));
  const products = touched.size === 0 ? [] : productsFromDoc(doc, touched);
  for (const { id } of products) touched.delete(id);
  return { products, gone: [...touched], shop: null };
}

/** All a document tells, and which products are shown of it that it no longer holds. */
export function projectWhole(state: ReplicaState, stream: string, doc: FlatDoc): Projected {
  const projected = projectDoc(stream, doc, null);
  const there = new Set(projected.products.map(({ id }) => id));
  const shown = state.catalog.products().map(({ id }) => id);
  return { ...projected, gone: shown.filter((id) => catalogStream(id) === stream && !there.has(id)) };
}

/** So that a warm start paints before any document is opened. */
export const putProjected = ({ products, gone, shop }: Projected): readonly StoreWrite[] => [
  ...products.map((product): StoreWrite => ({ space: 'projections', key: `product|${product.id}`, value: product })),
  ...gone.map((id): StoreWrite => ({ space: 'projections', key: `product|${id}`, value: undefined })),
  ...(shop === null ? [] : [{ space: 'projections', key: 'shop', value: shop } as const]),
];

export function takeProjected(state: ReplicaState, { products, gone, shop }: Projected): void {
  for (const product of products) state.catalog.put(product);
  for (const id of gone) state.catalog.remove(id);
  if (products.length > 0 || gone.length > 0) state.topics.touch('products');
  if (shop === null) return;
  state.shop = shop;
  state.topics.touch('shop');
}

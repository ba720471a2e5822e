import type { ShelfProduct, ShelfReader, ShelfSite } from '../../../shared/domain/catalog/shelf.ts';
import { bytesToHex } from '../../../shared/kernel/bytes.ts';
import { decodeCbor } from '../../../shared/protocol/strict-cbor.ts';
import type { StoredRow } from '../../ports/store.ts';

/** The published shop in memory, as its rows on the disk tell it. */
export type ShelfBook = ShelfReader & {
  /** Takes rows of `shelf:` streams, others are passed over. */
  readonly take: (stream: string, rows: readonly StoredRow[]) => void;
  readonly find: (product: string) => ShelfProduct | null;
  /** The hash of what stands under a key of the shelf, to tell whether a new value is news. */
  readonly hashOf: (key: string) => string | null;
};

export const siteShelf = 'shelf:site';
export const siteKey = 'site';

const nothingYet: ShelfSite = {
  name: {},
  tagline: {},
  announcement: {},
  hero: { title: {}, note: {}, art: [] },
  currency: 'CNY',
  mainLocale: 'zh-CN',
  accent: '',
  places: [],
  categories: [],
};

const newestFirst = (a: ShelfProduct, b: ShelfProduct): number =>
  b.publishedAt - a.publishedAt || (a.id < b.id ? -1 : 1);

export function createShelfBook(): ShelfBook {
  let site = nothingYet;
  const byId = new Map<string, ShelfProduct>();
  /** Two products may come to one slug: the first in the set has the address, and the next when that one goes. */
  const bySlug = new Map<string, Set<string>>();
  const byVariant = new Map<string, string>();
  const hashes = new Map<string, string>();
  let sorted: readonly ShelfProduct[] | null = null;

  const leaveSlug = (slug: string, id: string) => {
    const ids = bySlug.get(slug);
    ids?.delete(id);
    if (ids?.size === 0) bySlug.delete(slug);
  };
  const remove = (id: string, keptSlug?: string) => {
    const product = byId.get(id);
    if (!product) return;
    byId.delete(id);
    // Published again under its slug it keeps its turn.
    if (product.slug !== keptSlug) leaveSlug(product.slug, id);
    for (const variant of product.variants) if (byVariant.get(variant.id) === id) byVariant.delete(variant.id);
  };
  const takeProduct = (id: string, product: ShelfProduct | null) => {
    remove(id, product?.slug);
    sorted = null;
    if (product === null) return;
    byId.set(id, product);
    bySlug.set(product.slug, (bySlug.get(product.slug) ?? new Set()).add(id));
    for (const variant of product.variants) byVariant.set(variant.id, id);
  };
  const at = (id: string | undefined): ShelfProduct | null => (id === undefined ? null : (byId.get(id) ?? null));
  return {
    take: (stream, rows) => {
      if (!stream.startsWith('shelf:')) return;
      for (const { key = '', hash, bytes } of rows) {
        const value = bytes.length === 0 ? null : decodeCbor(bytes);
        if (value === null) hashes.delete(key);
        else hashes.set(key, bytesToHex(hash));
        if (stream === siteShelf) site = (value as ShelfSite | null) ?? nothingYet;
        else takeProduct(key, value as ShelfProduct | null);
      }
    },
    site: () => site,
    products: () => (sorted ??= [...byId.values()].sort(newestFirst)),
    find: (product) => at(product),
    findBySlug: (slug) => at(bySlug.get(slug)?.values().next().value),
    findByVariant: (variant) => at(byVariant.get(variant)),
    hashOf: (key) => hashes.get(key) ?? null,
  };
}

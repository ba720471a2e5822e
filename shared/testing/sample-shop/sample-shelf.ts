import { shelfProductFrom } from '../../domain/catalog/publish.ts';
import type { Band, ShelfProduct, ShelfReader, ShelfSite } from '../../domain/catalog/shelf.ts';
import { bandOf } from '../../domain/stock/band.ts';
import { sampleShop } from './sample-shop.ts';

/** Any shelf held in memory, products newest first. */
export function shelfOf(site: ShelfSite, shown: readonly ShelfProduct[]): ShelfReader {
  const products = shown.toSorted((a, b) => b.publishedAt - a.publishedAt);
  return {
    site: () => site,
    products: () => products,
    findBySlug: (slug) => products.find((product) => product.slug === slug) ?? null,
    findByVariant: (id) => products.find(({ variants }) => variants.some((variant) => variant.id === id)) ?? null,
  };
}

/** The demonstration shop as visitors see it when it opens. */
export function sampleShelf(): ShelfReader {
  const { shop, products, openingStock } = sampleShop();
  const bands = new Map<string, Record<string, Band>>();
  for (const { variants } of products)
    for (const { id } of variants) bands.set(id, Object.fromEntries(shop.places.map((place) => [place.id, 'out'])));
  for (const { variant, place, quantity } of openingStock) {
    const here = bands.get(variant);
    if (here) here[place] = bandOf(quantity);
  }
  const active = products.filter(({ status }) => status === 'active');
  return shelfOf(
    shop,
    active.map((product) => shelfProductFrom(product, bands, product.createdAt)),
  );
}

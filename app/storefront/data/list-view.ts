import type { ShelfProduct } from '../../../shared/domain/catalog/shelf.ts';
import type { Locale } from '../../../shared/kernel/locale.ts';
import { cardView } from './card-view.ts';
import { coloursIn, hasColour, tagsOf } from './list-facets.ts';
import type { ListView, Sort } from './page-data.ts';

const perPage = 24;

const isSort = (text: string | null, sorts: readonly Sort[]): text is Sort => sorts.some((sort) => sort === text);

const lowest = (product: ShelfProduct): number => Math.min(...product.variants.map(({ price }) => price));

const isAt = (product: ShelfProduct, place: string): boolean =>
  product.variants.some(({ bands }) => (bands[place] ?? 'out') !== 'out');

function sorted(products: readonly ShelfProduct[], sort: Sort): readonly ShelfProduct[] {
  if (sort === 'price-up') return products.toSorted((a, b) => lowest(a) - lowest(b));
  if (sort === 'price-down') return products.toSorted((a, b) => lowest(b) - lowest(a));
  if (sort === 'newest') return products.toSorted((a, b) => b.publishedAt - a.publishedAt);
  return products;
}

/** A page of 24 with its filters. `products` come in the order of `sorts[0]`; unknown filter values are no filter. */
export function listView(
  products: readonly ShelfProduct[],
  {
    query,
    locale,
    places,
    sorts,
    newSince,
  }: {
    readonly query: URLSearchParams;
    readonly locale: Locale;
    readonly places: readonly string[];
    readonly sorts: readonly Sort[];
    readonly newSince: number;
  },
): ListView {
  const wanted = query.get('sort');
  const sort = isSort(wanted, sorts) ? wanted : (sorts[0] ?? 'newest');
  const place = places.find((id) => id === query.get('at')) ?? null;
  const tags = tagsOf(products, locale);
  const colours = coloursIn(products, locale);
  const colour = colours.find(({ key }) => key === query.get('colour'))?.key ?? null;
  const tag = tags.find((each) => each.tag === query.get('tag'))?.tag ?? null;
  const kept = products
    .filter((product) => place === null || isAt(product, place))
    .filter((product) => tag === null || product.tags.includes(tag))
    .filter((product) => colour === null || hasColour(product, colour));
  const pages = Math.max(1, Math.ceil(kept.length / perPage));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.get('page') ?? 1)) || 1));
  return {
    cards: sorted(kept, sort)
      .slice((page - 1) * perPage, page * perPage)
      .map((each) => cardView(each, locale, newSince)),
    total: kept.length,
    page,
    pages,
    sort,
    sorts,
    place,
    tag,
    colour,
    placeCounts: places.map((id) => ({ id, count: products.filter((product) => isAt(product, id)).length })),
    tags,
    colours,
  };
}

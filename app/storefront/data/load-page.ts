import { searchProducts } from '../../../shared/domain/catalog/search.ts';
import type { ShelfProduct, ShelfReader } from '../../../shared/domain/catalog/shelf.ts';
import { type PageMatch, type ShopAddress, matchPage, readAddress } from '../../routes.ts';
import { cardView } from './card-view.ts';
import { homeView } from './home-view.ts';
import { listView } from './list-view.ts';
import { newSinceOf } from './new-since.ts';
import type { BasketItem, CardView, CategoryView, ListView, LoadedPage, PageView, Sort } from './page-data.ts';
import { basketItem, productView } from './product-view.ts';
import { categoryView, siteView } from './site-view.ts';

export type PageAnswer =
  | { readonly status: 200 | 404; readonly data: LoadedPage; readonly address: ShopAddress }
  | { readonly status: 301; readonly location: string };

const relatedShown = 4;
const mostBasketLines = 200;
const mostQueryLetters = 100;

/** What an address shows, in the language of the address. Reads the shelf and nothing else. */
export function loadPage(shelf: ShelfReader, url: string): PageAnswer {
  const site = shelf.site();
  const address = readAddress(url, site.mainLocale);
  if (address.movedTo !== null) return { status: 301, location: address.movedTo };
  const view = viewOf(shelf, address, matchPage(address.path));
  const data = { site: siteView(site, address.locale), path: address.path, view };
  return { status: view.page === 'not-found' ? 404 : 200, data, address };
}

function viewOf(shelf: ShelfReader, address: ShopAddress, match: PageMatch): PageView {
  switch (match.page) {
    case 'home':
      return homeView(shelf, address.locale);
    case 'category':
      return categoryPage(shelf, address, match.id);
    case 'search':
      return searchPage(shelf, address);
    case 'product':
      return productPage(shelf, address, match.slug);
    case 'basket':
    case 'checkout':
      return { page: match.page, items: itemsOf(shelf, address) };
    case 'order':
      return { page: 'order', id: match.id };
    case 'me':
      return { page: 'me' };
    case 'not-found':
      return notFound(shelf, address);
  }
}

function categoryPage(shelf: ShelfReader, address: ShopAddress, id: string | null): PageView {
  const category = id === null ? null : findCategory(shelf, address, id);
  if (id !== null && category === null) return notFound(shelf, address);
  const products = shelf.products().filter((product) => id === null || product.category === id);
  return { page: 'category', category, list: list(shelf, address, products, ['newest', 'price-up', 'price-down']) };
}

function searchPage(shelf: ShelfReader, address: ShopAddress): PageView {
  const query = (address.query.get('q') ?? '').slice(0, mostQueryLetters).trim();
  const found = searchProducts(shelf.products(), query, address.locale);
  return { page: 'search', query, list: list(shelf, address, found, ['best', 'newest', 'price-up', 'price-down']) };
}

function productPage(shelf: ShelfReader, address: ShopAddress, slug: string): PageView {
  const product = shelf.findBySlug(slug);
  if (product === null) return notFound(shelf, address);
  const category = findCategory(shelf, address, product.category);
  const others = shelf.products().filter((each) => each.id !== product.id);
  const near = others.filter((each) => each.category === product.category);
  return {
    page: 'product',
    product: productView(product, category, address.locale),
    related: cards(shelf, address, (near.length > 0 ? near : others).slice(0, relatedShown)),
  };
}

const notFound = (shelf: ShelfReader, address: ShopAddress): PageView => ({
  page: 'not-found',
  cards: cards(shelf, address, shelf.products().slice(0, relatedShown)),
});

const cards = (shelf: ShelfReader, { locale }: ShopAddress, products: readonly ShelfProduct[]): readonly CardView[] => {
  const newSince = newSinceOf(shelf.products());
  return products.map((product) => cardView(product, locale, newSince));
};

function list(
  shelf: ShelfReader,
  { query, locale }: ShopAddress,
  products: readonly ShelfProduct[],
  sorts: readonly Sort[],
): ListView {
  const places = shelf.site().places.filter(({ pickup }) => pickup);
  const newSince = newSinceOf(shelf.products());
  return listView(products, { query, locale, places: places.map(({ id }) => id), sorts, newSince });
}

function findCategory(shelf: ShelfReader, { locale }: ShopAddress, id: string): CategoryView | null {
  const category = shelf.site().categories.find((each) => each.id === id);
  return category === undefined ? null : categoryView(category, locale);
}

/** `?v=` names variants, comma between them. Those no longer on the shelf are left out. */
function itemsOf(shelf: ShelfReader, { query, locale }: ShopAddress): readonly BasketItem[] {
  const wanted = (query.get('v') ?? '').split(',').slice(0, mostBasketLines);
  return [...new Set(wanted)].flatMap((id) => {
    const product = shelf.findByVariant(id);
    const variant = product?.variants.find((each) => each.id === id);
    return product && variant ? [basketItem(product, variant, locale)] : [];
  });
}

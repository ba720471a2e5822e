import type { Component } from 'solid-js';
import type { PageView, ViewOf } from './data/page-data.ts';

export type PageComponent = Component<{ readonly view: PageView }>;

type Modules = { readonly [P in PageView['page']]: () => Promise<Component<{ readonly view: ViewOf<P> }>> };

const modules: Modules = {
  home: async () => (await import('./home/home-page.tsx')).HomePage,
  category: async () => (await import('./list/category-page.tsx')).CategoryPage,
  search: async () => (await import('./list/search-page.tsx')).SearchPage,
  product: async () => (await import('./product/product-page.tsx')).ProductPage,
  basket: async () => (await import('./basket/basket-page.tsx')).BasketPage,
  checkout: async () => (await import('./checkout/checkout-page.tsx')).CheckoutPage,
  order: async () => (await import('./orders/order-page.tsx')).OrderPage,
  me: async () => (await import('./orders/me-page.tsx')).MePage,
  'not-found': async () => (await import('./frame/not-found-page.tsx')).NotFoundPage,
  unreachable: async () => (await import('./frame/unreachable-page.tsx')).UnreachablePage,
};

/** The source of each page's chunk, for the build's manifest: preloaded with the document. */
export const pageSources: Readonly<Record<PageView['page'], string>> = {
  home: 'app/storefront/home/home-page.tsx',
  category: 'app/storefront/list/category-page.tsx',
  search: 'app/storefront/list/search-page.tsx',
  product: 'app/storefront/product/product-page.tsx',
  basket: 'app/storefront/basket/basket-page.tsx',
  checkout: 'app/storefront/checkout/checkout-page.tsx',
  order: 'app/storefront/orders/order-page.tsx',
  me: 'app/storefront/orders/me-page.tsx',
  'not-found': 'app/storefront/frame/not-found-page.tsx',
  unreachable: 'app/storefront/frame/unreachable-page.tsx',
};

/** The code that draws a view. A page's component is only ever given its own view. */
export const loadPageComponent = (page: PageView['page']): Promise<PageComponent> =>
  modules[page]() as Promise<PageComponent>;

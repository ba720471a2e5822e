import type { Shop } from '../../domain/catalog/shop.ts';
import type { ReplicaState } from '../replica-state.ts';
import type { Topic } from '../topics.ts';
import type { Views } from '../views.ts';
import { createDayIndex } from './day-index.ts';
import { showOrders } from './show-orders.ts';
import { createShowProducts } from './show-products.ts';
import { showShopDay, showTillDay } from './show-sales.ts';
import { createShowTillItems } from './show-till-items.ts';

/** How each view is worked out, and what it is worked out from. */
export type Shows = {
  readonly [V in keyof Views]: {
    readonly from: readonly Topic[];
    readonly show: (params: Views[V]['params']) => Views[V]['value'];
  };
};

/** What is shown before the shop's own document has arrived. */
const noShop: Shop = {
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

export function createShows(state: () => ReplicaState): Shows {
  const products = createShowProducts(state);
  const days = createDayIndex(state);
  const tillItems = createShowTillItems(state);
  return {
    shop: { from: ['shop'], show: () => state().shop ?? noShop },
    products: { from: ['products', 'stock'], show: products.all },
    product: { from: ['products', 'stock'], show: ({ id }) => products.one(id) },
    'till-items': { from: ['products', 'stock', 'promises'], show: ({ place }) => tillItems(place) },
    'till-day': { from: ['sales', 'shop', 'status'], show: ({ place }) => showTillDay(state(), days, place) },
    'shop-day': { from: ['sales', 'shop'], show: ({ daysAgo }) => showShopDay(state(), days, daysAgo) },
    orders: { from: ['orders'], show: () => showOrders(state()) },
    imports: {
      from: ['imports'],
      show: () => [...state().imports.values()].map(({ done }) => done).sort((a, b) => b.at - a.at),
    },
  };
}

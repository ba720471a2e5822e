import { must } from '../../shared/kernel/assert.ts';
import { businessDate, dayBefore } from '../../shared/domain/till/business-date.ts';
import type { ShopDay, Views } from '../ports/device.ts';
import { type SampleSale, type SampleState, stockedProducts, tillItems } from './sample-state.ts';

type Reader<V extends keyof Views> = (state: SampleState, params: Views[V]['params'], now: number) => Views[V]['value'];

const dateAt = (state: SampleState, place: string, at: number): string => {
  const { timeZone, dayCutHour } = must(
    state.shop.places.find((each) => each.id === place),
    'the place',
  );
  return businessDate(at, timeZone, dayCutHour);
};

const salesOn = (state: SampleState, place: string, now: number, daysAgo: number): readonly SampleSale[] => {
  const today = dateAt(state, place, now);
  const date = daysAgo === 0 ? today : dayBefore(today);
  return state.sales.filter((sale) => sale.place === place && dateAt(state, place, sale.at) === date);
};

const sumOf = (sales: readonly SampleSale[]): number => sales.reduce((sum, sale) => sum + sale.total, 0);

function shopDay(state: SampleState, daysAgo: number, now: number): ShopDay {
  const byPlace = state.shop.places.map((place) => ({ place, sales: salesOn(state, place.id, now, daysAgo) }));
  const sales = byPlace.flatMap((each) => each.sales);
  const hours = Array.from({ length: 24 }, () => 0);
  for (const { place, sales: own } of byPlace)
    for (const sale of own) {
      const hour = Number(
        new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: place.timeZone }).format(
          sale.at,
        ),
      );
      hours[hour] = (hours[hour] ?? 0) + sale.total;
    }
  const today = dateAt(state, must(state.shop.places[0], 'a place').id, now);
  return {
    date: daysAgo === 0 ? today : dayBefore(today),
    total: sumOf(sales),
    sales: sales.length,
    pieces: sales.reduce((sum, sale) => sum + sale.pieces, 0),
    hours,
    places: byPlace.map(({ place, sales: own }) => ({ place: place.id, total: sumOf(own), sales: own.length })),
    tills: byPlace
      .filter(({ sales: own }) => own.length > 0)
      .map(({ place, sales: own }) => ({
        place: place.id,
        register: 1,
        lastSaleAt: Math.max(...own.map((sale) => sale.at)),
      })),
  };
}

/** Each view, read from the state anew. */
export const sampleViews: { readonly [V in keyof Views]: Reader<V> } = {
  shop: (state) => state.shop,
  products: (state) => stockedProducts(state),
  product: (state, { id }) => stockedProducts(state).find((product) => product.id === id) ?? null,
  'till-items': (state, { place }) => tillItems(state, place),
  'till-day': (state, { place }, now) => {
    const sales = salesOn(state, place, now, 0).toSorted((a, b) => b.at - a.at);
    return { date: dateAt(state, place, now), sales, total: sumOf(sales) };
  },
  'shop-day': (state, { daysAgo }, now) => shopDay(state, daysAgo, now),
  orders: (state) => state.orders,
  imports: (state) => state.imports,
};

import { businessDate, dayBefore } from '../../domain/till/business-date.ts';
import { parseReceiptNumber } from '../../domain/till/receipt-number.ts';
import type { Place } from '../../domain/catalog/shop.ts';
import type { KnownSale } from '../books/sales-book.ts';
import type { ReplicaState } from '../replica-state.ts';
import type { SaleSummary, ShopDay, TillDay } from '../views.ts';

const piecesOf = ({ sale }: KnownSale): number => sale.lines.reduce((sum, { quantity }) => sum + quantity, 0);

/** A sale as screens show it; `synced` once the server holds it. */
export function saleSummaryOf(state: ReplicaState, known: KnownSale): SaleSummary {
  const { id, receipt, total, lines, tenders, order } = known.sale;
  const synced = !state.outbox.has(known.hash) && !state.refused.has(known.hash);
  return { id, receipt, at: known.at, total, pieces: piecesOf(known), lines, tenders, order, synced };
}

const placeOf = (state: ReplicaState, id: string): Pick<Place, 'timeZone' | 'dayCutHour'> =>
  state.shop?.places.find((place) => place.id === id) ?? { timeZone: 'UTC', dayCutHour: 0 };

type Dated = { readonly by: string; readonly date: string };
const dateOfSale = new WeakMap<KnownSale, Dated>();

/** The business date of a sale, worked out once: a day's list asks for all of them at every sale. */
function dateOf(state: ReplicaState, sale: KnownSale): string {
  const { timeZone, dayCutHour } = placeOf(state, sale.place);
  const by = `${timeZone} ${dayCutHour}`;
  const known = dateOfSale.get(sale);
  if (known?.by === by) return known.date;
  const date = businessDate(sale.at, timeZone, dayCutHour);
  dateOfSale.set(sale, { by, date });
  return date;
}

/** The business date of a moment at a place of the shop. */
export function dateAt(state: ReplicaState, place: string, at: number): string {
  const { timeZone, dayCutHour } = placeOf(state, place);
  return businessDate(at, timeZone, dayCutHour);
}

/** Sales lie in the order met, so the newest are at the end; a day's search stops nowhere earlier, clocks may be wrong. */
const salesOn = (state: ReplicaState, isWanted: (sale: KnownSale) => boolean): KnownSale[] =>
  state.sales
    .sales()
    .filter(isWanted)
    .sort((a, b) => b.at - a.at || (a.sale.id < b.sale.id ? 1 : -1));

export function showTillDay(state: ReplicaState, place: string): TillDay {
  const date = dateAt(state, place, state.env.now());
  const device = state.enrolment?.device;
  const sales = salesOn(
    state,
    (sale) => sale.device === device && sale.place === place && dateOf(state, sale) === date,
  );
  const total = sales.reduce((sum, { sale }) => sum + sale.total, 0);
  return { date, sales: sales.map((sale) => saleSummaryOf(state, sale)), total };
}

const hourAt = (state: ReplicaState, { place, at }: KnownSale): number => {
  const { timeZone } = placeOf(state, place);
  const text = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(at);
  return Number(text) % 24;
};

const sumOf = (sales: readonly KnownSale[]): number => sales.reduce((sum, { sale }) => sum + sale.total, 0);

function tillsOf(sales: readonly KnownSale[]): ShopDay['tills'] {
  const lastByTill = new Map<string, ShopDay['tills'][number]>();
  for (const { place, device, at, sale } of sales) {
    const register = parseReceiptNumber(sale.receipt)?.register ?? 0;
    const lastSaleAt = Math.max(at, lastByTill.get(`${place} ${device}`)?.lastSaleAt ?? 0);
    lastByTill.set(`${place} ${device}`, { place, register, lastSaleAt });
  }
  return [...lastByTill.values()].sort((a, b) =>
    a.place < b.place ? -1 : a.place > b.place ? 1 : a.register - b.register,
  );
}

/** Today's date at the first place, `daysAgo` days back; each sale counts by its own place's time zone and day cut. */
export function showShopDay(state: ReplicaState, daysAgo: number): ShopDay {
  const wanted = (place: string): string => {
    let date = dateAt(state, place, state.env.now());
    for (let day = 0; day < daysAgo; day++) date = dayBefore(date);
    return date;
  };
  const known = (state.shop?.places ?? []).map(({ id }) => id);
  const dateByPlace = new Map([...known, ...state.places.places()].map((place) => [place, wanted(place)]));
  const sales = salesOn(state, (sale) => dateOf(state, sale) === dateByPlace.get(sale.place));
  const hours = Array.from({ length: 24 }, () => 0);
  for (const sale of sales) hours[hourAt(state, sale)] = (hours[hourAt(state, sale)] ?? 0) + sale.sale.total;
  const places = known.map((place) => {
    const own = sales.filter((sale) => sale.place === place);
    return { place, total: sumOf(own), sales: own.length };
  });
  return {
    date: dateByPlace.get(known[0] ?? '') ?? dateAt(state, '', state.env.now()),
    total: sumOf(sales),
    sales: sales.length,
    pieces: sales.reduce((sum, sale) => sum + piecesOf(sale), 0),
    hours,
    places,
    tills: tillsOf(sales),
  };
}

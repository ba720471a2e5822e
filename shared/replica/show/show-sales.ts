import { dayBefore } from '../../domain/till/business-date.ts';
import { parseReceiptNumber } from '../../domain/till/receipt-number.ts';
import type { KnownSale } from '../books/sales-book.ts';
import type { ReplicaState } from '../replica-state.ts';
import type { SaleSummary, ShopDay, TillDay } from '../views.ts';
import type { DayIndex, HouredSale } from './day-index.ts';

const piecesOf = ({ sale }: KnownSale): number => sale.lines.reduce((sum, { quantity }) => sum + quantity, 0);

/** A sale as screens show it; `synced` once the server holds it. */
function saleSummaryOf(state: ReplicaState, known: KnownSale): SaleSummary {
  const { id, receipt, total, lines, tenders, order } = known.sale;
  const synced = !state.outbox.has(known.hash) && !state.refused.has(known.hash);
  return { id, receipt, at: known.at, total, pieces: piecesOf(known), lines, tenders, order, synced };
}

const newestFirst = (a: KnownSale, b: KnownSale): number => b.at - a.at || (a.sale.id < b.sale.id ? 1 : -1);

/** This device's own sales of the current business date at one place. */
export function showTillDay(state: ReplicaState, days: DayIndex, place: string): TillDay {
  const date = days.dateAt(place, state.env.now());
  const device = state.enrolment?.device;
  const own = days
    .salesOf(place, date)
    .map(({ known }) => known)
    .filter((known) => known.device === device)
    .sort(newestFirst);
  const total = own.reduce((sum, { sale }) => sum + sale.total, 0);
  return { date, sales: own.map((known) => saleSummaryOf(state, known)), total };
}

const sumOf = (sales: readonly HouredSale[]): number => sales.reduce((sum, { known }) => sum + known.sale.total, 0);

function hoursOf(sales: readonly HouredSale[]): readonly number[] {
  const hours = Array.from({ length: 24 }, () => 0);
  for (const { hour, known } of sales) hours[hour] = (hours[hour] ?? 0) + known.sale.total;
  return hours;
}

function tillsOf(sales: readonly HouredSale[]): ShopDay['tills'] {
  const lastByTill = new Map<string, ShopDay['tills'][number]>();
  for (const { known } of sales) {
    const { place, device, at, sale } = known;
    const register = parseReceiptNumber(sale.receipt)?.register ?? 0;
    const lastSaleAt = Math.max(at, lastByTill.get(`${place} ${device}`)?.lastSaleAt ?? 0);
    lastByTill.set(`${place} ${device}`, { place, register, lastSaleAt });
  }
  const byPlace = (a: ShopDay['tills'][number], b: typeof a): number =>
    a.place < b.place ? -1 : a.place > b.place ? 1 : 0;
  return [...lastByTill.values()].sort((a, b) => byPlace(a, b) || a.register - b.register);
}

/** The shop's day `daysAgo` days back; each sale counts by its own place's time zone and day cut, the date is the first place's. */
export function showShopDay(state: ReplicaState, days: DayIndex, daysAgo: number): ShopDay {
  const dateAt = (place: string): string => {
    let date = days.dateAt(place, state.env.now());
    for (let day = 0; day < daysAgo; day++) date = dayBefore(date);
    return date;
  };
  const byPlace = (state.shop?.places ?? []).map(({ id }) => ({ place: id, sales: days.salesOf(id, dateAt(id)) }));
  const sales = byPlace.flatMap((each) => each.sales);
  return {
    date: dateAt(byPlace[0]?.place ?? ''),
    total: sumOf(sales),
    sales: sales.length,
    pieces: sales.reduce((sum, { known }) => sum + piecesOf(known), 0),
    hours: hoursOf(sales),
    places: byPlace.map(({ place, sales: own }) => ({ place, total: sumOf(own), sales: own.length })),
    tills: tillsOf(sales),
  };
}

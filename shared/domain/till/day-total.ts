import type { Millis } from '../../kernel/clock.ts';
import type { Tender } from '../orders/line.ts';
import { businessDate } from './business-date.ts';

export type DatedSale = {
  readonly id: string;
  readonly at: Millis;
  readonly total: number;
  readonly lines: readonly { readonly quantity: number }[];
  readonly tenders: readonly Pick<Tender, 'means' | 'amount'>[];
};

export type TradingDay = { readonly date: string; readonly timeZone: string; readonly dayCutHour: number };

/** Figures of one trading day in minor units: the total, the number of sales and pieces, what came in by each means. */
export type DayTotal = {
  readonly date: string;
  readonly total: number;
  readonly sales: number;
  readonly pieces: number;
  readonly byMeans: Readonly<Partial<Record<Tender['means'], number>>>;
};

/** The sales of one trading day, newest first, each id once. */
export function salesOfDay<Sale extends DatedSale>(
  sales: Iterable<Sale>,
  { date, timeZone, dayCutHour }: TradingDay,
): readonly Sale[] {
  const byId = new Map<string, Sale>();
  for (const sale of sales)
    if (!byId.has(sale.id) && businessDate(sale.at, timeZone, dayCutHour) === date) byId.set(sale.id, sale);
  return [...byId.values()].toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

/** What one trading day came to. Each sale counts once, whatever the order and however often it is met. */
export function dayTotal(sales: Iterable<DatedSale>, day: TradingDay): DayTotal {
  const ofDay = salesOfDay(sales, day);
  const byMeans: Partial<Record<Tender['means'], number>> = {};
  for (const { means, amount } of ofDay.flatMap(({ tenders }) => tenders))
    byMeans[means] = (byMeans[means] ?? 0) + amount;
  return {
    date: day.date,
    total: ofDay.reduce((sum, { total }) => sum + total, 0),
    sales: ofDay.length,
    pieces: ofDay.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0),
    byMeans,
  };
}

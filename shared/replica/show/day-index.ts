import { businessDate } from '../../domain/till/business-date.ts';
import type { Place, Shop } from '../../domain/catalog/shop.ts';
import { isTimeZone } from '../../kernel/time-zone.ts';
import type { KnownSale } from '../books/sales-book.ts';
import type { ReplicaState } from '../replica-state.ts';

type Calendar = Pick<Place, 'timeZone' | 'dayCutHour'>;

/** A sale with the hour on the wall at its place. */
export type HouredSale = { readonly known: KnownSale; readonly hour: number };

/** Sales by place and business date: a day is looked up, never searched for among all the others. */
export type DayIndex = {
  readonly salesOf: (place: string, date: string) => readonly HouredSale[];
  readonly dateAt: (place: string, at: number) => string;
};

const hourFormats = new Map<string, Intl.DateTimeFormat>();

function hourAt(timeZone: string, at: number): number {
  const format =
    hourFormats.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
  hourFormats.set(timeZone, format);
  return Number(format.format(at)) % 24;
}

const inWorldTime: Calendar = { timeZone: 'UTC', dayCutHour: 0 };

/** Each place's calendar; one in a zone that this device does not know (it may be newer than the device) goes by UTC. */
const calendarsOf = (shop: Shop | null): ReadonlyMap<string, Calendar> =>
  new Map(
    (shop?.places ?? []).map(({ id, timeZone, dayCutHour }) => [
      id,
      { timeZone: isTimeZone(timeZone) ? timeZone : 'UTC', dayCutHour },
    ]),
  );

/** What the index rests on besides the sales: another time zone or day cut makes it anew. */
const calendarsKey = ({ shop }: ReplicaState): string =>
  JSON.stringify(shop?.places.map(({ id, timeZone, dayCutHour }) => [id, timeZone, dayCutHour]) ?? []);

/** Reads each sale once, when it is first asked about. */
export function createDayIndex(state: () => ReplicaState): DayIndex {
  let byDay = new Map<string, HouredSale[]>();
  let builtFor = '';
  let read = 0;
  let calendars: ReadonlyMap<string, Calendar> = new Map();
  let readFrom: Shop | null = null;
  const calendarAt = (place: string): Calendar => {
    const { shop } = state();
    if (shop !== readFrom) [calendars, readFrom] = [calendarsOf(shop), shop];
    return calendars.get(place) ?? inWorldTime;
  };
  const dateAt = (place: string, at: number): string => {
    const { timeZone, dayCutHour } = calendarAt(place);
    return businessDate(at, timeZone, dayCutHour);
  };
  const catchUp = (): void => {
    const key = calendarsKey(state());
    if (key !== builtFor) [byDay, builtFor, read] = [new Map(), key, 0];
    const sales = state().sales.sales();
    for (; read < sales.length; read++) {
      const known = sales[read];
      if (!known) continue;
      const day = `${known.place} ${dateAt(known.place, known.at)}`;
      const list = byDay.get(day) ?? [];
      list.push({ known, hour: hourAt(calendarAt(known.place).timeZone, known.at) });
      byDay.set(day, list);
    }
  };
  return {
    dateAt,
    salesOf: (place, date) => {
      catchUp();
      return byDay.get(`${place} ${date}`) ?? [];
    },
  };
}

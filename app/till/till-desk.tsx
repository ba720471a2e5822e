import { type Accessor, createContext, useContext } from 'solid-js';
import type { Place, Shop } from '../../shared/domain/catalog/shop.ts';
import type { Ticket } from '../../shared/domain/till/ticket.ts';
import type { DeviceStatus, Enrolment, SaleSummary, StaffOrder, TillDay, TillItem } from '../ports/device.ts';
import type { Tile } from './tiles.ts';
import type { Scanner } from './scanner.ts';
import type { SellView } from './sell/sell-view.ts';

/** What the last scan did, until the next one: shown as a flash and a sentence. */
export type ScanNotice = { readonly type: 'hit' | 'miss'; readonly text: string; readonly at: number };

/** Everything the till's screens work on: one place, one ticket, what the device knows. */
export type TillDesk = {
  readonly enrolment: Accessor<Enrolment>;
  readonly status: Accessor<DeviceStatus>;
  readonly shop: Accessor<Shop>;
  readonly place: Accessor<Place>;
  readonly places: Accessor<readonly Place[]>;
  /** Null: ask again which place this till is at. */
  readonly choosePlace: (place: string | null) => void;
  readonly items: Accessor<readonly TillItem[]>;
  readonly tiles: Accessor<readonly Tile[]>;
  readonly day: Accessor<TillDay>;
  readonly orders: Accessor<readonly StaffOrder[]>;

  readonly view: SellView;
  readonly ticket: Accessor<Ticket<TillItem>>;
  readonly total: Accessor<number>;
  /** How often the ticket was changed by hand so far. */
  readonly changes: Accessor<number>;
  readonly add: (item: TillItem, quantity?: number) => void;
  readonly setQuantity: (variant: string, quantity: number) => void;
  readonly remove: (variant: string) => void;
  readonly select: (variant: string) => void;
  readonly clear: () => void;
  /** What the next tap or scan is multiplied by; null: one. */
  readonly times: Accessor<number | null>;
  readonly setTimes: (times: number | null) => void;
  readonly notice: Accessor<ScanNotice | null>;
  readonly scanner: Scanner;
  /** Variants of one code among which the clerk must choose, with the quantity that was asked for. */
  readonly choice: Accessor<{ readonly items: readonly TillItem[]; readonly quantity: number } | null>;
  readonly choose: (choice: { readonly items: readonly TillItem[]; readonly quantity: number } | null) => void;

  /** The web order open on the orders' screen. */
  readonly shownOrder: Accessor<string | null>;
  readonly showOrder: (order: string | null) => void;
  /** The web order whose code was scanned last; a new object at every scan. */
  readonly calledOrder: Accessor<{ readonly order: string } | null>;
  /** The web order that the next payment hands over. */
  readonly handing: Accessor<StaffOrder | null>;
  readonly handOver: (order: StaffOrder | null) => void;
  /** The sale just finished, until the next customer. */
  readonly lastSale: Accessor<SaleSummary | null>;
  readonly finish: (sale: SaleSummary) => void;
  readonly next: () => void;
};

export const TillDeskContext = createContext<TillDesk>();

/** The desk of the till; only inside the till's gate. */
export function useDesk(): TillDesk {
  const desk = useContext(TillDeskContext);
  if (!desk) throw new Error('useDesk needs the till around it');
  return desk;
}

import type { OrderContact } from '../domain/orders/order.ts';
import type { OrderBook } from '../domain/orders/order-from-facts.ts';
import type { Shop } from '../domain/catalog/shop.ts';
import type { CatalogBook } from './books/catalog-book.ts';
import type { PlaceBooks } from './books/place-books.ts';
import type { SalesBook } from './books/sales-book.ts';
import type { Enrolment, RefusedWrite } from './device-status.ts';
import type { Env } from './env.ts';
import type { ImportRecord } from './import-record.ts';
import type { JournalState } from './journal-state.ts';
import type { OpenDocs } from './open-docs.ts';
import type { Outbox } from './outbox.ts';
import type { Topics } from './topics.ts';

/** What a device holds in memory: all of it can be read again from its store. Changed only after the commit that says so. */
export type ReplicaState = {
  readonly env: Env;
  readonly topics: Topics;
  readonly outbox: Outbox;
  readonly docs: OpenDocs;
  readonly catalog: CatalogBook;
  readonly places: PlaceBooks;
  readonly sales: SalesBook;
  readonly orders: OrderBook;
  /** By order id. */
  readonly contacts: Map<string, OrderContact>;
  /** How far each stream was read. */
  readonly cursors: Map<string, number>;
  /** This device's own journals, by place. */
  readonly journals: Map<string, JournalState>;
  readonly refused: Map<string, RefusedWrite>;
  readonly imports: Map<string, ImportRecord>;
  /** Streams that wait behind a row the shop did not take. */
  readonly stopped: Set<string>;
  shop: Shop | null;
  enrolment: Enrolment | null;
  epoch: string;
};

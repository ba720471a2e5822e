import { createOrderBook } from '../../../shared/domain/orders/order-from-facts.ts';
import type { Order } from '../../../shared/domain/orders/order.ts';
import { decodeLogEntry } from '../../../shared/protocol/log-entry.ts';
import type { OrderFact } from '../../../shared/replica/facts/order-facts.ts';
import { parseStream } from '../../../shared/replica/streams.ts';
import type { StoredRow } from '../../ports/store.ts';

/** Every order of the shop as its logs on the disk tell it. */
export type OrderLedger = {
  /** Takes rows of `orders:` streams, others are passed over. */
  readonly take: (stream: string, rows: readonly StoredRow[]) => void;
  readonly find: (order: string) => Order | null;
  /** Newest first. */
  readonly ofPerson: (person: string) => readonly Order[];
  /** Orders placed at a place so far: the next one's number. */
  readonly countAt: (place: string) => number;
  readonly isCodeInUse: (place: string, pickupCode: string) => boolean;
};

export function createOrderLedger(): OrderLedger {
  const book = createOrderBook();
  const idsByPerson = new Map<string, string[]>();
  const idsByPlace = new Map<string, string[]>();
  const codesInUse = new Map<string, string>();
  const file = (index: Map<string, string[]>, key: string, id: string) => {
    const ids = index.get(key) ?? [];
    ids.push(id);
    index.set(key, ids);
  };
  const takeFact = (fact: OrderFact) => {
    if (!book.add(fact)) return;
    const order = book.find(fact.type === 'order-placed' ? fact.order.id : fact.order);
    if (order === null) return;
    const code = `${order.place} ${order.pickupCode}`;
    if (fact.type === 'order-placed') {
      file(idsByPerson, order.person, order.id);
      file(idsByPlace, order.place, order.id);
      codesInUse.set(code, order.id);
    } else if (order.state === 'collected' || order.state === 'cancelled') codesInUse.delete(code);
  };
  return {
    take: (stream, rows) => {
      if (parseStream(stream)?.kind !== 'orders') return;
      for (const { bytes } of rows) takeFact(decodeLogEntry(bytes).fact as OrderFact);
    },
    find: book.find,
    ofPerson: (person) =>
      (idsByPerson.get(person) ?? [])
        .map((id) => book.find(id))
        .filter((order) => order !== null)
        .toReversed(),
    countAt: (place) => idsByPlace.get(place)?.length ?? 0,
    isCodeInUse: (place, pickupCode) => codesInUse.has(`${place} ${pickupCode}`),
  };
}

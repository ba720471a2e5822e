import { decodeLogEntry, type LogEntry } from '../protocol/log-entry.ts';
import { tryDecodeCbor } from '../protocol/strict-cbor.ts';
import { bytesToHex } from '../kernel/bytes.ts';
import type { Millis } from '../kernel/clock.ts';
import { movementsFromSale } from '../domain/stock/sale-movements.ts';
import type { CountedMovement } from '../domain/stock/movement-conflict.ts';
import { readAllocFact, readOrderFact } from './books/read-fact.ts';
import type { JournalFact } from './facts/journal-facts.ts';
import { readJournalFact } from './facts/read-journal-fact.ts';
import { emptyJournal, foldOwnEntry } from './journal-state.ts';
import type { ReplicaState } from './replica-state.ts';
import { parseStream, type StreamName } from './streams.ts';

/** A row of a log on its way into the books. `receivedAt` is absent while only this device holds it. */
export type LogRow = { readonly hash: Uint8Array; readonly bytes: Uint8Array; readonly receivedAt?: Millis };

const movementsOf = (fact: JournalFact, at: Millis, receivedAt: Millis | undefined): readonly CountedMovement[] => {
  const movements = fact.type === 'sale-made' ? movementsFromSale({ ...fact, at }) : fact.movements;
  return movements.map((movement) => ({ ...movement, receivedAt }));
};

function foldJournal(state: ReplicaState, { parts }: StreamName, entry: LogEntry, row: LogRow): void {
  const [place = '', device = '', segment = '1'] = parts;
  if (device === state.enrolment?.device) {
    const own = state.journals.get(place) ?? emptyJournal;
    state.journals.set(place, foldOwnEntry(own, Number(segment), entry, row.hash));
  }
  const fact = readJournalFact(entry.fact);
  if (fact === null) return;
  if (state.places.move(place, movementsOf(fact, entry.at, row.receivedAt)).length > 0) state.topics.touch('stock');
  if (fact.type !== 'sale-made') return;
  state.sales.add({ place, device, at: entry.at, sale: fact, hash: bytesToHex(row.hash) });
  state.topics.touch('sales');
  // What an order was promised is handed over with it: offline, long before the server says so.
  if (fact.order === null) return;
  state.places.promise(place, { type: 'promise-ended', promise: fact.order });
  state.topics.touch('promises');
}

function foldAlloc(state: ReplicaState, place: string, fact: unknown): void {
  const read = readAllocFact(fact);
  if (read === null) return;
  state.places.promise(place, read);
  state.topics.touch('promises');
}

function foldOrders(state: ReplicaState, fact: unknown): void {
  const read = readOrderFact(fact);
  if (read !== null && state.orders.add(read)) state.topics.touch('orders');
}

const tryDecode = (state: ReplicaState, stream: string, bytes: Uint8Array): LogEntry | null => {
  try {
    return decodeLogEntry(bytes);
  } catch (error) {
    state.env.log('row-unreadable', { stream, error: String(error) });
    return null;
  }
};

/** Takes one row of a log into the books. The same row again changes nothing, whatever came between. */
export function foldLogRow(state: ReplicaState, stream: string, row: LogRow): void {
  const name = parseStream(stream);
  const entry = name === null ? null : tryDecode(state, stream, row.bytes);
  if (name === null || entry === null) return;
  if (name.kind === 'journal') foldJournal(state, name, entry, row);
  if (name.kind === 'alloc') foldAlloc(state, name.parts[0] ?? '', entry.fact);
  if (name.kind === 'orders') foldOrders(state, entry.fact);
}

const isContact = (value: unknown): value is { name: string; phone: string; note: string } => {
  const { name, phone, note } = (value ?? {}) as Record<string, unknown>;
  return [name, phone, note].every((text) => typeof text === 'string');
};

/** Takes one row of a table; one without bytes takes its key away. */
export function foldTableRow(state: ReplicaState, stream: string, key: string, bytes: Uint8Array): void {
  if (parseStream(stream)?.kind !== 'contact') return;
  const value = bytes.length === 0 ? null : tryDecodeCbor(bytes);
  if (isContact(value)) state.contacts.set(key, value);
  else state.contacts.delete(key);
  state.topics.touch('orders');
}

import type { Millis } from '../kernel/clock.ts';
import { bytesToHex } from '../kernel/bytes.ts';
import type { KeyWrite } from './documents/flat-doc.ts';
import { numberKey, type StoreWrite } from './replica-store.ts';

/** A row only this device holds. `writes` say what a document's change meant, so that it can be recorded again. */
export type OutboxRow = {
  readonly order: number;
  readonly stream: string;
  readonly hash: Uint8Array;
  readonly bytes: Uint8Array;
  readonly at: Millis;
  readonly intent: string;
  readonly writes: readonly KeyWrite[] | null;
  readonly replayed: boolean;
};

export type NewOutboxRow = Omit<OutboxRow, 'order' | 'replayed'> & { readonly replayed?: boolean };

/** The rows that wait, in writing order. Memory follows the disk: call `add` and `remove` after their commit. */
export type Outbox = {
  /** The row as it will be stored; nothing is changed yet. */
  readonly number: (row: NewOutboxRow) => OutboxRow;
  readonly add: (rows: readonly OutboxRow[]) => void;
  readonly remove: (rows: readonly OutboxRow[]) => void;
  readonly find: (hash: Uint8Array) => OutboxRow | null;
  readonly has: (hashHex: string) => boolean;
  readonly ofStream: (stream: string) => readonly OutboxRow[];
  readonly streams: () => readonly string[];
  readonly size: () => number;
};

export const putOutboxRow = (row: OutboxRow): StoreWrite => ({
  space: 'outbox',
  key: numberKey(row.order),
  value: row,
});
export const dropOutboxRow = ({ order }: OutboxRow): StoreWrite => ({
  space: 'outbox',
  key: numberKey(order),
  value: undefined,
});

export function createOutbox(stored: readonly OutboxRow[]): Outbox {
  const byHash = new Map<string, OutboxRow>();
  const byStream = new Map<string, OutboxRow[]>();
  let last = 0;
  const add = (rows: readonly OutboxRow[]): void => {
    for (const row of rows) {
      byHash.set(bytesToHex(row.hash), row);
      const waiting = byStream.get(row.stream) ?? [];
      const isLater = (waiting.at(-1)?.order ?? 0) < row.order;
      waiting.push(row);
      if (!isLater) waiting.sort((a, b) => a.order - b.order);
      byStream.set(row.stream, waiting);
      last = Math.max(last, row.order);
    }
  };
  const remove = (rows: readonly OutboxRow[]): void => {
    const gone = new Set(rows.map(({ order }) => order));
    for (const { hash } of rows) byHash.delete(bytesToHex(hash));
    for (const stream of new Set(rows.map(({ stream }) => stream))) {
      const left = (byStream.get(stream) ?? []).filter(({ order }) => !gone.has(order));
      if (left.length > 0) byStream.set(stream, left);
      else byStream.delete(stream);
    }
  };
  add(stored);
  return {
    number: (row) => {
      last += 1;
      return { ...row, order: last, replayed: row.replayed ?? false };
    },
    add,
    remove,
    find: (hash) => byHash.get(bytesToHex(hash)) ?? null,
    has: (hashHex) => byHash.has(hashHex),
    ofStream: (stream) => byStream.get(stream) ?? [],
    streams: () => [...byStream.keys()],
    size: () => byHash.size,
  };
}

import type { Millis } from '../kernel/clock.ts';
import type { StreamRow } from '../protocol/messages.ts';
import { rowKey, type StoreWrite, tableKey } from './replica-store.ts';

/** An accepted row as a device keeps it. */
export type StoredRow = {
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly bytes: Uint8Array;
  readonly receivedAt: Millis;
  readonly device: string;
};

export const putRow = (
  stream: string,
  { seq, hash, bytes, receivedAt, device }: Omit<StreamRow, 'key'>,
): StoreWrite => {
  const row: StoredRow = { seq, hash, bytes, receivedAt, device };
  return { space: 'rows', key: rowKey(stream, seq), value: row };
};

/** A table keeps the newest row of a key; one without bytes takes the key away. */
export const putTableRow = (stream: string, row: StreamRow & { readonly key: string }): StoreWrite => ({
  space: 'rows',
  key: tableKey(stream, row.key),
  value: row.bytes.length === 0 ? undefined : { ...row },
});

export const putCursor = (stream: string, seq: number): StoreWrite => ({ space: 'streams', key: stream, value: seq });

/**
 * The drawers of a device's storage. meta: who this is, epoch. streams: how far each was read. rows: accepted rows by
 * stream and number (tables: by key). docs: saved documents. outbox: rows only this device holds, in writing order.
 * projections: products as last folded. intents: what was asked and answered. refused: rows the shop did not take.
 * media: pictures not uploaded yet. imports: files taken in, with what undoes them.
 */
export const storeSpaces = [
  'meta',
  'streams',
  'rows',
  'docs',
  'outbox',
  'projections',
  'intents',
  'refused',
  'media',
  'imports',
] as const;

export type StoreSpace = (typeof storeSpaces)[number];

/** One value set, or removed with `value: undefined`. Values are what structured cloning carries. */
export type StoreWrite = { readonly space: StoreSpace; readonly key: string; readonly value: unknown };

export type StoreEntry = { readonly key: string; readonly value: unknown };

/** Where a device keeps everything. */
export type ReplicaStore = {
  readonly get: (space: StoreSpace, key: string) => Promise<unknown>;
  /** Entries whose key begins with the prefix, by key. */
  readonly range: (space: StoreSpace, prefix: string) => Promise<readonly StoreEntry[]>;
  /** All of it or nothing; `strict` resolves only when it is on the disk. Rejects with `StorageFull` when there is no room. */
  readonly commit: (writes: readonly StoreWrite[], options?: { readonly strict: boolean }) => Promise<void>;
};

/** There is no room left: told before money is taken. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
}

/** Orders numbers as text; room for 999,999,999,999. */
export const numberKey = (n: number): string => String(n).padStart(12, '0');

/** Rows of one stream stand together and in order. */
export const rowKey = (stream: string, seq: number): string => `${stream}|${numberKey(seq)}`;

export const tableKey = (stream: string, key: string): string => `${stream}|${key}`;

export const streamPrefix = (stream: string): string => `${stream}|`;

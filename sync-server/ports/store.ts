import type { StreamForm } from '../../shared/replica/streams.ts';

/** A row to be appended. `hash` is unique within a doc or log; `key` is set for tables only, `bytes` empty = the key is deleted. */
export type NewRow = {
  readonly hash: Uint8Array;
  readonly bytes: Uint8Array;
  readonly device: string;
  readonly receivedAt: number;
  readonly key?: string;
};

export type StoredRow = NewRow & { readonly seq: number };

export type Snapshot = { readonly stream: string; readonly seq: number; readonly bytes: Uint8Array };

/** The signature of one accepted batch: covers the rows up to `seq` that `device` wrote. The newest of each device is kept for ever. */
export type KeptSignature = {
  readonly device: string;
  readonly seq: number;
  readonly hashes: readonly Uint8Array[];
  readonly signature: Uint8Array;
};

/** Everything inside one transaction: all of it is on disk when `transact` resolves, or none. */
export type StoreTransaction = {
  /** 0 for a stream that does not exist. */
  readonly head: (stream: string) => Promise<number>;
  /** Every stream with its head, name by name, optionally only those that begin with `prefix`. */
  readonly streams: (
    prefix?: string,
  ) => Promise<readonly { readonly stream: string; readonly form: StreamForm; readonly head: number }[]>;
  /** Appends in order, numbers from head + 1. A doc or log row whose hash is there already keeps its number. A table row replaces the row of its key. */
  readonly append: (stream: string, form: StreamForm, rows: readonly NewRow[]) => Promise<readonly StoredRow[]>;
  /** Rows with `seq > since`, ascending, at most `limit`. */
  readonly read: (stream: string, since: number, limit: number) => Promise<readonly StoredRow[]>;
  readonly findByHash: (stream: string, hash: Uint8Array) => Promise<StoredRow | null>;
  readonly findByKey: (stream: string, key: string) => Promise<StoredRow | null>;
  readonly keepSignature: (stream: string, signature: KeptSignature) => Promise<void>;
  readonly signatures: (stream: string) => Promise<readonly KeptSignature[]>;
  /** Throws for a stream that does not exist. */
  readonly putSnapshot: (snapshot: Snapshot) => Promise<void>;
  readonly newestSnapshot: (stream: string) => Promise<Snapshot | null>;
  /** Small records of the server alone, by space and key: commands done, one-time links, sessions, meta. Values are CBOR bytes. */
  readonly getRecord: (space: string, key: string) => Promise<Uint8Array | null>;
  readonly putRecord: (space: string, key: string, value: Uint8Array) => Promise<void>;
  readonly deleteRecord: (space: string, key: string) => Promise<void>;
  readonly records: (space: string) => Promise<readonly { readonly key: string; readonly value: Uint8Array }[]>;
};

/** Where the server keeps everything. Transactions run one after the other; a throw inside rolls all of it back. */
export type Store = {
  readonly transact: <T>(work: (tx: StoreTransaction) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

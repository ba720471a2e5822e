import { encodeCbor } from '../../shared/protocol/strict-cbor.ts';
import { parseStream } from '../../shared/replica/streams.ts';
import type { Snapshot, StoreTransaction, StoredRow } from '../ports/store.ts';
import type { DocBook } from './doc-book.ts';
import type { Keeper } from './keeper.ts';

/** A reader this many rows behind gets a snapshot first; a snapshot older than this is made anew (architecture §4). */
const farBehind = 500;

export type Snapshots = {
  /** Where a reader that far behind should begin; null when rows are the shorter way. */
  readonly forReader: (
    stream: string,
    since: number,
    head: number,
  ) => Promise<{ readonly seq: number; readonly url: string } | null>;
  /** The newest snapshot, made now if the stream has none; null for an empty stream. */
  readonly newest: (stream: string) => Promise<Snapshot | null>;
};

export const snapshotUrl = (stream: string, seq: number): string => `/snap/${encodeURIComponent(stream)}?seq=${seq}`;

async function allRows(tx: StoreTransaction, stream: string): Promise<readonly StoredRow[]> {
  return tx.read(stream, 0, Number.MAX_SAFE_INTEGER);
}

async function make(tx: StoreTransaction, docs: DocBook, stream: string): Promise<Snapshot> {
  if (parseStream(stream)?.form === 'doc') return { stream, ...(await docs.snapshot(tx, stream)) };
  const snapshot = { stream, seq: await tx.head(stream), bytes: new Uint8Array() };
  const rows = await allRows(tx, stream);
  const whole = { ...snapshot, bytes: encodeCbor({ seq: snapshot.seq, rows }) };
  await tx.putSnapshot(whole);
  return whole;
}

export function createSnapshots(deps: { readonly keeper: Keeper; readonly docs: DocBook }): Snapshots {
  const newest = (stream: string, youngest: number): Promise<Snapshot | null> =>
    deps.keeper.read(async (tx) => {
      const head = await tx.head(stream);
      if (head === 0) return null;
      const kept = await tx.newestSnapshot(stream);
      return kept && kept.seq >= head - youngest ? kept : make(tx, deps.docs, stream);
    });
  return {
    forReader: async (stream, since, head) => {
      if (head - since <= farBehind) return null;
      const snapshot = await newest(stream, farBehind);
      return snapshot && { seq: snapshot.seq, url: snapshotUrl(stream, snapshot.seq) };
    },
    newest: (stream) => newest(stream, farBehind),
  };
}

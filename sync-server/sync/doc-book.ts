import { must } from '../../shared/kernel/assert.ts';
import type { FlatDoc } from '../../shared/replica/documents/flat-doc.ts';
import { type DocKind, saveDoc } from '../../shared/replica/genesis.ts';
import { openStoredDoc } from '../../shared/replica/judging/open-stored-doc.ts';
import { parseStream } from '../../shared/replica/streams.ts';
import type { StoreTransaction } from '../ports/store.ts';

/** Documents kept open: every shard of a catalogue and the site fit; a document of 156 products takes about 3 MB. */
const mostOpen = 80;
const readAtOnce = 500;

export type DocBook = {
  /** The document as the transaction sees it. */
  readonly open: (tx: StoreTransaction, stream: string) => Promise<FlatDoc>;
  /** Keeps what a write made of it; call `drop` when the write fails. */
  readonly keep: (stream: string, doc: FlatDoc) => void;
  readonly drop: (stream: string) => void;
  /** Stores a snapshot at the head and gives it. */
  readonly snapshot: (
    tx: StoreTransaction,
    stream: string,
  ) => Promise<{ readonly seq: number; readonly bytes: Uint8Array }>;
};

export const docKindOf = (stream: string): DocKind => {
  const { kind } = must(parseStream(stream), 'a stream');
  if (kind !== 'site' && kind !== 'catalog') throw new Error(`${kind} is no document`);
  return kind;
};

async function load(tx: StoreTransaction, stream: string): Promise<FlatDoc> {
  const snapshot = await tx.newestSnapshot(stream);
  const rows: Uint8Array[] = [];
  for (let since = snapshot?.seq ?? 0; ; ) {
    const some = await tx.read(stream, since, readAtOnce);
    rows.push(...some.map(({ bytes }) => bytes));
    if (some.length < readAtOnce) break;
    since = must(some.at(-1), 'a last row').seq;
  }
  return openStoredDoc(docKindOf(stream), snapshot?.bytes ?? null, rows);
}

/** The documents that the server has open, least recently used dropped first. */
export function createDocBook(): DocBook {
  const open = new Map<string, FlatDoc>();
  const keep = (stream: string, doc: FlatDoc) => {
    open.delete(stream);
    open.set(stream, doc);
    const [oldest] = open.keys();
    if (open.size > mostOpen && oldest !== undefined) open.delete(oldest);
  };
  const get = async (tx: StoreTransaction, stream: string): Promise<FlatDoc> => {
    const doc = open.get(stream) ?? (await load(tx, stream));
    keep(stream, doc);
    return doc;
  };
  return {
    open: get,
    keep,
    drop: (stream) => open.delete(stream),
    snapshot: async (tx, stream) => {
      const bytes = saveDoc(await get(tx, stream));
      const seq = await tx.head(stream);
      await tx.putSnapshot({ stream, seq, bytes });
      return { seq, bytes };
    },
  };
}

import { bytesToHex } from '../kernel/bytes.ts';
import type { RandomBytes } from '../kernel/ids.ts';
import { type FlatDoc, takeChanges } from './documents/flat-doc.ts';
import { createDoc, type DocKind, openDoc, saveDoc } from './genesis.ts';
import type { Outbox } from './outbox.ts';
import { type ReplicaStore, rowKey, streamPrefix, type StoreWrite } from './replica-store.ts';
import type { StoredRow } from './stored-row.ts';
import { parseStream } from './streams.ts';

/** Documents held open at once: a warm start opens none, an import all of the catalogue. */
const mostOpen = 64;

/** Rows kept beside a saved document before it is saved anew. */
const rowsBeforeSaving = 100;

/** A saved document: everything up to `seq`, and nothing only this device holds. */
export type SavedDoc = { readonly seq: number; readonly bytes: Uint8Array };

/** The documents of this device, opened when first needed: accepted rows and, on top, the rows in the outbox. */
export type OpenDocs = {
  readonly open: (stream: string) => Promise<FlatDoc>;
  readonly keep: (stream: string, doc: FlatDoc) => void;
  /** Forgets what is in memory: the next `open` reads the disk. */
  readonly drop: (stream: string) => void;
  /** Writers of this start; `turn` begins a new one, for rows recorded again after a refusal. */
  readonly actor: () => string;
  readonly turn: () => void;
  /** Writes that save the document anew, when it has gathered enough rows and all of it is accepted. */
  readonly saving: (stream: string, seq: number, added: number) => Promise<readonly StoreWrite[]>;
};

export const docKind = (stream: string): DocKind => (parseStream(stream)?.kind === 'site' ? 'site' : 'catalog');

export function createOpenDocs(
  deps: {
    readonly store: ReplicaStore;
    readonly random: RandomBytes;
    readonly outbox: Outbox;
    readonly automerge: () => Promise<void>;
  },
  device: () => string,
): OpenDocs {
  const open = new Map<string, FlatDoc>();
  const gathered = new Map<string, number>();
  let suffix = bytesToHex(deps.random(8));
  const actor = (): string => `${device()}${suffix}`;
  const keep = (stream: string, doc: FlatDoc): void => {
    open.delete(stream);
    open.set(stream, doc);
    const [oldest] = open.keys();
    if (open.size > mostOpen && oldest !== undefined) open.delete(oldest);
  };
  const read = async (stream: string): Promise<FlatDoc> => {
    await deps.automerge();
    const saved = (await deps.store.get('docs', stream)) as SavedDoc | undefined;
    const rows = (await deps.store.range('rows', streamPrefix(stream))).map(({ value }) => (value as StoredRow).bytes);
    gathered.set(stream, rows.length);
    const start = saved ? openDoc(docKind(stream), actor(), saved.bytes) : createDoc(docKind(stream), actor());
    return takeChanges(start, [...rows, ...deps.outbox.ofStream(stream).map(({ bytes }) => bytes)]).doc;
  };
  return {
    open: async (stream) => {
      const doc = open.get(stream) ?? (await read(stream));
      keep(stream, doc);
      return doc;
    },
    keep,
    drop: (stream) => void open.delete(stream),
    actor,
    turn: () => {
      suffix = bytesToHex(deps.random(8));
      open.clear();
    },
    saving: async (stream, seq, added) => {
      const rows = (gathered.get(stream) ?? 0) + added;
      gathered.set(stream, rows);
      const doc = open.get(stream);
      if (rows < rowsBeforeSaving || doc === undefined || deps.outbox.ofStream(stream).length > 0) return [];
      const kept = await deps.store.range('rows', streamPrefix(stream));
      gathered.set(stream, 0);
      const saved: SavedDoc = { seq, bytes: saveDoc(doc) };
      const spent = kept.filter(({ key }) => key <= rowKey(stream, seq));
      return [
        { space: 'docs', key: stream, value: saved },
        ...spent.map(({ key }): StoreWrite => ({ space: 'rows', key, value: undefined })),
      ];
    },
  };
}

import { bytesToHex } from '../../shared/kernel/bytes.ts';
import type { StreamForm } from '../../shared/replica/streams.ts';
import { createOneAtATime } from '../../shared/kernel/one-at-a-time.ts';
import type { KeptSignature, NewRow, Snapshot, Store, StoreTransaction, StoredRow } from '../ports/store.ts';

type Stream = {
  readonly form: StreamForm;
  head: number;
  rows: readonly StoredRow[];
  readonly byHash: ReadonlyMap<string, StoredRow>;
  readonly signatures: ReadonlyMap<string, KeptSignature>;
  readonly snapshot: Snapshot | null;
};

type Content = {
  readonly streams: Map<string, Stream>;
  readonly records: Map<string, ReadonlyMap<string, Uint8Array>>;
};

const emptyStream = (form: StreamForm): Stream => ({
  form,
  head: 0,
  rows: [],
  byHash: new Map(),
  signatures: new Map(),
  snapshot: null,
});

const byName =
  <T extends { readonly [K in N]: string }, N extends string>(name: N) =>
  (a: T, b: T) =>
    a[name] < b[name] ? -1 : 1;

function appendTo(stream: Stream, rows: readonly NewRow[]): { readonly stream: Stream; readonly stored: StoredRow[] } {
  let head = stream.head;
  let kept = stream.rows;
  const added: StoredRow[] = [];
  const byHash = new Map(stream.byHash);
  const stored = rows.map((row) => {
    const known = row.key === undefined ? byHash.get(bytesToHex(row.hash)) : undefined;
    if (known) return known;
    head += 1;
    const next: StoredRow = { ...row, hash: row.hash.slice(), bytes: row.bytes.slice(), seq: head };
    if (row.key === undefined) byHash.set(bytesToHex(row.hash), next);
    else kept = kept.filter((each) => each.key !== row.key);
    const earlier = row.key === undefined ? -1 : added.findIndex((each) => each.key === row.key);
    if (earlier >= 0) added.splice(earlier, 1);
    added.push(next);
    return next;
  });
  return { stream: { ...stream, head, rows: [...kept, ...added], byHash }, stored };
}

function openTransaction(content: Content): StoreTransaction {
  const get = (name: string): Stream => content.streams.get(name) ?? emptyStream('log');
  const space = (name: string): ReadonlyMap<string, Uint8Array> => content.records.get(name) ?? new Map();
  return {
    head: async (name) => get(name).head,
    streams: async (prefix = '') =>
      [...content.streams]
        .filter(([name]) => name.startsWith(prefix))
        .map(([stream, { form, head }]) => ({ stream, form, head }))
        .sort(byName('stream')),
    append: async (name, form, rows) => {
      const { stream, stored } = appendTo(content.streams.get(name) ?? emptyStream(form), rows);
      content.streams.set(name, stream);
      return stored;
    },
    read: async (name, since, limit) =>
      get(name)
        .rows.filter((row) => row.seq > since)
        .slice(0, limit),
    findByHash: async (name, hash) => get(name).byHash.get(bytesToHex(hash)) ?? null,
    findByKey: async (name, key) => get(name).rows.find((row) => row.key === key) ?? null,
    keepSignature: async (name, signature) => {
      const stream = get(name);
      const before = stream.signatures.get(signature.device);
      if (before && before.seq > signature.seq) return;
      content.streams.set(name, {
        ...stream,
        signatures: new Map([...stream.signatures, [signature.device, signature]]),
      });
    },
    signatures: async (name) => [...get(name).signatures.values()].sort(byName('device')),
    putSnapshot: async (snapshot) => {
      const stream = content.streams.get(snapshot.stream);
      if (stream === undefined) throw new Error(`there is no stream ${snapshot.stream}`);
      if ((stream.snapshot?.seq ?? 0) > snapshot.seq) return;
      content.streams.set(snapshot.stream, { ...stream, snapshot });
    },
    newestSnapshot: async (name) => get(name).snapshot,
    getRecord: async (name, key) => space(name).get(key) ?? null,
    putRecord: async (name, key, value) => {
      content.records.set(name, new Map([...space(name), [key, value.slice()]]));
    },
    deleteRecord: async (name, key) => {
      content.records.set(name, new Map([...space(name)].filter(([each]) => each !== key)));
    },
    records: async (name) => [...space(name)].map(([key, value]) => ({ key, value })).sort(byName('key')),
  };
}

/** The same promises without a disk. Streams are values: a transaction works on its own map and swaps it in at the end. */
export function createInMemoryStore(): Store {
  let content: Content = { streams: new Map(), records: new Map() };
  const inTurn = createOneAtATime();
  return {
    transact: (work) =>
      inTurn(async () => {
        const draft: Content = { streams: new Map(content.streams), records: new Map(content.records) };
        const result = await work(openTransaction(draft));
        content = draft;
        return result;
      }),
    close: async () => undefined,
  };
}

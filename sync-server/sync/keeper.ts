import { must } from '../../shared/kernel/assert.ts';
import { parseStream } from '../../shared/replica/streams.ts';
import { createOneAtATime } from '../../shared/kernel/one-at-a-time.ts';
import type { NewRow, Store, StoreTransaction, StoredRow } from '../ports/store.ts';

/** Rows that one write added to one stream: new ones only, in order. */
export type Appended = { readonly stream: string; readonly rows: readonly StoredRow[] };

/** One write in progress. */
export type Write = {
  readonly tx: StoreTransaction;
  /** As the store's, with the form told by the stream's name; what is new is told to listeners after the commit. */
  readonly append: (stream: string, rows: readonly NewRow[]) => Promise<readonly StoredRow[]>;
  /** Runs after the commit and before the next write begins; never when the write fails. */
  readonly afterCommit: (work: () => void) => void;
  /** Runs when the write failed, before the next begins: for what was prepared in memory. */
  readonly afterFailure: (work: () => void) => void;
};

/**
 * The one door to the store for everything that appends. What is kept in memory (documents, stock, orders, who listens)
 * changes between a commit and the next write, so a write always decides on exactly what is on the disk.
 */
export type Keeper = {
  readonly write: <T>(work: (write: Write) => Promise<T>) => Promise<T>;
  /** Between two writes; never from inside one. */
  readonly read: <T>(work: (tx: StoreTransaction) => Promise<T>) => Promise<T>;
  /** Called with everything a write appended, in the order of registration. One that throws stops neither the others nor the write. */
  readonly onAppended: (listener: (appended: readonly Appended[]) => void) => void;
};

function openWrite(
  tx: StoreTransaction,
  after: (() => void)[],
  failed: (() => void)[],
  news: Map<string, StoredRow[]>,
): Write {
  return {
    tx,
    append: async (stream, rows) => {
      const { form } = must(parseStream(stream), `a stream named ${stream}`);
      const head = await tx.head(stream);
      const stored = await tx.append(stream, form, rows);
      const added = [...new Map(stored.filter(({ seq }) => seq > head).map((row) => [row.seq, row])).values()];
      if (added.length > 0) news.set(stream, [...(news.get(stream) ?? []), ...added]);
      return stored;
    },
    afterCommit: (work) => after.push(work),
    afterFailure: (work) => failed.push(work),
  };
}

/** `failed` is told what a listener, or the work after a commit, threw: the rows are on the disk and stay there. */
export function createKeeper(store: Store, failed: (error: unknown) => void): Keeper {
  const inTurn = createOneAtATime();
  const guarded = (work: () => void) => {
    try {
      work();
    } catch (error) {
      failed(error);
    }
  };
  const listeners: ((appended: readonly Appended[]) => void)[] = [];
  return {
    write: (work) =>
      inTurn(async () => {
        const after: (() => void)[] = [];
        const undo: (() => void)[] = [];
        const news = new Map<string, StoredRow[]>();
        const result = await store
          .transact((tx) => work(openWrite(tx, after, undo, news)))
          .catch((error: unknown) => {
            for (const each of undo) guarded(each);
            throw error;
          });
        for (const each of after) guarded(each);
        const appended = [...news].map(([stream, rows]) => ({ stream, rows }));
        if (appended.length > 0) for (const listener of listeners) guarded(() => listener(appended));
        return result;
      }),
    read: (work) => inTurn(() => store.transact(work)),
    onAppended: (listener) => listeners.push(listener),
  };
}

import { must } from '../../shared/kernel/assert.ts';
import { parseStream } from '../../shared/replica/streams.ts';
import { createOneAtATime } from '../ports/one-at-a-time.ts';
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
  /** Called with everything a write appended, in the order of registration. */
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

export function createKeeper(store: Store): Keeper {
  const inTurn = createOneAtATime();
  const listeners: ((appended: readonly Appended[]) => void)[] = [];
  return {
    write: (work) =>
      inTurn(async () => {
        const after: (() => void)[] = [];
        const failed: (() => void)[] = [];
        const news = new Map<string, StoredRow[]>();
        try {
          const result = await store.transact((tx) => work(openWrite(tx, after, failed, news)));
          for (const each of after) each();
          const appended = [...news].map(([stream, rows]) => ({ stream, rows }));
          if (appended.length > 0) for (const listener of listeners) listener(appended);
          return result;
        } catch (error) {
          for (const each of failed) each();
          throw error;
        }
      }),
    read: (work) => inTurn(() => store.transact(work)),
    onAppended: (listener) => listeners.push(listener),
  };
}

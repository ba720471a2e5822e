import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import {
  type ReplicaStore,
  StorageFull,
  type StoreSpace,
  storeSpaces,
  type StoreWrite,
} from '../../../shared/replica/replica-store.ts';

type Spaces = DBSchema & { [S in StoreSpace]: { key: string; value: unknown } };

/** Another worker leads this browser now: this one's process is over. */
export class Fenced extends Error {
  override readonly name = 'Fenced';
}

const fenceKey = 'fence';

/** `terminated` hears when the browser itself closed the database (its storage was cleared or broke): nothing more is kept. */
export const openReplicaDatabase = (name: string, terminated: () => void): Promise<IDBPDatabase<Spaces>> =>
  openDB<Spaces>(name, 1, {
    upgrade: (database) => {
      for (const space of storeSpaces) database.createObjectStore(space);
    },
    terminated,
  });

/** Rows and pictures of a store that only it holds. Waits for what is being written there. */
export async function rowsWaiting(name: string): Promise<number> {
  const database = await openReplicaDatabase(name, () => undefined);
  try {
    const transaction = database.transaction(['outbox', 'media'], 'readonly');
    const counts = [transaction.objectStore('outbox').count(), transaction.objectStore('media').count()];
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  } finally {
    database.close();
  }
}

const isFull = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'QuotaExceededError' || error.name === 'UnknownError');

/** Keys that begin with the prefix: up to the prefix with the highest character after it. */
const rangeOf = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

type Requests = {
  readonly delete: (key: string) => Promise<unknown>;
  readonly put: (value: unknown, key: string) => Promise<unknown>;
};

/** Asks for every write. One that cannot be asked at all (a value that does not clone) throws at once. */
function askAll(writes: readonly StoreWrite[], storeOf: (space: StoreSpace) => Requests): readonly Promise<unknown>[] {
  const asked: Promise<unknown>[] = [];
  for (const { space, key, value } of writes) {
    const request = value === undefined ? storeOf(space).delete(key) : storeOf(space).put(value, key);
    // Heard through the transaction: an abort breaks every request of it.
    request.catch(() => undefined);
    asked.push(request);
  }
  return asked;
}

/**
 * A device's store in IndexedDB. `fence` names its one writer: whoever opened it last. A commit of an earlier writer (a
 * page that was frozen while another took over) is refused whole.
 */
export async function createIdbReplicaStore(database: IDBPDatabase<Spaces>, fence: string): Promise<ReplicaStore> {
  await database.put('meta', fence, fenceKey);
  const write = async (writes: readonly StoreWrite[], strict: boolean): Promise<void> => {
    const spaces = [...new Set<StoreSpace>(['meta', ...writes.map(({ space }) => space)])];
    const transaction = database.transaction(spaces, 'readwrite', { durability: strict ? 'strict' : 'relaxed' });
    const done = transaction.done;
    done.catch(() => undefined);
    if ((await transaction.objectStore('meta').get(fenceKey)) !== fence) {
      transaction.abort();
      throw new Fenced('another worker leads this browser');
    }
    let asked: readonly Promise<unknown>[];
    try {
      asked = askAll(writes, (space) => transaction.objectStore(space));
    } catch (error) {
      // What was asked before it would be kept without the rest.
      transaction.abort();
      throw error;
    }
    await Promise.all(asked);
    await done;
  };
  return {
    get: (space, key) => database.get(space, key),
    range: async (space, prefix) => {
      const transaction = database.transaction(space, 'readonly');
      const range = prefix === '' ? null : rangeOf(prefix);
      const [keys, values] = await Promise.all([transaction.store.getAllKeys(range), transaction.store.getAll(range)]);
      return keys.map((key, i) => ({ key, value: values[i] }));
    },
    commit: async (writes, options) => {
      try {
        await write(writes, options?.strict ?? false);
      } catch (error) {
        throw isFull(error) ? new StorageFull('this device has no room left') : error;
      }
    },
  };
}

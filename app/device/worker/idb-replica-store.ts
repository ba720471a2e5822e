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

export const openReplicaDatabase = (name: string): Promise<IDBPDatabase<Spaces>> =>
  openDB<Spaces>(name, 1, {
    upgrade: (database) => {
      for (const space of storeSpaces) database.createObjectStore(space);
    },
  });

const isFull = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'QuotaExceededError' || error.name === 'UnknownError');

/** Keys that begin with the prefix: up to the prefix with the highest character after it. */
const rangeOf = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

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
    const asked = writes.map(({ space, key, value }) => {
      const store = transaction.objectStore(space);
      return value === undefined ? store.delete(key) : store.put(value, key);
    });
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

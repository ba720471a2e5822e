import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { type KeptKey, makeDeviceKey } from './device-key.ts';
import { rowsWaiting } from './idb-replica-store.ts';

/** Which store this browser uses and the key that goes with it. A second enrolment gets a profile of its own. */
export type Profile = { readonly database: string; readonly key: KeptKey };

const leftPrefix = 'left ';

async function withProfiles<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> {
  const database = await openDB('counterpart', 1, {
    upgrade: (made) => void made.createObjectStore('profiles'),
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

export async function makeProfile(): Promise<Profile> {
  return { database: `counterpart-${crypto.randomUUID()}`, key: await makeDeviceKey() };
}

/** The profile in use; made and kept when there is none. */
export const currentProfile = (): Promise<Profile> =>
  withProfiles(async (database) => {
    const kept = (await database.get('profiles', 'current')) as Profile | undefined;
    if (kept) return kept;
    const made = await makeProfile();
    await database.put('profiles', made, 'current');
    return made;
  });

/** Uses another profile from now on; the one before is put aside with its key, both or neither. */
export const adoptProfile = (next: Profile, before: Profile): Promise<void> =>
  withProfiles(async (database) => {
    const transaction = database.transaction('profiles', 'readwrite');
    await Promise.all([
      transaction.store.put(next, 'current'),
      transaction.store.put(before, `${leftPrefix}${before.database}`),
      transaction.done,
    ]);
  });

/** Takes a profile's store off this browser. Nobody may have it open. */
export const dropProfile = ({ database }: Profile): Promise<void> => deleteDB(database);

/**
 * How many rows and pictures lie in profiles that were left before they could be sent. A left profile without any is
 * dropped for good; one left half way through that is dropped now.
 */
export const countLeftBehind = (): Promise<number> =>
  withProfiles(async (database) => {
    let left = 0;
    for (const key of await database.getAllKeys('profiles', IDBKeyRange.bound(leftPrefix, `${leftPrefix}\uffff`))) {
      const profile = (await database.get('profiles', key)) as Profile;
      const waiting = await rowsWaiting(profile.database);
      left += waiting;
      if (waiting > 0) continue;
      await dropProfile(profile);
      await database.delete('profiles', key);
    }
    return left;
  });

import { deleteDB, openDB } from 'idb';
import { type KeptKey, makeDeviceKey } from './device-key.ts';

/** Which store this browser uses and the key that goes with it. A second enrolment gets a profile of its own. */
export type Profile = { readonly database: string; readonly key: KeptKey };

const open = () =>
  openDB('counterpart', 1, {
    upgrade: (database) => void database.createObjectStore('profiles'),
  });

export async function makeProfile(): Promise<Profile> {
  return { database: `counterpart-${crypto.randomUUID()}`, key: await makeDeviceKey() };
}

/** The profile in use; made and kept when there is none. */
export async function currentProfile(): Promise<Profile> {
  const database = await open();
  try {
    const kept = (await database.get('profiles', 'current')) as Profile | undefined;
    if (kept) return kept;
    const made = await makeProfile();
    await database.put('profiles', made, 'current');
    return made;
  } finally {
    database.close();
  }
}

/** Uses another profile from now on. `before` is kept beside it while rows of it were never sent. */
export async function adoptProfile(next: Profile, before: Profile, keepBefore: boolean): Promise<void> {
  const database = await open();
  await database.put('profiles', next, 'current');
  if (keepBefore) await database.put('profiles', before, `left ${before.database}`);
  database.close();
  if (!keepBefore) await deleteDB(before.database);
}

import { type Result, refuse } from '../../../shared/kernel/result.ts';
import { createReplica, type Replica } from '../../../shared/replica/create-replica.ts';
import type { CommandRefusal, Enrolment } from '../../ports/device.ts';
import { browserEnv } from './browser-env.ts';
import { createDesk, type Desk } from './desk.ts';
import { createIdbReplicaStore, openReplicaDatabase } from './idb-replica-store.ts';
import { adoptProfile, currentProfile, makeProfile, type Profile } from './profiles.ts';

type Opened = { readonly profile: Profile; readonly replica: Replica; readonly close: () => void };

async function open(profile: Profile, tab: string, automerge: () => Promise<void>): Promise<Opened> {
  const database = await openReplicaDatabase(profile.database);
  const store = await createIdbReplicaStore(database, tab);
  const replica = await createReplica(browserEnv(store, profile, automerge));
  const close = (): void => {
    replica.stop();
    database.close();
  };
  return { profile, replica, close };
}

const showBadge = (unsynced: number): void => {
  if ('setAppBadge' in navigator) navigator.setAppBadge(unsynced).catch(() => undefined);
};

/** Opens this browser's replica and serves pages from it. Documents wait for Automerge; screens do not. */
export async function lead(tab: string, automerge: () => Promise<void>): Promise<Desk> {
  let opened = await open(await currentProfile(), tab, automerge);
  let stopBadge = (): void => undefined;
  const watchBadge = (): void => {
    stopBadge();
    let shown = -1;
    stopBadge = opened.replica.watchStatus(({ unsynced }) => {
      if (unsynced !== shown) showBadge(unsynced);
      shown = unsynced;
    });
  };
  /** A browser that is a staff device already becomes another one beside it; the first is given up when that worked. */
  const enrolAgain = async (secret: string, name: string): Promise<Result<Enrolment, CommandRefusal>> => {
    const { unsynced, connection } = opened.replica.status();
    if (unsynced > 0 && connection === 'online') return refuse({ type: 'unsynced-first', detail: { unsynced } });
    const next = await open(await makeProfile(), tab, automerge);
    const enrolled = await next.replica.enrol(secret, name);
    const left = enrolled.ok ? opened : next;
    left.close();
    if (!enrolled.ok) return enrolled;
    await adoptProfile(next.profile, opened.profile, unsynced > 0);
    opened = next;
    watchBadge();
    desk.turn();
    return enrolled;
  };
  const desk = createDesk({
    replica: () => opened.replica,
    enrol: (secret, name) =>
      opened.replica.status().enrolment === null ? opened.replica.enrol(secret, name) : enrolAgain(secret, name),
  });
  watchBadge();
  return desk;
}

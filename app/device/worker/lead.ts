import { type Result, refuse } from '../../../shared/kernel/result.ts';
import { createReplica, type Replica } from '../../../shared/replica/create-replica.ts';
import type { Env } from '../../../shared/replica/env.ts';
import type { ReplicaStore } from '../../../shared/replica/replica-store.ts';
import type { CommandRefusal, Enrolment } from '../../ports/device.ts';
import { createDesk, type Desk } from './desk.ts';
import { createIdbReplicaStore, openReplicaDatabase } from './idb-replica-store.ts';
import { adoptProfile, countLeftBehind, currentProfile, dropProfile, makeProfile, type Profile } from './profiles.ts';

export type LeadDeps = {
  readonly tab: string;
  readonly env: (store: ReplicaStore, profile: Profile) => Env;
  /** The browser closed the store under this leader: it can keep nothing more, and another is to lead. */
  readonly terminated: () => void;
  readonly showBadge: (unsynced: number) => void;
};

export type Lead = { readonly desk: Desk; readonly close: () => void };

type Opened = { readonly profile: Profile; readonly replica: Replica; readonly close: () => void };

async function open(profile: Profile, { tab, env, terminated }: LeadDeps): Promise<Opened> {
  const database = await openReplicaDatabase(profile.database, terminated);
  const store = await createIdbReplicaStore(database, tab);
  const replica = await createReplica(env(store, profile));
  const close = (): void => {
    replica.stop();
    database.close();
  };
  return { profile, replica, close };
}

/** A new profile that is enrolled; of a refused one nothing stays. */
async function openEnrolled(deps: LeadDeps, secret: string, name: string): Promise<Result<Opened, CommandRefusal>> {
  const next = await open(await makeProfile(), deps);
  const giveUp = async (): Promise<void> => {
    next.close();
    await dropProfile(next.profile);
  };
  try {
    const enrolled = await next.replica.enrol(secret, name);
    if (enrolled.ok) return { ok: true, value: next };
    await giveUp();
    return enrolled;
  } catch (error) {
    await giveUp();
    throw error;
  }
}

const watchBadge = ({ replica }: Opened, showBadge: LeadDeps['showBadge']): (() => void) => {
  let shown = -1;
  return replica.watchStatus(({ unsynced }) => {
    if (unsynced !== shown) showBadge(unsynced);
    shown = unsynced;
  });
};

/** Opens this browser's replica and serves pages from it. Documents wait for Automerge; screens do not. */
export async function lead(deps: LeadDeps): Promise<Lead> {
  let opened = await open(await currentProfile(), deps);
  let leftBehind = await countLeftBehind();
  let stopBadge = watchBadge(opened, deps.showBadge);
  const telling = (replica: Replica): Replica => ({
    ...replica,
    watchStatus: (show) => replica.watchStatus((status) => show(leftBehind === 0 ? status : { ...status, leftBehind })),
  });
  /**
   * A browser that is a staff device already becomes another one beside it. The new profile is on the disk as the one in
   * use before the old one is closed: whenever this breaks off, one whole device is left.
   */
  const enrolAgain = async (secret: string, name: string): Promise<Result<Enrolment, CommandRefusal>> => {
    const { unsynced, connection } = opened.replica.status();
    if (unsynced > 0 && connection === 'online') return refuse({ type: 'unsynced-first', detail: { unsynced } });
    const next = await openEnrolled(deps, secret, name);
    if (!next.ok) return next;
    const before = opened;
    await adoptProfile(next.value.profile, before.profile);
    opened = next.value;
    stopBadge();
    stopBadge = watchBadge(opened, deps.showBadge);
    before.close();
    // Counted on the disk once the old store is closed: a sale that was being kept a moment ago is among them.
    leftBehind = await countLeftBehind().catch(() => leftBehind);
    desk.turn();
    return { ok: true, value: opened.replica.status().enrolment as Enrolment };
  };
  const desk = createDesk({
    replica: () => telling(opened.replica),
    enrol: (secret, name) =>
      opened.replica.status().enrolment === null ? opened.replica.enrol(secret, name) : enrolAgain(secret, name),
  });
  const close = (): void => {
    stopBadge();
    opened.close();
  };
  return { desk, close };
}

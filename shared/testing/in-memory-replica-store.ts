import type { ReplicaStore, StoreSpace, StoreWrite } from '../replica/replica-store.ts';
import { StorageFull } from '../replica/replica-store.ts';

/** A device's disk in memory: what was committed outlives the replica that wrote it. */
export type InMemoryReplicaStore = ReplicaStore & {
  /** From now on nothing more fits. */
  readonly fill: () => void;
  readonly empty: () => void;
  /** The process dies at the nth commit from now: `before` it reached the disk, or right `after`, before anybody heard. */
  readonly dieAtCommit: (nth: number, when: 'before' | 'after') => void;
  readonly revive: () => void;
  /**
   * The power goes: up to that many of the newest commits never reached the disk, none of them strict nor before a strict
   * one. Tells how many were lost.
   */
  readonly losePower: (commits: number) => number;
  /** All so far is on the disk for good, as after a while. */
  readonly flush: () => void;
  readonly commits: () => number;
};

export class ProcessDied extends Error {
  override readonly name = 'ProcessDied';
}

export function createInMemoryReplicaStore(): InMemoryReplicaStore {
  const spaces = new Map<StoreSpace, Map<string, unknown>>();
  let full = false;
  let dead = false;
  let death: { left: number; when: 'before' | 'after' } | null = null;
  let commits = 0;
  /** How to take back each commit that is not surely on the disk, oldest first. */
  let unsure: (() => void)[] = [];
  const set = (space: StoreSpace, key: string, value: unknown): void => {
    if (value === undefined) spaceOf(space).delete(key);
    else spaceOf(space).set(key, value);
  };
  const apply = (writes: readonly StoreWrite[]): void => {
    const before = writes.map(({ space, key }) => ({ space, key, value: spaceOf(space).get(key) }));
    for (const { space, key, value } of writes) set(space, key, value);
    unsure.push(() => {
      for (const { space, key, value } of before.reverse()) set(space, key, value);
    });
  };
  const spaceOf = (space: StoreSpace): Map<string, unknown> => {
    const found = spaces.get(space) ?? new Map<string, unknown>();
    spaces.set(space, found);
    return found;
  };
  const live = (): void => {
    if (dead) throw new ProcessDied('the process is gone');
  };
  const die = (when: 'before' | 'after'): void => {
    if (death?.when !== when || death.left > 0) return;
    death = null;
    dead = true;
    throw new ProcessDied(`${when} the commit`);
  };
  return {
    get: async (space, key) => {
      live();
      return structuredClone(spaceOf(space).get(key));
    },
    range: async (space, prefix) => {
      live();
      return [...spaceOf(space)]
        .filter(([key]) => key.startsWith(prefix))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => ({ key, value: structuredClone(value) }));
    },
    commit: async (writes, { strict } = { strict: false }) => {
      live();
      if (full) throw new StorageFull('no room');
      if (death) death.left -= 1;
      die('before');
      apply(writes.map((write) => ({ ...write, value: structuredClone(write.value) })));
      if (strict) unsure = [];
      commits += 1;
      die('after');
    },
    fill: () => {
      full = true;
    },
    empty: () => {
      full = false;
    },
    dieAtCommit: (nth, when) => {
      death = { left: nth, when };
    },
    revive: () => {
      dead = false;
      death = null;
    },
    losePower: (count) => {
      const lost = unsure.splice(Math.max(0, unsure.length - count));
      for (const takeBack of lost.reverse()) takeBack();
      unsure = [];
      return lost.length;
    },
    flush: () => {
      unsure = [];
    },
    commits: () => commits,
  };
}

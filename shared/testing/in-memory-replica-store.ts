import type { ReplicaStore, StoreSpace } from '../replica/replica-store.ts';
import { StorageFull } from '../replica/replica-store.ts';

/** A device's disk in memory: what was committed outlives the replica that wrote it. */
export type InMemoryReplicaStore = ReplicaStore & {
  /** From now on nothing more fits. */
  readonly fill: () => void;
  readonly empty: () => void;
  /** The process dies at the nth commit from now: `before` it reached the disk, or right `after`, before anybody heard. */
  readonly dieAtCommit: (nth: number, when: 'before' | 'after') => void;
  readonly revive: () => void;
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
    commit: async (writes) => {
      live();
      if (full) throw new StorageFull('no room');
      if (death) death.left -= 1;
      die('before');
      const copies = writes.map((write) => ({ ...write, value: structuredClone(write.value) }));
      for (const { space, key, value } of copies) {
        if (value === undefined) spaceOf(space).delete(key);
        else spaceOf(space).set(key, value);
      }
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
    commits: () => commits,
  };
}

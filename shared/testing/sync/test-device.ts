import type { DeviceKey, Env } from '../../replica/env.ts';
import { createReplica, type Replica } from '../../replica/create-replica.ts';
import type { ReplicaStore } from '../../replica/replica-store.ts';
import { createInMemoryReplicaStore, type InMemoryReplicaStore, ProcessDied } from '../in-memory-replica-store.ts';
import { createTestRandom } from '../test-ids.ts';
import { type TestPerson, testSignature } from './test-hub.ts';
import { type AcceptLine, createTestLink, type TestLink } from './test-network.ts';
import type { TestTimers } from './test-timers.ts';

/** A device of the test shop: its disk and its line stay, its process can be killed and started again. */
export type TestDevice = {
  readonly name: string;
  readonly replica: () => Replica;
  readonly link: TestLink;
  readonly store: InMemoryReplicaStore;
  readonly kill: () => void;
  readonly start: () => Promise<void>;
  readonly logged: readonly string[];
};

/** What a device reaches: the test hub, or a real server behind the same three doors. */
export type TestShop = {
  readonly hub: {
    readonly accept: AcceptLine;
    readonly fetch: Env['fetch'];
    readonly createLink: (person: TestPerson) => string | Promise<string>;
  };
  readonly timers: TestTimers;
};

const testKey = (seed: number): DeviceKey => {
  const publicKey = createTestRandom(seed + 7_919)(32);
  return { publicKey, algorithm: 'Ed25519', sign: async (bytes) => testSignature(publicKey, bytes) };
};

/** Lets everything that is under way finish: promises are in one turn of the event loop, nothing sleeps. */
export const settle = (): Promise<void> => new Promise((done) => setImmediate(done));

export async function createTestDevice(
  { hub, timers }: TestShop,
  name: string,
  seed: number,
  key: DeviceKey = testKey(seed),
): Promise<TestDevice> {
  const store = createInMemoryReplicaStore();
  const link = createTestLink(hub.accept);
  const random = createTestRandom(seed);
  const logged: string[] = [];
  let life = 0;
  /** A dead process writes nothing more. */
  const storeOf = (own: number): ReplicaStore => {
    const alive = (): void => {
      if (own !== life) throw new ProcessDied('the process is gone');
    };
    return {
      get: async (...args) => {
        alive();
        return store.get(...args);
      },
      range: async (...args) => {
        alive();
        return store.range(...args);
      },
      commit: async (...args) => {
        alive();
        return store.commit(...args);
      },
    };
  };
  const envOf = (own: number): Env => ({
    client: 'test',
    now: timers.clock.now,
    monotonic: timers.monotonic,
    random,
    after: (millis, run) => timers.after(millis, () => (own === life ? run() : undefined)),
    store: storeOf(own),
    connect: link.connect,
    fetch: async (request) => {
      if (!link.isReachable()) throw new Error('unreachable');
      return hub.fetch(request);
    },
    key,
    automerge: async () => undefined,
    log: (event, detail) => void logged.push(`${event} ${JSON.stringify(detail ?? {})}`),
  });
  let replica = await createReplica(envOf(life));
  return {
    name,
    replica: () => replica,
    link,
    store,
    logged,
    kill: () => {
      life += 1;
      replica.stop();
      link.cut();
    },
    start: async () => {
      store.revive();
      replica = await createReplica(envOf(life));
    },
  };
}

/** Carries frames and lets promises finish until nothing moves any more. */
export async function drain(...devices: readonly TestDevice[]): Promise<void> {
  for (let quiet = 0; quiet < 3; ) {
    await settle();
    let moved = false;
    for (const { link } of devices) {
      while (link.carryUp()) moved = true;
      while (link.carryDown()) moved = true;
    }
    quiet = moved ? 0 : quiet + 1;
  }
}

/** Enrols a device and lets it take in the shop. */
export async function enrolDevice({ hub }: TestShop, device: TestDevice, person: TestPerson): Promise<void> {
  const enrolled = await device.replica().enrol(await hub.createLink(person), device.name);
  if (!enrolled.ok) throw new Error(`not enrolled: ${enrolled.refusal.type}`);
  await drain(device);
}

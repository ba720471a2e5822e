import type { Millis } from '../kernel/clock.ts';
import type { RandomBytes } from '../kernel/ids.ts';
import type { ReplicaStore } from './replica-store.ts';

/** What a socket tells its owner; after `closed` nothing more. `code` is the close code, 1006 when the line just broke. */
export type SocketEvents = {
  readonly opened: () => void;
  readonly received: (bytes: Uint8Array) => void;
  readonly closed: (code: number) => void;
};

export type Socket = { readonly send: (bytes: Uint8Array) => void; readonly close: (code?: number) => void };

export type HttpRequest = {
  readonly method: 'GET' | 'POST';
  /** Path and query on the shop's own server. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
};

export type HttpAnswer = { readonly status: number; readonly body: Uint8Array };

/** This device's key. The private half never leaves `sign`. */
export type DeviceKey = {
  readonly publicKey: Uint8Array;
  readonly algorithm: 'Ed25519' | 'ES256';
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>;
};

/** Everything a replica touches outside itself: the same code runs in a browser's worker and in a simulation. */
export type Env = {
  readonly client: string;
  readonly now: () => Millis;
  /** Milliseconds that never go backwards, from any start: for "how long ago". */
  readonly monotonic: () => Millis;
  readonly random: RandomBytes;
  /** Runs once after that many milliseconds; the answer calls it off. */
  readonly after: (millis: number, run: () => void) => () => void;
  readonly store: ReplicaStore;
  readonly connect: (events: SocketEvents) => Socket;
  /** Rejects when the server cannot be reached. */
  readonly fetch: (request: HttpRequest) => Promise<HttpAnswer>;
  readonly key: DeviceKey;
  /** Resolves when documents can be opened: the wasm need not be there before the first screen is. */
  readonly automerge: () => Promise<void>;
  readonly log: (event: string, detail?: Readonly<Record<string, unknown>>) => void;
};

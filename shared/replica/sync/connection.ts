import { decodeServerMessage, encodeMessage } from '../../protocol/codec.ts';
import type { ClientMessage, ServerMessage, Welcome } from '../../protocol/messages.ts';
import { closeCodes, intervals, protocolVersion } from '../../protocol/version.ts';
import type { Env, Socket } from '../env.ts';
import { backOff } from './back-off.ts';

export type ConnectionState = 'connecting' | 'online' | 'offline';
export type Trouble = 'revoked' | 'too-old';

/** `unreachable` is tried again; `revoked` is the end. */
export type TokenAnswer =
  | { readonly type: 'token'; readonly token: string }
  | { readonly type: 'unreachable' }
  | { readonly type: 'revoked' };

export type ConnectionEvents = {
  readonly token: () => Promise<TokenAnswer>;
  /** The server no longer takes the token it was given. */
  readonly tokenRefused: () => void;
  readonly welcomed: (welcome: Welcome) => void;
  readonly received: (message: ServerMessage) => void;
  readonly changed: (state: ConnectionState, trouble: Trouble | null) => void;
};

/** One line to the server, kept up: found dead within 12 s, tried again with jitter, at once when the network says so. */
export type Connection = {
  readonly start: () => void;
  readonly stop: () => void;
  /** The network is back, or somebody looks at the screen. */
  readonly wake: () => void;
  /** The network is known to be gone. */
  readonly rest: () => void;
  /** False when there is no line; what was to be said is said after the next welcome. */
  readonly send: (message: ClientMessage) => boolean;
};

type Line = { readonly id: number; socket: Socket | null; welcomed: boolean; heardAt: number; cancelPing: () => void };

export function createConnection(env: Env, events: ConnectionEvents): Connection {
  let line: Line | null = null;
  let lines = 0;
  let failures = 0;
  let running = false;
  let cancelRetry: () => void = () => undefined;

  const drop = (): void => {
    const dropped = line;
    line = null;
    dropped?.cancelPing();
    dropped?.socket?.close();
  };
  const end = (trouble: Trouble): void => {
    running = false;
    drop();
    events.changed('offline', trouble);
  };
  const retry = (): void => {
    drop();
    if (!running) return;
    events.changed('offline', null);
    cancelRetry();
    cancelRetry = env.after(backOff(failures, env.random), () => void open());
    failures += 1;
  };
  const closed = (code: number): void => {
    env.log('line-closed', { code });
    if (code === closeCodes.revoked) return end('revoked');
    if (code === closeCodes.tooOld) return end('too-old');
    if (code === closeCodes.token) events.tokenRefused();
    retry();
  };
  const watch = (mine: Line): void => {
    mine.cancelPing = env.after(intervals.pingEvery, () => {
      if (line !== mine) return;
      if (env.monotonic() - mine.heardAt > intervals.deadAfter) return retry();
      if (mine.welcomed) mine.socket?.send(encodeMessage({ t: 'ping' }));
      watch(mine);
    });
  };
  const received = (mine: Line, bytes: Uint8Array): void => {
    if (line !== mine) return;
    mine.heardAt = env.monotonic();
    const read = decodeServerMessage(bytes);
    if (!read.ok) {
      env.log('frame-unreadable', { type: read.refusal.type });
      return retry();
    }
    const message = read.value;
    if (message.t === 'welcome') {
      mine.welcomed = true;
      events.changed('online', null);
      events.welcomed(message);
      return;
    }
    // A welcome alone proves little: a server that greets and falls over would be knocked at without a pause.
    if (message.t === 'ack' || message.t === 'live') failures = 0;
    if (message.t !== 'pong') events.received(message);
  };
  const connect = (mine: Line, token: string): void => {
    mine.heardAt = env.monotonic();
    mine.socket = env.connect({
      opened: () =>
        mine.socket?.send(encodeMessage({ t: 'hello', version: protocolVersion, client: env.client, token })),
      received: (bytes) => received(mine, bytes),
      closed: (code) => (line === mine ? closed(code) : undefined),
    });
    watch(mine);
  };
  const open = async (): Promise<void> => {
    if (!running || line) return;
    lines += 1;
    const mine: Line = {
      id: lines,
      socket: null,
      welcomed: false,
      heardAt: env.monotonic(),
      cancelPing: () => undefined,
    };
    line = mine;
    events.changed('connecting', null);
    try {
      const answer = await events.token();
      if (line !== mine) return;
      if (answer.type === 'revoked') return end('revoked');
      if (answer.type === 'unreachable') return retry();
      connect(mine, answer.token);
    } catch (error) {
      env.log('connect-failed', { error: String(error) });
      if (line === mine) retry();
    }
  };
  return {
    start: () => {
      if (running) return;
      running = true;
      void open();
    },
    stop: () => {
      running = false;
      cancelRetry();
      drop();
    },
    wake: () => {
      failures = 0;
      cancelRetry();
      if (running && line === null) void open();
    },
    rest: () => {
      if (running) retry();
    },
    send: (message) => {
      if (!line?.welcomed) return false;
      line.socket?.send(encodeMessage(message));
      return true;
    },
  };
}

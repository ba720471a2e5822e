import type { Env, Socket, SocketEvents } from '../../../shared/replica/env.ts';
import type { ReplicaStore } from '../../../shared/replica/replica-store.ts';
import { deviceKeyOf } from './device-key.ts';
import { fetchAnswer } from './fetch-answer.ts';
import type { Profile } from './profiles.ts';

function connect(events: SocketEvents): Socket {
  const address = new URL('/sync', location.href);
  address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(address, 'counterpart.1');
  socket.binaryType = 'arraybuffer';
  let isLeft = false;
  socket.addEventListener('open', () => events.opened());
  socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isLeft && data instanceof ArrayBuffer) events.received(new Uint8Array(data));
  });
  socket.addEventListener('close', ({ code }) => {
    if (!isLeft) events.closed(code);
  });
  return {
    send: (bytes) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(new Uint8Array(bytes));
    },
    close: (code = 1000) => {
      isLeft = true;
      socket.close(code);
    },
  };
}

/** What a replica may touch in a browser's worker. */
export const browserEnv = (store: ReplicaStore, profile: Profile, automerge: () => Promise<void>): Env => ({
  client: 'web',
  now: Date.now,
  monotonic: () => performance.now(),
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  after: (millis, run) => {
    const timer = setTimeout(run, millis);
    return () => clearTimeout(timer);
  },
  store,
  connect,
  fetch: fetchAnswer,
  key: deviceKeyOf(profile.key),
  automerge,
  log: (event, detail) => console.debug('replica', event, detail ?? {}),
});

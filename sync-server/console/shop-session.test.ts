import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { decodeClientMessage } from '../../shared/protocol/codec.ts';
import { intervals } from '../../shared/protocol/version.ts';
import { createOwnKey } from '../start/writing-device.ts';
import { createTestServer } from '../testing/test-server.ts';
import { openSession } from './shop-session.ts';
import { type Wire, wireInto } from './wire.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a session that says nothing for minutes, while pictures are fetched, is kept awake until it is closed', async () => {
  const { server, clock, schedule } = await createTestServer();
  const said: string[] = [];
  let closedWith = 0;
  const inner = wireInto(server);
  const wire: Wire = {
    ...inner,
    connect: async (events) => {
      const socket = await inner.connect({
        ...events,
        closed: (code) => {
          closedWith = code;
          events.closed(code);
        },
      });
      const send = (frame: Uint8Array) => {
        const message = decodeClientMessage(frame);
        said.push(message.ok ? message.value.t : 'malformed');
        socket.send(frame);
      };
      return { ...socket, send };
    },
  };
  const session = await openSession(wire, 'console-secret', await createOwnKey());
  for (let passed = 0; passed < 5 * 60_000; passed += intervals.pingEvery) {
    clock.advance(intervals.pingEvery);
    vi.advanceTimersByTime(intervals.pingEvery);
    schedule.runAll();
  }
  expect(said).toEqual(['hello', ...Array.from({ length: 60 }, () => 'ping')]);
  expect(closedWith).toBe(0);
  session.close();
  vi.advanceTimersByTime(60_000);
  expect(said).toHaveLength(61);
});

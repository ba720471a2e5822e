import { expect, test } from 'vitest';
import { encodeMessage } from '../../protocol/codec.ts';
import type { ServerMessage, Welcome } from '../../protocol/messages.ts';
import { closeCodes } from '../../protocol/version.ts';
import { settle } from '../../testing/sync/test-device.ts';
import { createTestTimers } from '../../testing/sync/test-timers.ts';
import { createTestRandom } from '../../testing/test-ids.ts';
import type { Env, SocketEvents } from '../env.ts';
import { backOff } from './back-off.ts';
import { createConnection, type TokenAnswer } from './connection.ts';

const who = { site: 's', device: 'd', person: 'p', role: 'clerk', places: [], register: 1, series: 'A' } as const;
const welcome: Welcome = { t: 'welcome', version: 1, time: 0, epoch: 'e', term: 1, lowestClient: 1, who };

function openLine(answer: () => TokenAnswer = () => ({ type: 'token', token: 't' })) {
  const timers = createTestTimers();
  const lines: SocketEvents[] = [];
  const said: string[] = [];
  const states: string[] = [];
  const broken = { connect: false };
  const env: Pick<Env, 'client' | 'monotonic' | 'after' | 'random' | 'connect' | 'log'> = {
    client: 'test',
    monotonic: timers.monotonic,
    after: timers.after,
    random: createTestRandom(1),
    connect: (events) => {
      if (broken.connect) throw new Error('not allowed to connect');
      lines.push(events);
      return { send: () => void said.push('frame'), close: () => void said.push('close') };
    },
    log: () => undefined,
  };
  const connection = createConnection(env as Env, {
    token: async () => answer(),
    tokenRefused: () => void said.push('token refused'),
    welcomed: () => void said.push('welcomed'),
    received: (message) => void said.push(message.t),
    changed: (state, trouble) => void states.push(trouble ?? state),
  });
  const line = (): SocketEvents => lines.at(-1) as SocketEvents;
  const hear = (message: ServerMessage) => line().received(encodeMessage(message));
  const open = async () => {
    await settle();
    line().opened();
    hear(welcome);
  };
  return { timers, lines, broken, said, states, connection, line, hear, open };
}

test('a line that is silent for 12 s is given up and tried again', async () => {
  const { timers, lines, states, said, connection, open } = openLine();
  connection.start();
  await open();
  expect(states).toEqual(['connecting', 'online']);
  timers.advance(10_000);
  expect(states.at(-1)).toBe('online');
  expect(said.filter((word) => word === 'frame').length).toBeGreaterThanOrEqual(3);
  timers.advance(10_000);
  expect(states).toContain('offline');
  await settle();
  timers.advance(1_000);
  await settle();
  expect(lines.length).toBe(2);
});

test('a line that answers pings stays', async () => {
  const { timers, states, connection, open, hear } = openLine();
  connection.start();
  await open();
  for (let i = 0; i < 20; i++) {
    timers.advance(5_000);
    hear({ t: 'pong' });
  }
  expect(states).toEqual(['connecting', 'online']);
});

test('close codes: a new token, the end, too old', async () => {
  const renewed = openLine();
  renewed.connection.start();
  await renewed.open();
  renewed.line().closed(closeCodes.token);
  expect(renewed.said).toContain('token refused');
  renewed.timers.advance(1_000);
  await settle();
  expect(renewed.lines.length).toBe(2);
  for (const [code, trouble] of [
    [closeCodes.revoked, 'revoked'],
    [closeCodes.tooOld, 'too-old'],
  ] as const) {
    const ended = openLine();
    ended.connection.start();
    await ended.open();
    ended.line().closed(code);
    expect(ended.states.at(-1)).toBe(trouble);
    ended.timers.advance(120_000);
    ended.connection.wake();
    await settle();
    expect(ended.lines.length).toBe(1);
  }
});

test('a device that gets no token because it was taken off the list does not knock again', async () => {
  const { lines, states, timers, connection } = openLine(() => ({ type: 'revoked' }));
  connection.start();
  await settle();
  timers.advance(60_000);
  expect([states.at(-1), lines.length]).toEqual(['revoked', 0]);
});

test('when the network is back the next try is at once, whatever was waited for', async () => {
  let isThere = false;
  const { lines, timers, connection } = openLine(() =>
    isThere ? { type: 'token', token: 't' } : { type: 'unreachable' },
  );
  connection.start();
  for (let i = 0; i < 8; i++) {
    await settle();
    timers.advance(40_000);
  }
  await settle();
  isThere = true;
  connection.wake();
  await settle();
  expect(lines.length).toBe(1);
});

test('a server that greets and falls over is knocked at ever more seldom, until it does some work', async () => {
  const { timers, lines, connection, open, hear, line } = openLine();
  connection.start();
  const triesIn = async (minutes: number, work: () => void): Promise<number> => {
    const before = lines.length;
    for (let i = 0; i < minutes * 600; i++) {
      await settle();
      if (lines.length > greeted) {
        greeted = lines.length;
        await open();
        work();
        line().closed(1006);
      }
      timers.advance(100);
    }
    return lines.length - before;
  };
  let greeted = 0;
  await triesIn(2, () => undefined);
  expect(await triesIn(2, () => undefined)).toBeLessThan(30);
  expect(await triesIn(2, () => hear({ t: 'live', stream: 'site', seq: 1 }))).toBeGreaterThan(100);
});

test('a line that cannot even be tried, and a token that fails, are tried again', async () => {
  const tokens = openLine(() => {
    throw new Error('no storage');
  });
  const sockets = openLine();
  sockets.broken.connect = true;
  for (const { connection, timers, states } of [tokens, sockets]) {
    connection.start();
    await settle();
    expect(states.at(-1)).toBe('offline');
    timers.advance(60_000);
    expect(states.filter((state) => state === 'connecting').length).toBeGreaterThan(1);
    await settle();
  }
  sockets.broken.connect = false;
  sockets.timers.advance(60_000);
  await settle();
  await sockets.open();
  expect(sockets.states.at(-1)).toBe('online');
});

test('an unreadable frame drops the line instead of guessing', async () => {
  const { states, connection, open, line } = openLine();
  connection.start();
  await open();
  line().received(new Uint8Array([0xff]));
  expect(states.at(-1)).toBe('offline');
});

test('waiting grows to 30 s and is spread over the whole of it', () => {
  const random = createTestRandom(3);
  const waits = (failures: number) => Array.from({ length: 400 }, () => backOff(failures, random));
  expect(Math.max(...waits(0))).toBeLessThan(500);
  const late = waits(20);
  expect(Math.max(...late)).toBeLessThan(30_000);
  expect(Math.max(...late)).toBeGreaterThan(27_000);
  expect(Math.min(...late)).toBeLessThan(3_000);
});

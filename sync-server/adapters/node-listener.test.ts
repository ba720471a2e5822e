import { EventEmitter, once } from 'node:events';
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { SocketPort } from '../ports/socket.ts';
import { type Listener, listen } from './node-listener.ts';

const origin = 'http://shop.test';
let listener: Listener;
let opened: SocketPort[];
let frames: Uint8Array[];
let ended: EventEmitter;
beforeEach(async () => {
  opened = [];
  frames = [];
  ended = new EventEmitter();
  const answering = {
    fetch: async (asked: Request, origin: { local: boolean; address?: string }) =>
      Response.json({ path: new URL(asked.url).pathname, ...origin }),
    connect: (socket: SocketPort) => {
      opened.push(socket);
      return {
        receive: (frame: Uint8Array) => {
          frames.push(frame);
          socket.send(frame);
        },
        closed: () => {
          ended.emit('end');
        },
      };
    },
  };
  listener = await listen(answering, { host: '127.0.0.1', port: 0, origins: () => [origin] });
});
afterEach(() => listener.close(0));

const connect = (path = '/sync', protocol: string | string[] = 'counterpart.1', headers: Record<string, string> = {}) =>
  new WebSocket(`ws://127.0.0.1:${listener.port}${path}`, protocol, { headers });

/** `open`, or the status the upgrade was refused with. */
const outcome = async (socket: WebSocket): Promise<string> => {
  const [event, response] = await Promise.race([
    once(socket, 'open').then(() => ['open', null] as const),
    once(socket, 'unexpected-response').then(([, answer]) => ['refused', answer as { statusCode: number }] as const),
  ]);
  socket.on('error', () => undefined);
  socket.terminate();
  return event === 'open' ? 'open' : String(response?.statusCode);
};

describe('the socket', () => {
  test('opens at /sync, for our own pages and for programs that name no page', async () => {
    expect(await outcome(connect())).toBe('open');
    expect(await outcome(connect('/sync', 'counterpart.1', { origin }))).toBe('open');
  });

  test('is refused to other pages, other addresses, other protocols', async () => {
    expect(await outcome(connect('/sync', 'counterpart.1', { origin: 'https://elsewhere.test' }))).toBe('403');
    expect(await outcome(connect('/sync', 'counterpart.1', { origin: 'null' }))).toBe('403');
    expect(await outcome(connect('/other'))).toBe('404');
    expect(await outcome(connect('/sync', 'chat'))).toBe('400');
    expect(opened).toEqual([]);
  });

  test('carries binary frames both ways', async () => {
    const socket = connect();
    await once(socket, 'open');
    socket.send(Uint8Array.of(1, 2, 3));
    const [answer] = (await once(socket, 'message')) as [Buffer];
    expect([...answer]).toEqual([1, 2, 3]);
    expect(frames).toEqual([Uint8Array.of(1, 2, 3)]);
    expect(opened[0]?.address).toBe('127.0.0.1');
    await opened[0]?.flushed();
    expect(opened[0]?.buffered()).toBe(0);
    socket.close();
    await once(socket, 'close');
  });

  test('ends at a text frame, and at one over 1 MB', async () => {
    const texting = connect();
    await once(texting, 'open');
    const told = once(ended, 'end');
    texting.send('hello');
    expect((await once(texting, 'close'))[0]).toBe(4400);
    await told;
    const large = connect();
    await once(large, 'open');
    large.send(new Uint8Array(1_048_577));
    expect((await once(large, 'close'))[0]).toBe(1009);
  });

  test('is told when the server stops', async () => {
    const socket = connect();
    await once(socket, 'open');
    const closed = once(socket, 'close');
    await listener.close(1_000);
    expect((await closed)[0]).toBe(1001);
  });
});

describe('a request', () => {
  const get = (headers: Record<string, string>) =>
    new Promise<{ status: number; body: string }>((resolve, reject) => {
      const asked = request({ port: listener.port, path: '/x', headers }, (answer) => {
        let body = '';
        answer.on('data', (part: Buffer) => (body += part.toString()));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
      });
      asked.on('error', reject);
      asked.end();
    });

  test('of this machine is known as such, unless a proxy passed it on', async () => {
    expect(JSON.parse((await get({})).body)).toEqual({ path: '/x', local: true, address: '127.0.0.1' });
    // The last one is what the proxy itself saw; those before it are what it was told.
    expect(JSON.parse((await get({ 'x-forwarded-for': '198.51.100.1, 203.0.113.9' })).body)).toEqual({
      path: '/x',
      local: false,
      address: '203.0.113.9',
    });
  });

  test('with headers over 16 KB is refused', async () => {
    expect((await get({ cookie: 'x'.repeat(17_000) })).status).toBe(431);
  });
});

test('a port that is taken is an error', async () => {
  const answering = {
    fetch: async () => new Response(),
    connect: () => ({ receive: () => undefined, closed: () => undefined }),
  };
  await expect(listen(answering, { host: '127.0.0.1', port: listener.port, origins: () => [] })).rejects.toThrow(
    'EADDRINUSE',
  );
});

import { beforeEach, expect, test } from 'vitest';
import type { RequestOrigin } from './http-deps.ts';
import { createTestShopper } from '../testing/test-client.ts';
import { type TestServer, createTestServer, testOrigin } from '../testing/test-server.ts';

let shop: TestServer;
beforeEach(async () => {
  shop = await createTestServer();
});

const post = (path: string, origin: RequestOrigin, headers: Record<string, string> = {}) =>
  shop.server.fetch(new Request(`${testOrigin}${path}`, { method: 'POST', headers, body: '{}' }), origin);
const statuses = async (count: number, ask: (at: number) => Promise<Response>) => {
  const found: number[] = [];
  for (let at = 0; at < count; at++) found.push((await ask(at)).status);
  return found;
};
const from = (address: string): RequestOrigin => ({ local: false, address });
const guest = (seed: number) => createTestShopper(shop, seed).headers;

test('orders of one address: twenty a minute, whatever keys it makes; another address is not held up', async () => {
  const asked = await statuses(21, (at) => post('/cmd/place-order', from('203.0.113.9'), guest(at)));
  expect(asked).toEqual([...Array.from({ length: 20 }, () => 400), 429]);
  const refused = await post('/cmd/place-order', from('::ffff:203.0.113.9'), guest(99));
  expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toEqual([
    429,
    '3',
    { code: 'too-many' },
  ]);
  expect((await post('/cmd/place-order', from('203.0.113.10'), guest(99))).status).toBe(400);
  shop.clock.advance(3_000);
  expect((await post('/cmd/place-order', from('203.0.113.9'), guest(99))).status).toBe(400);
});

test('orders of one shopper: twenty a minute, from wherever they come', async () => {
  const asked = await statuses(21, (at) => post('/cmd/place-order', from(`203.0.113.${at}`), guest(1)));
  expect(asked.at(-1)).toBe(429);
  expect((await post('/cmd/place-order', from('203.0.113.9'), guest(2))).status).toBe(400);
});

test('an IPv6 network is one address', async () => {
  const asked = await statuses(21, (at) => post('/cmd/place-order', from(`2001:db8:1:2:3:4:5:${at}`), guest(at)));
  expect(asked.at(-1)).toBe(429);
});

test('signing in: room for a whole shop behind one address, and an end', async () => {
  const asked = await statuses(121, () => post('/auth/challenge', from('203.0.113.9')));
  expect(asked).toEqual([...Array.from({ length: 120 }, () => 400), 429]);
});

test('this machine’s own programs are not counted', async () => {
  const asked = await statuses(130, () => post('/auth/challenge', { local: true, address: '127.0.0.1' }));
  expect(asked.includes(429)).toBe(false);
});

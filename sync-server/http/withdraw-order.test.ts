import { beforeEach, expect, test } from 'vitest';
import { ask, brief, createTestShopper, orderIn } from '../testing/test-client.ts';
import { type TestServer, createTestServer } from '../testing/test-server.ts';

let shop: TestServer;
beforeEach(async () => {
  shop = await createTestServer();
});

test('an order that had arrived stands, and giving it up tells of it', async () => {
  const shopper = createTestShopper(shop, 1);
  const { id } = orderIn(await shopper.order('one'));
  const told = await shopper.withdraw('one');
  expect([brief(told), orderIn(told).id, orderIn(told).state]).toEqual(['200 ok', id, 'placed']);
  expect(orderIn(await shopper.withdraw('one')).id).toBe(id);
});

test('an order given up before it arrived is not placed when it comes late', async () => {
  const shopper = createTestShopper(shop, 1);
  for (const _twice of [1, 2]) expect((await shopper.withdraw('one')).body).toEqual({ order: null });
  expect(brief(await shopper.order('one'))).toBe('409 withdrawn');
  expect((await shopper.get('/mine')).body).toEqual({ orders: [] });
  expect(brief(await shopper.order('two'))).toBe('200 ok');
});

test('given up and sent at the same moment it is either placed or gone, never both', async () => {
  const shopper = createTestShopper(shop, 1);
  const [placed, told] = await Promise.all([shopper.order('one'), shopper.withdraw('one')]);
  expect(brief(placed) === '200 ok').toBe(orderIn(told) !== null);
});

test('is for the one whose key it was: another shopper learns and changes nothing', async () => {
  const [one, other] = [createTestShopper(shop, 1), createTestShopper(shop, 2)];
  await one.order('one');
  expect((await other.withdraw('one')).body).toEqual({ order: null });
  expect(brief(await one.withdraw('one', { shownTotal: 1 }))).toBe('409 key-reused');
  expect(brief(await ask(shop, 'POST', '/cmd/withdraw-order', { body: {} }))).toBe('401 guest-key-needed');
});

test('counts with the orders of a shopper: keys cannot be used up by the thousand', async () => {
  const shopper = createTestShopper(shop, 1);
  const statuses: number[] = [];
  for (let at = 0; at < 21; at++)
    statuses.push((await (at % 2 === 0 ? shopper.withdraw(`${at}`) : shopper.order(`${at}`, { lines: [] }))).status);
  expect(statuses.slice(0, 20).includes(429)).toBe(false);
  expect(statuses[20]).toBe(429);
});

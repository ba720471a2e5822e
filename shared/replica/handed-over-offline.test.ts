import { beforeAll, expect, test } from 'vitest';
import { goOffline, goOnline, openTestShop } from '../testing/sync/open-test-shop.ts';
import { drain, type TestDevice } from '../testing/sync/test-device.ts';
import { testLine, testOrder } from '../testing/test-orders.ts';
import { initAutomergeInNode } from './automerge-in-node.ts';

beforeAll(initAutomergeInNode);

const line = testLine('bowl-v', { product: 'bowl', quantity: 2, unitPrice: 3_900, listUnitPrice: 3_900, total: 7_800 });
const order = testOrder('o1', { place: 'lake', lines: [line], total: 7_800 });

const sellBowls = (till: TestDevice, quantity: number, forOrder: string | null) => {
  const amount = 3_900 * quantity;
  const tenders = [{ id: 't', means: 'cash', amount, given: amount, change: 0, reference: null } as const];
  const lines = [{ variant: 'bowl-v', quantity }];
  return till.replica().run('make-sale', { place: 'lake', lines, tenders, order: forOrder });
};

test('an order handed over offline is promised no more: the last piece is free to sell, also after a restart and once the server agrees', async () => {
  const { hub, devices } = await openTestShop('till');
  const [till] = devices as [TestDevice];
  await till.replica().run('move-stock', { place: 'lake', variant: 'bowl-v', quantity: 4, reason: 'received' });
  hub.append('alloc:lake', { type: 'promised', promise: 'o1', lines: [{ variant: 'bowl-v', quantity: 2 }], at: 1 });
  hub.append('orders:lake:1', { type: 'order-placed', order });
  await drain(till);
  await goOffline(till);
  expect(await sellBowls(till, 2, 'o1')).toMatchObject({ ok: true });
  expect(await sellBowls(till, 1, null)).toMatchObject({ value: { lines: [{ over: 0 }] } });
  till.kill();
  await till.start();
  hub.append('alloc:lake', { type: 'promise-ended', promise: 'o1', how: 'collected', at: 2 });
  await goOnline(till);
  expect(await sellBowls(till, 1, null)).toMatchObject({ value: { lines: [{ over: 0 }] } });
  expect(await sellBowls(till, 1, null)).toMatchObject({ value: { lines: [{ over: 1 }] } });
});

import { beforeAll, expect, test } from 'vitest';
import { goOffline, goOnline, openTestShop, sell } from '../testing/sync/open-test-shop.ts';
import { testProduct, testShop } from '../testing/sync/seed-shop.ts';
import { drain, type TestDevice } from '../testing/sync/test-device.ts';
import { factOf } from '../testing/sync/test-hub.ts';
import { initAutomergeInNode } from './automerge-in-node.ts';
import type { SaleMade } from './facts/journal-facts.ts';

beforeAll(initAutomergeInNode);

const priceOf = (device: TestDevice, product: string) =>
  device.replica().read('product', { id: product })?.variants[0]?.price;
const onHand = (device: TestDevice, product: string) =>
  device.replica().read('product', { id: product })?.onHand['lake']?.[`${product}-v`];

test('an enrolled device shows the shop', async () => {
  const { devices } = await openTestShop('till');
  const [till] = devices as [TestDevice];
  expect(till.replica().read('shop', {})).toEqual(testShop);
  expect(
    till
      .replica()
      .read('products', {})
      .map(({ id }) => id),
  ).toEqual(['teapot', 'bowl']);
  expect(till.replica().read('product', { id: 'teapot' })).toEqual({ ...testProduct('teapot', 26_800, 2), onHand: {} });
  expect(till.replica().read('till-items', { place: 'lake' })[0]).toMatchObject({
    variant: 'teapot-v',
    price: 26_800,
    onHand: 0,
  });
  expect(till.replica().status()).toMatchObject({
    connection: 'online',
    unsynced: 0,
    firstSync: null,
    offlineSince: null,
  });
});

test('a sale made offline is shown at once, survives the process, and reaches the server once', async () => {
  const { hub, devices } = await openTestShop('till', 'owner');
  const [till, office] = devices as [TestDevice, TestDevice];
  await goOffline(till);
  const sold = await sell(till, 'bowl', 2, 7_800);
  expect(sold).toMatchObject({ ok: true, value: { receipt: 'H1-1-A-1', total: 7_800, synced: false } });
  expect(till.replica().status()).toMatchObject({ unsynced: 1, connection: 'offline' });
  till.kill();
  await till.start();
  expect(till.replica().read('till-day', { place: 'lake' })).toMatchObject({
    total: 7_800,
    sales: [{ receipt: 'H1-1-A-1', synced: false }],
  });
  expect(onHand(till, 'bowl')).toBe(-2);
  await sell(till, 'bowl', 1, 3_900);
  await goOnline(till, office);
  const [stream = ''] = hub.streams().filter((name) => name.startsWith('journal:lake:'));
  expect(hub.rows(stream).map((row) => (factOf(row) as SaleMade).receipt)).toEqual(['H1-1-A-1', 'H1-1-A-2']);
  expect(till.replica().status()).toMatchObject({ unsynced: 0, sending: 0 });
  expect(
    till
      .replica()
      .read('till-day', { place: 'lake' })
      .sales.map(({ synced }) => synced),
  ).toEqual([true, true]);
  expect(onHand(office, 'bowl')).toBe(-3);
  expect(office.replica().read('shop-day', { daysAgo: 0 })).toMatchObject({ total: 11_700, sales: 2, pieces: 3 });
});

test('edits of different fields made apart both stand; of the same price the lower shows everywhere', async () => {
  const { devices } = await openTestShop('owner-a', 'owner-b');
  const [a, b] = devices as [TestDevice, TestDevice];
  await goOffline(a);
  await goOffline(b);
  const edit = (device: TestDevice, field: string, value: string | number) =>
    device.replica().run('edit-product', { id: 'teapot', writes: [{ field, value }] });
  await edit(a, 'title@en', 'Celadon pot');
  await edit(a, 'v/teapot-v/price', 20_000);
  await edit(b, 'v/teapot-v/price', 19_000);
  await edit(b, 'vendor', 'Kiln 7');
  await goOnline(a, b);
  await goOnline(b, a);
  for (const device of [a, b])
    expect(device.replica().read('product', { id: 'teapot' })).toMatchObject({
      title: { en: 'Celadon pot' },
      vendor: 'Kiln 7',
      variants: [{ price: 19_000 }],
    });
  await edit(a, 'v/teapot-v/price', 21_000);
  await drain(a, b);
  expect([priceOf(a, 'teapot'), priceOf(b, 'teapot')]).toEqual([21_000, 21_000]);
});

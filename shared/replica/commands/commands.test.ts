import { beforeAll, expect, test } from 'vitest';
import { bytesToHex } from '../../kernel/bytes.ts';
import { rowHash } from '../../protocol/log-entry.ts';
import { testOrder } from '../../testing/test-orders.ts';
import { goOffline, goOnline, onHandAt, openTestShop, sell } from '../../testing/sync/open-test-shop.ts';
import { createTestDevice, drain, type TestDevice } from '../../testing/sync/test-device.ts';
import { createTestTimers } from '../../testing/sync/test-timers.ts';
import { initAutomergeInNode } from '../automerge-in-node.ts';
import { longest } from '../judging/field-rules.ts';

beforeAll(initAutomergeInNode);

const refused = (type: string) => ({ ok: false, refusal: { type } });

test('a command asked again under its id answers as it did, and does nothing twice', async () => {
  const { devices } = await openTestShop('till');
  const [till] = devices as [TestDevice];
  const lines = [{ variant: 'bowl-v', quantity: 1 }];
  const tenders = [{ id: 't', means: 'cash', amount: 3_900, given: 5_000, change: 1_100, reference: null }] as const;
  const input = { place: 'lake', lines, tenders, order: null };
  const first = await till.replica().run('make-sale', input, { id: 'ask-1' });
  till.kill();
  await till.start();
  const again = await till.replica().run('make-sale', input, { id: 'ask-1' });
  expect(again).toEqual(first);
  expect(onHandAt(till, 'bowl')).toBe(-1);
});

test('stock moves by pieces, never by what a screen showed', async () => {
  const { devices } = await openTestShop('till', 'owner');
  const [till, owner] = devices as [TestDevice, TestDevice];
  const move = (device: TestDevice, quantity: number, reason: 'received' | 'corrected') =>
    device.replica().run('move-stock', { place: 'lake', variant: 'bowl-v', quantity, reason });
  await goOffline(till);
  await move(till, 10, 'received');
  await move(owner, -2, 'corrected');
  await goOnline(till, owner);
  expect([onHandAt(till, 'bowl'), onHandAt(owner, 'bowl')]).toEqual([8, 8]);
  expect(await move(till, -1, 'received')).toMatchObject(refused('bad-quantity'));
  expect(await move(till, 0, 'corrected')).toMatchObject(refused('bad-quantity'));
  expect(await move(till, 1.5, 'corrected')).toMatchObject(refused('bad-quantity'));
  expect(
    await till.replica().run('move-stock', { place: 'old', variant: 'bowl-v', quantity: 1, reason: 'received' }),
  ).toEqual(refused('not-allowed'));
});

test('a clerk edits no product; a product on the shelf stays whole', async () => {
  const { devices } = await openTestShop('till', 'owner');
  const [till, owner] = devices as [TestDevice, TestDevice];
  const edit = (device: TestDevice, field: string, value: string | number | null) =>
    device.replica().run('edit-product', { id: 'bowl', writes: [{ field, value }] });
  expect(await edit(till, 'vendor', 'x')).toEqual(refused('not-allowed'));
  expect(await edit(owner, 'v/bowl-v/price', 0)).toMatchObject(refused('price-not-positive'));
  expect(await edit(owner, 'v/bowl-v/price', 1.5)).toMatchObject(refused('bad-value'));
  expect(await edit(owner, '#version', 9)).toMatchObject(refused('bad-value'));
  expect(await edit(owner, 'vendor', 'x'.repeat(130_000))).toMatchObject(refused('bad-value'));
  expect(await owner.replica().run('edit-product', { id: 'none', writes: [] })).toEqual(refused('unknown-product'));
  expect(owner.replica().status().unsynced).toBe(0);
});

test('a product on the shelf that two owners spoiled together is mended one field at a time', async () => {
  const { devices } = await openTestShop('owner-a', 'owner-b');
  const [one, other] = devices as [TestDevice, TestDevice];
  const edit = (device: TestDevice, ...writes: readonly (readonly [string, string | number | null])[]) =>
    device.replica().run('edit-product', { id: 'bowl', writes: writes.map(([field, value]) => ({ field, value })) });
  const second = [
    ['opt/1@en', 'Size'],
    ['opt/1/val/s', 0],
    ['opt/1/val/m', 1],
    ['v/bowl-v/opt/1', 's'],
    ['v/bowl-w/opt/1', 'm'],
    ['v/bowl-w/price', 2_000],
    ['v/bowl-w/position', 1],
  ] as const;
  expect(await edit(one, ...second)).toEqual({ ok: true, value: {} });
  await goOnline(one, other);
  await goOffline(other);
  await edit(one, ['v/bowl-v/compareAt', 5_000], ['v/bowl-w/compareAt', 5_000]);
  await edit(other, ['v/bowl-v/price', 6_000], ['v/bowl-w/price', 6_000]);
  await goOnline(other, one);
  expect(await edit(other, ['vendor', 'Kiln']), 'an edit of something else').toEqual({ ok: true, value: {} });
  expect(await edit(other, ['v/bowl-v/compareAt', null])).toEqual({ ok: true, value: {} });
  expect(await edit(other, ['v/bowl-v/compareAt', 100]), 'a flaw that is new').toMatchObject(
    refused('compare-at-not-higher'),
  );
  expect(await edit(other, ['v/bowl-w/compareAt', 7_000])).toEqual({ ok: true, value: {} });
});

test('a new product has an id, an address and its time', async () => {
  const { devices, timers } = await openTestShop('owner');
  const [owner] = devices as [TestDevice];
  const made = await owner.replica().run('create-product', { writes: [{ field: 'title@en', value: 'Bowl' }] });
  const id = made.ok ? made.value.id : '';
  expect(owner.replica().read('product', { id })).toMatchObject({
    status: 'draft',
    slug: `bowl-${id.slice(-8)}`,
    createdAt: timers.clock.now(),
  });
  expect(await owner.replica().run('create-product', { writes: [{ field: 'status', value: 'active' }] })).toMatchObject(
    refused('no-title'),
  );
});

test('a picture is named by its content at once and uploaded when there is a line', async () => {
  const { hub, devices } = await openTestShop('owner');
  const [owner] = devices as [TestDevice];
  const bytes = new TextEncoder().encode('a picture');
  await goOffline(owner);
  const added = await owner.replica().run('add-photo', { bytes, type: 'image/webp' });
  const hash = bytesToHex(rowHash(bytes));
  expect(added).toEqual({ ok: true, value: { ref: `media:${hash}` } });
  expect(hub.media().size).toBe(0);
  owner.kill();
  await owner.start();
  await drain(owner);
  await goOnline(owner);
  expect([...hub.media().keys()]).toEqual([hash]);
  expect(await owner.store.range('media', '')).toEqual([]);
  expect(await owner.replica().run('add-photo', { bytes, type: 'image/svg+xml' })).toEqual(refused('not-a-picture'));
});

test('an order is handed over once, at its own prices, also while the line is down', async () => {
  const { hub, devices } = await openTestShop('till');
  const [till] = devices as [TestDevice];
  const line = {
    ...testOrder('o1').lines[0],
    variant: 'bowl-v',
    product: 'bowl',
    quantity: 1,
    unitPrice: 3_000,
    listUnitPrice: 3_000,
    total: 3_000,
  };
  hub.append('orders:lake:1', {
    type: 'order-placed',
    order: { ...testOrder('o1'), place: 'lake', lines: [line], total: 3_000 },
  });
  hub.append('contact:lake', { name: 'Wen', phone: '138', note: '' }, 'o1');
  hub.append('alloc:lake', { type: 'promised', promise: 'o1', lines: [{ variant: 'bowl-v', quantity: 1 }], at: 0 });
  await drain(till);
  expect(till.replica().read('orders', {})).toMatchObject([{ id: 'o1', state: 'placed', contact: { name: 'Wen' } }]);
  expect(
    till
      .replica()
      .read('till-items', { place: 'lake' })
      .find(({ product }) => product === 'bowl')?.promised,
  ).toBe(1);
  await goOffline(till);
  const tenders = [{ id: 't', means: 'cash', amount: 3_000, given: 3_000, change: 0, reference: null }] as const;
  const handOver = () =>
    till
      .replica()
      .run('make-sale', { place: 'lake', lines: [{ variant: 'bowl-v', quantity: 1 }], tenders, order: 'o1' });
  expect(await handOver()).toMatchObject({ ok: true, value: { total: 3_000, order: 'o1' } });
  expect(await handOver()).toEqual(refused('order-not-open'));
});

test('moving an order asks the server, with a key of its own, and says when it cannot', async () => {
  const { hub, devices } = await openTestShop('till');
  const [till] = devices as [TestDevice];
  const asked: unknown[] = [];
  hub.onCommand((path, body, key) => {
    asked.push([path, body, key]);
    return asked.length === 1 ? { status: 200, body: {} } : { status: 409, body: { code: 'order-not-open' } };
  });
  const input = { order: 'o1', place: 'lake', to: 'ready' } as const;
  expect(await till.replica().run('advance-order', input, { id: 'key-1' })).toEqual({ ok: true, value: {} });
  expect(asked).toEqual([['/cmd/advance-order', input, 'key-1']]);
  expect(await till.replica().run('advance-order', input, { id: 'key-2' })).toEqual(refused('order-not-open'));
  await goOffline(till);
  expect(await till.replica().run('advance-order', input, { id: 'key-3' })).toEqual(refused('offline'));
});

test('before enrolment nothing can be done, and a used link says so', async () => {
  const { hub, devices } = await openTestShop('till');
  const [till] = devices as [TestDevice];
  expect(await till.replica().enrol('again', 'x')).toEqual(refused('already-enrolled'));
  const fresh = await createTestDevice({ hub, timers: createTestTimers() }, 'fresh', 99);
  expect(await sell(fresh, 'bowl', 1, 3_900)).toEqual(refused('not-enrolled'));
  expect(await fresh.replica().enrol('never given', 'x')).toEqual(refused('link-unknown'));
  fresh.link.setReachable(false);
  expect(await fresh.replica().enrol('never given', 'x')).toEqual(refused('offline'));
});

test('what the server’s gate would refuse is refused at once: texts of any length, time zones and hours', async () => {
  const { devices } = await openTestShop('owner');
  const [owner] = devices as [TestDevice];
  const description = (length: number) => JSON.stringify('x'.repeat(length - 2));
  const edit = (value: string) =>
    owner.replica().run('edit-product', { id: 'bowl', writes: [{ field: 'description@en', value }] });
  expect(await edit(description(longest.text + 1))).toMatchObject(refused('bad-value'));
  expect(await edit(description(longest.text))).toEqual({ ok: true, value: {} });
  const editShop = (field: string, value: string | number) =>
    owner.replica().run('edit-shop', { writes: [{ field, value }] });
  expect(await editShop('place/lake/timeZone', 'Asia/Shangai')).toMatchObject(refused('bad-value'));
  expect(await editShop('place/lake/dayCutHour', 24)).toMatchObject(refused('bad-value'));
  expect(await editShop('place/lake/timeZone', 'Asia/Taipei')).toEqual({ ok: true, value: {} });
  await drain(owner);
  expect(owner.replica().status()).toMatchObject({ refused: [], unsynced: 0 });
});

import { beforeAll, expect, test } from 'vitest';
import { bytesToHex } from '../kernel/bytes.ts';
import { goOffline, goOnline, journalAt, onHandAt, openTestShop, sell } from '../testing/sync/open-test-shop.ts';
import { drain, type TestDevice } from '../testing/sync/test-device.ts';
import { factOf } from '../testing/sync/test-hub.ts';
import { decodeChange } from './automerge.ts';
import { initAutomergeInNode } from './automerge-in-node.ts';
import type { SaleMade } from './facts/journal-facts.ts';

beforeAll(initAutomergeInNode);

const edit = (device: TestDevice, field: string, value: string | number | null) =>
  device.replica().run('edit-product', { id: 'teapot', writes: [{ field, value }] });

const touches = (row: Uint8Array, key: string): boolean =>
  decodeChange(row).ops.some((op) => 'key' in op && op.key === key);

test('a refused edit is told and taken out of the view; edits made after it still arrive', async () => {
  const { hub, devices } = await openTestShop('owner', 'owner-b');
  const [owner, other] = devices as [TestDevice, TestDevice];
  hub.judge((_, row) => (touches(row, 'teapot/vendor') ? 'forbidden-path' : null));
  await goOffline(owner);
  await edit(owner, 'title@en', 'Before');
  await edit(owner, 'vendor', 'Refused');
  await edit(owner, 'v/teapot-v/price', 12_000);
  expect(owner.replica().read('product', { id: 'teapot' })).toMatchObject({ vendor: 'Refused' });
  await goOnline(owner, other);
  for (const device of [owner, other])
    expect(device.replica().read('product', { id: 'teapot' })).toMatchObject({
      title: { en: 'Before' },
      vendor: '',
      variants: [{ price: 12_000 }],
    });
  const { refused, unsynced } = owner.replica().status();
  expect(unsynced).toBe(0);
  expect(refused).toMatchObject([{ intent: 'edit-product', code: 'forbidden-path' }]);
  owner.kill();
  await owner.start();
  expect(owner.replica().status().refused).toEqual(refused);
  expect(owner.replica().read('product', { id: 'teapot' })).toMatchObject({
    vendor: '',
    variants: [{ price: 12_000 }],
  });
  await owner.replica().run('dismiss-refused', { id: refused[0]?.id ?? '' });
  expect(owner.replica().status().refused).toEqual([]);
});

test('a product whose first change is refused is gone from the view, here and after a restart', async () => {
  const { hub, devices } = await openTestShop('owner');
  const [owner] = devices as [TestDevice];
  hub.judge(() => 'not-allowed');
  const made = await owner.replica().run('create-product', { writes: [{ field: 'title@en', value: 'Ghost' }] });
  const id = made.ok ? made.value.id : '';
  expect(owner.replica().read('product', { id })).toMatchObject({ slug: 'ghost', status: 'draft' });
  await drain(owner);
  expect(owner.replica().read('product', { id })).toBeNull();
  owner.kill();
  await owner.start();
  expect(owner.replica().read('product', { id })).toBeNull();
});

test('a refused journal entry keeps its number and its goods; what follows waits and nothing is numbered anew', async () => {
  const { hub, devices } = await openTestShop('till');
  const [till] = devices as [TestDevice];
  await sell(till, 'bowl', 1, 3_900);
  await drain(till);
  hub.judge((stream) => (stream.startsWith('journal:') ? 'too-large' : null));
  await sell(till, 'bowl', 1, 3_900);
  await drain(till);
  hub.judge(() => null);
  const third = await sell(till, 'bowl', 1, 3_900);
  await drain(till);
  expect(third).toMatchObject({ value: { receipt: 'H1-1-A-3' } });
  const check = (): void => {
    expect(till.replica().status()).toMatchObject({
      unsynced: 1,
      refused: [{ code: 'too-large', intent: 'make-sale' }],
    });
    expect(onHandAt(till, 'bowl')).toBe(-3);
    expect(
      till
        .replica()
        .read('till-day', { place: 'lake' })
        .sales.map(({ receipt, synced }) => [receipt, synced]),
    ).toEqual([
      ['H1-1-A-3', false],
      ['H1-1-A-2', false],
      ['H1-1-A-1', true],
    ]);
  };
  check();
  till.kill();
  await till.start();
  await drain(till);
  check();
  expect(await sell(till, 'bowl', 1, 3_900)).toMatchObject({ value: { receipt: 'H1-1-A-4' } });
  expect(hub.rows(journalAt(hub, till))).toHaveLength(1);
});

test('a receipt of a refused sale is not given out again, although stock was counted after it', async () => {
  const { hub, devices } = await openTestShop('till');
  const [till] = devices as [TestDevice];
  hub.judge((stream) => (stream.startsWith('journal:') ? 'too-large' : null));
  expect(await sell(till, 'bowl', 1, 3_900)).toMatchObject({ value: { receipt: 'H1-1-A-1' } });
  await drain(till);
  await till.replica().run('move-stock', { place: 'lake', variant: 'bowl-v', quantity: 1, reason: 'received' });
  till.kill();
  await till.start();
  await drain(till);
  expect(await sell(till, 'bowl', 1, 3_900)).toMatchObject({ value: { receipt: 'H1-1-A-2' } });
});

test('a server that lost the end of a journal gets it again, in order', async () => {
  const { hub, timers, devices } = await openTestShop('till');
  const [till] = devices as [TestDevice];
  for (let i = 0; i < 4; i++) await sell(till, 'bowl', 1, 3_900);
  await drain(till);
  const stream = journalAt(hub, till);
  const before = hub.rows(stream).map(({ hash }) => bytesToHex(hash));
  hub.restore((name, head) => (name === stream ? 1 : head));
  await drain(till);
  timers.advance(31_000);
  await drain(till);
  await sell(till, 'bowl', 1, 3_900);
  await drain(till);
  expect(
    hub
      .rows(stream)
      .slice(0, 4)
      .map(({ hash }) => bytesToHex(hash)),
  ).toEqual(before);
  expect(hub.rows(stream).map((row) => (factOf(row) as SaleMade).sequence)).toEqual([1, 2, 3, 4, 5]);
  expect(till.replica().status()).toMatchObject({ unsynced: 0, refused: [] });
  expect(onHandAt(till, 'bowl')).toBe(-5);
});

test('after a restore edits the server lost are offered again by the device that made them', async () => {
  const { hub, timers, devices } = await openTestShop('owner', 'owner-b');
  const [owner, other] = devices as [TestDevice, TestDevice];
  await edit(owner, 'title@en', 'Kept by its writer');
  await drain(owner, other);
  hub.restore((name, head) => (name.startsWith('catalog:') ? Math.min(1, head) : head));
  for (let i = 0; i < 3; i++) {
    await drain(owner, other);
    timers.advance(31_000);
  }
  await drain(owner, other);
  for (const device of [owner, other]) {
    expect(device.replica().read('product', { id: 'teapot' })).toMatchObject({ title: { en: 'Kept by its writer' } });
    expect(device.replica().status()).toMatchObject({ unsynced: 0, refused: [] });
  }
});

test('a revoked device says so and sends nothing more; what it holds stays', async () => {
  const { hub, timers, devices } = await openTestShop('till');
  const [till] = devices as [TestDevice];
  hub.revoke(till.replica().status().enrolment?.device ?? '');
  await sell(till, 'bowl', 1, 3_900);
  await drain(till);
  timers.advance(60_000);
  await drain(till);
  expect(till.replica().status()).toMatchObject({ connection: 'offline', trouble: 'revoked', unsynced: 1 });
});

test('a full device refuses a sale in plain words before anything is taken', async () => {
  const { devices } = await openTestShop('till');
  const [till] = devices as [TestDevice];
  till.store.fill();
  expect(await sell(till, 'bowl', 1, 3_900)).toEqual({ ok: false, refusal: { type: 'storage-full' } });
  expect(till.replica().status().unsynced).toBe(0);
  expect(onHandAt(till, 'bowl')).toBe(0);
  till.store.empty();
  expect(await sell(till, 'bowl', 1, 3_900)).toMatchObject({ ok: true, value: { receipt: 'H1-1-A-1' } });
});

test('an edit there was no room for leaves no trace in the document', async () => {
  const { devices } = await openTestShop('owner');
  const [owner] = devices as [TestDevice];
  owner.store.fill();
  expect(await edit(owner, 'vendor', 'Lost')).toEqual({ ok: false, refusal: { type: 'storage-full' } });
  owner.store.empty();
  expect(await edit(owner, 'title@en', 'Stays')).toMatchObject({ ok: true });
  expect(owner.replica().read('product', { id: 'teapot' })).toMatchObject({ vendor: '', title: { en: 'Stays' } });
});

import { beforeAll, expect, test, vi } from 'vitest';
import {
  clerkPerson,
  goOffline,
  goOnline,
  onHandAt,
  openTestShop,
  ownerPerson,
  sell,
} from '../../testing/sync/open-test-shop.ts';
import { createTestDevice, drain, enrolDevice, type TestDevice } from '../../testing/sync/test-device.ts';
import { initAutomergeInNode } from '../automerge-in-node.ts';
import { streamsToFollow } from './follow.ts';
import { nextBatch } from './put-batch.ts';

beforeAll(initAutomergeInNode);

vi.setConfig({ testTimeout: 60_000 });

test('a new device begins with snapshots and ends with the same shop; its own edits on top stay', async () => {
  const { hub, timers, devices } = await openTestShop('owner', 'till');
  const [owner, till] = devices as [TestDevice, TestDevice];
  for (let i = 1; i <= 6; i++) {
    await owner.replica().run('edit-product', { id: 'teapot', writes: [{ field: 'title@en', value: `Name ${i}` }] });
    await sell(till, 'bowl', 1, 3_900);
    await drain(owner, till);
  }
  hub.snapshotAfter(2);
  const late = await createTestDevice({ hub, timers }, 'late', 9);
  await enrolDevice({ hub, timers }, late, ownerPerson);
  await drain(late, owner, till);
  expect(late.replica().read('products', {})).toEqual(owner.replica().read('products', {}));
  expect(onHandAt(late, 'bowl')).toBe(-6);
  expect(late.replica().status()).toMatchObject({ firstSync: null, unsynced: 0 });
  await goOffline(late);
  await late.replica().run('edit-product', { id: 'teapot', writes: [{ field: 'vendor', value: 'Kiln' }] });
  for (let i = 1; i <= 4; i++) {
    await owner.replica().run('edit-product', { id: 'teapot', writes: [{ field: 'title@en', value: `Later ${i}` }] });
    await drain(owner);
  }
  await goOnline(late, owner);
  for (const device of [late, owner])
    expect(device.replica().read('product', { id: 'teapot' })).toMatchObject({
      vendor: 'Kiln',
      title: { en: 'Later 4' },
    });
  late.kill();
  await late.start();
  await drain(late);
  expect(late.replica().read('product', { id: 'teapot' })).toMatchObject({ vendor: 'Kiln', title: { en: 'Later 4' } });
});

test('a snapshot that cannot be fetched is asked for again', async () => {
  const { hub, timers, devices } = await openTestShop('till');
  const [till] = devices as [TestDevice];
  for (let i = 0; i < 5; i++) await sell(till, 'bowl', 1, 3_900);
  await drain(till);
  hub.snapshotAfter(1);
  let failures = 3;
  const flaky = {
    ...hub,
    fetch: async (request: Parameters<typeof hub.fetch>[0]) => {
      if (request.path.startsWith('/snap/') && failures-- > 0) throw new Error('the line broke');
      return hub.fetch(request);
    },
  };
  const late = await createTestDevice({ hub: flaky, timers }, 'late', 9);
  await enrolDevice({ hub: flaky, timers }, late, clerkPerson);
  for (let i = 0; i < 4; i++) {
    await drain(late);
    timers.advance(2_500);
  }
  await drain(late);
  expect(onHandAt(late, 'bowl')).toBe(-5);
});

test('many edits are saved as one document and opened again', async () => {
  const { devices } = await openTestShop('owner');
  const [owner] = devices as [TestDevice];
  for (let i = 0; i < 130; i++) {
    await owner.replica().run('edit-product', { id: 'bowl', writes: [{ field: 'vendor', value: `v${i}` }] });
    if (i % 10 === 0) await drain(owner);
  }
  await drain(owner);
  expect((await owner.store.range('docs', '')).length).toBe(1);
  owner.kill();
  await owner.start();
  await owner.replica().run('edit-product', { id: 'bowl', writes: [{ field: 'title@en', value: 'After' }] });
  expect(owner.replica().read('product', { id: 'bowl' })).toMatchObject({ vendor: 'v129', title: { en: 'After' } });
});

test('staff follow documents, journals and orders, never the shelf or a shopper’s own stream', () => {
  const all = [
    'catalog:01',
    'shelf:01',
    'mine:x',
    'site',
    'journal:lake:ab:1',
    'orders:lake:1',
    'nonsense',
    'contact:lake',
  ];
  expect(streamsToFollow(all)).toEqual(['site', 'contact:lake', 'journal:lake:ab:1', 'orders:lake:1', 'catalog:01']);
});

test('a put takes at most 100 rows and no more bytes than a frame', () => {
  const row = (bytes: number) => ({
    order: 1,
    stream: 's',
    hash: new Uint8Array(32),
    bytes: new Uint8Array(bytes),
    at: 0,
    intent: 'i',
    writes: null,
    replayed: false,
  });
  expect(nextBatch(Array.from({ length: 250 }, () => row(10)))).toHaveLength(100);
  expect(nextBatch(Array.from({ length: 10 }, () => row(260_000)))).toHaveLength(3);
  expect(nextBatch([row(2_000_000)])).toHaveLength(1);
});

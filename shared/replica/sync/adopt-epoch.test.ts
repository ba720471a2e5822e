import { beforeAll, expect, test } from 'vitest';
import {
  goOffline,
  goOnline,
  journalAt,
  onHandAt,
  openTestShop,
  ownerPerson,
  sell,
} from '../../testing/sync/open-test-shop.ts';
import { createTestDevice, drain, enrolDevice, type TestDevice } from '../../testing/sync/test-device.ts';
import { factOf } from '../../testing/sync/test-hub.ts';
import type { TestTimers } from '../../testing/sync/test-timers.ts';
import { initAutomergeInNode } from '../automerge-in-node.ts';
import type { SaleMade } from '../facts/journal-facts.ts';

beforeAll(initAutomergeInNode);

const edit = (device: TestDevice, field: string, value: string) =>
  device.replica().run('edit-product', { id: 'bowl', writes: [{ field, value }] });

const bowlOn = (device: TestDevice) => {
  const { vendor, title } = device.replica().read('product', { id: 'bowl' }) ?? {};
  return { vendor, title: title?.en };
};

async function halfMinutes(timers: TestTimers, count: number, ...devices: readonly TestDevice[]): Promise<void> {
  for (let i = 0; i < count; i++) {
    timers.advance(31_000);
    await drain(...devices);
  }
}

const catalogOnly = (keep: number) => (stream: string, head: number) => (stream.startsWith('catalog:') ? keep : head);

test('a server put back to an older copy without a word: a shorter stream is read again, and its writer brings back what was lost', async () => {
  const { hub, timers, devices } = await openTestShop('owner', 'owner-b');
  const [a, b] = devices as [TestDevice, TestDevice];
  for (let i = 0; i < 5; i++) {
    await edit(a, 'vendor', `v${i}`);
    await drain(a, b);
  }
  await goOffline(a);
  await goOffline(b);
  hub.restore((stream, head) => (stream.startsWith('catalog:') ? Math.min(head, 2) : head), true);
  await goOnline(b);
  await halfMinutes(timers, 2, b);
  await edit(b, 'title@en', 'after the restore');
  await drain(b);
  await goOnline(a, b);
  await halfMinutes(timers, 3, a, b);
  for (const device of [a, b]) {
    expect(bowlOn(device)).toEqual({ vendor: 'v4', title: 'after the restore' });
    expect(device.replica().status()).toMatchObject({ unsynced: 0, refused: [] });
  }
});

test('an own journal the server lost whole comes back without another sale', async () => {
  const { hub, timers, devices } = await openTestShop('till');
  const [till] = devices as [TestDevice];
  for (let i = 0; i < 3; i++) await sell(till, 'bowl', 1, 3_900);
  await drain(till);
  const stream = journalAt(hub, till);
  await goOffline(till);
  await sell(till, 'bowl', 1, 3_900);
  hub.restore((name, head) => (name === stream ? 0 : head), true);
  await goOnline(till);
  await halfMinutes(timers, 2, till);
  expect(hub.rows(stream).map((row) => (factOf(row) as SaleMade).sequence)).toEqual([1, 2, 3, 4]);
  expect(till.replica().status()).toMatchObject({ unsynced: 0, refused: [] });
  expect(onHandAt(till, 'bowl')).toBe(-4);
});

test('own edits on top of another’s lost one wait for that device and arrive with it', async () => {
  const { hub, timers, devices } = await openTestShop('owner', 'owner-b');
  const [a, b] = devices as [TestDevice, TestDevice];
  await edit(b, 'vendor', 'of b');
  await drain(a, b);
  await edit(a, 'title@en', 'of a');
  await drain(a, b);
  await goOffline(b);
  hub.restore((stream, head) => (stream.startsWith('catalog:') ? head - 2 : head));
  await halfMinutes(timers, 3, a);
  expect(a.replica().status()).toMatchObject({ unsynced: 1, refused: [] });
  a.kill();
  await a.start();
  await edit(a, 'description@en', 'meanwhile');
  await halfMinutes(timers, 2, a);
  expect(a.replica().status()).toMatchObject({ unsynced: 1, refused: [] });
  await goOnline(b, a);
  await halfMinutes(timers, 3, a, b);
  const late = await createTestDevice({ hub, timers }, 'late', 9);
  await enrolDevice({ hub, timers }, late, ownerPerson);
  await drain(late, a, b);
  for (const device of [a, b, late]) expect(bowlOn(device)).toEqual({ vendor: 'of b', title: 'of a' });
  for (const device of [a, b]) expect(device.replica().status()).toMatchObject({ unsynced: 0, refused: [] });
});

test('what nobody can bring back is gone from every screen, also from those that may not write', async () => {
  const { hub, timers, devices } = await openTestShop('owner', 'owner-b', 'till');
  const [a, b, till] = devices as [TestDevice, TestDevice, TestDevice];
  await b.replica().run('create-product', { writes: [{ field: 'title@en', value: 'Lost' }] });
  await drain(a, b, till);
  const titles = (device: TestDevice) =>
    device
      .replica()
      .read('products', {})
      .map(({ title }) => title.en ?? '')
      .sort((one, two) => (one < two ? -1 : 1));
  expect(titles(till)).toEqual(['Lost', 'bowl', 'teapot']);
  b.kill();
  const isOfB = (stream: string) => hub.rows(stream).some(({ device }) => device !== 'f'.repeat(16));
  hub.restore((stream, head) => (stream.startsWith('catalog:') && isOfB(stream) ? head - 1 : head), true);
  await halfMinutes(timers, 3, a, till);
  for (const device of [a, till]) {
    expect(titles(device)).toEqual(['bowl', 'teapot']);
    device.kill();
    await device.start();
    await halfMinutes(timers, 1, a, till);
    expect(titles(device)).toEqual(['bowl', 'teapot']);
    expect(device.replica().status()).toMatchObject({ unsynced: 0, refused: [] });
  }
});

test('killed anywhere in a restore, an owner’s device still brings back its edits', async () => {
  for (let nth = 0; nth <= 8; nth++) {
    const { hub, timers, devices } = await openTestShop('owner');
    const [owner] = devices as [TestDevice];
    await edit(owner, 'vendor', 'Kiln');
    await edit(owner, 'title@en', 'Bowl');
    await drain(owner);
    hub.restore(catalogOnly(1));
    owner.store.dieAtCommit(nth, nth % 2 === 0 ? 'before' : 'after');
    await halfMinutes(timers, 1, owner);
    owner.kill();
    await owner.start();
    await halfMinutes(timers, 3, owner);
    const late = await createTestDevice({ hub, timers }, 'late', 9);
    await enrolDevice({ hub, timers }, late, ownerPerson);
    await drain(late);
    expect({ nth, ...bowlOn(owner) }).toEqual({ nth, vendor: 'Kiln', title: 'Bowl' });
    expect({ nth, ...bowlOn(late) }).toEqual({ nth, vendor: 'Kiln', title: 'Bowl' });
  }
});

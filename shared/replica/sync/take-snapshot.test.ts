import { beforeAll, expect, test } from 'vitest';
import { goOffline, goOnline, openTestShop, ownerPerson } from '../../testing/sync/open-test-shop.ts';
import { createTestDevice, drain, enrolDevice, type TestDevice } from '../../testing/sync/test-device.ts';
import { initAutomergeInNode } from '../automerge-in-node.ts';

beforeAll(initAutomergeInNode);

const idsOn = (device: TestDevice): readonly string[] =>
  device
    .replica()
    .read('products', {})
    .map(({ id }) => id)
    .sort();

const rename = (device: TestDevice, title: string) =>
  device.replica().run('edit-product', { id: 'teapot', writes: [{ field: 'title@en', value: title }] });

test('killed at any commit of its first read, a device has the whole shop after the next start', async () => {
  for (const when of ['before', 'after'] as const)
    for (let nth = 1; nth <= 12; nth++) {
      const { hub, timers, devices } = await openTestShop('owner');
      const [owner] = devices as [TestDevice];
      for (let i = 1; i <= 3; i++) await rename(owner, `Name ${i}`);
      await drain(owner);
      hub.snapshotAfter(0);
      const late = await createTestDevice({ hub, timers }, 'late', 9);
      await late.replica().enrol(hub.createLink(ownerPerson), 'late');
      late.store.dieAtCommit(nth, when);
      await drain(late);
      late.kill();
      await late.start();
      for (let i = 0; i < 3; i++) {
        await drain(late, owner);
        timers.advance(31_000);
      }
      await drain(late, owner);
      expect({ nth, when, ids: idsOn(late) }).toEqual({ nth, when, ids: ['bowl', 'teapot'] });
      expect(late.replica().read('shop', {})?.places).toHaveLength(2);
    }
});

test('what waits to be sent stays on top of a snapshot; what the snapshot holds already waits no more', async () => {
  const { hub, devices } = await openTestShop('owner', 'other');
  const [owner, other] = devices as [TestDevice, TestDevice];
  await goOffline(owner);
  await rename(owner, 'Mine');
  hub.snapshotAfter(0);
  await other.replica().run('edit-product', { id: 'teapot', writes: [{ field: 'vendor', value: 'Kiln' }] });
  await drain(other);
  await goOnline(owner, other);
  expect(owner.replica().read('product', { id: 'teapot' })).toMatchObject({ title: { en: 'Mine' } });
  expect(owner.replica().status().unsynced).toBe(0);
});

test('a damaged snapshot changes nothing', async () => {
  const { hub, timers } = await openTestShop('owner');
  let damaged = true;
  const flaky = {
    ...hub,
    fetch: async (request: Parameters<typeof hub.fetch>[0]) => {
      const answer = await hub.fetch(request);
      return damaged && request.path.startsWith('/snap/') ? { ...answer, body: answer.body.slice(0, 20) } : answer;
    },
  };
  hub.snapshotAfter(0);
  const late = await createTestDevice({ hub: flaky, timers }, 'late', 9);
  await enrolDevice({ hub: flaky, timers }, late, ownerPerson);
  expect(idsOn(late)).toEqual([]);
  expect(await late.store.range('docs', '')).toEqual([]);
  damaged = false;
  for (let i = 0; i < 2; i++) {
    timers.advance(2_500);
    await drain(late);
  }
  expect(idsOn(late)).toEqual(['bowl', 'teapot']);
});

import { beforeAll, expect, test } from 'vitest';
import { openTestShop, ownerPerson, sell } from '../../testing/sync/open-test-shop.ts';
import { seedShop, testProduct, testShop } from '../../testing/sync/seed-shop.ts';
import { createTestDevice, drain, enrolDevice, type TestDevice } from '../../testing/sync/test-device.ts';
import { createTestHub } from '../../testing/sync/test-hub.ts';
import { createTestTimers } from '../../testing/sync/test-timers.ts';
import { initAutomergeInNode } from '../automerge-in-node.ts';

beforeAll(initAutomergeInNode);

const hour = 3_600_000;

test('a day ends at the place’s day cut, on the till and in the office', async () => {
  const { timers, devices } = await openTestShop('owner', 'till');
  const [owner, till] = devices as [TestDevice, TestDevice];
  // 14:00 in Shanghai; the day is cut at 4 in the morning.
  await sell(till, 'bowl', 1, 3_900);
  timers.advance(13 * hour);
  await sell(till, 'bowl', 2, 7_800);
  await drain(owner, till);
  expect(till.replica().read('till-day', { place: 'lake' })).toMatchObject({ date: '2026-11-22', total: 11_700 });
  const day = owner.replica().read('shop-day', { daysAgo: 0 });
  expect(day).toMatchObject({
    date: '2026-11-22',
    sales: 2,
    pieces: 3,
    total: 11_700,
    places: [
      { place: 'lake', sales: 2 },
      { place: 'old', sales: 0 },
    ],
  });
  expect([day.hours[14], day.hours[3]]).toEqual([3_900, 7_800]);
  expect(day.tills).toEqual([{ place: 'lake', register: 2, lastSaleAt: timers.clock.now() }]);
  timers.advance(2 * hour);
  expect(till.replica().read('till-day', { place: 'lake' })).toMatchObject({ date: '2026-11-23', total: 0, sales: [] });
  expect(owner.replica().read('shop-day', { daysAgo: 1 })).toMatchObject({ date: '2026-11-22', total: 11_700 });
});

test('another day cut counts the same sales anew', async () => {
  const { timers, devices } = await openTestShop('owner');
  const [owner] = devices as [TestDevice];
  timers.advance(13 * hour);
  await sell(owner, 'bowl', 1, 3_900);
  expect(owner.replica().read('shop-day', { daysAgo: 0 })).toMatchObject({ date: '2026-11-22', sales: 1 });
  await owner.replica().run('edit-shop', { writes: [{ field: 'place/lake/dayCutHour', value: 0 }] });
  expect(owner.replica().read('shop-day', { daysAgo: 0 })).toMatchObject({ date: '2026-11-23', sales: 1 });
});

test('a place in a time zone this device does not know goes by UTC, and no screen breaks', async () => {
  const timers = createTestTimers();
  const hub = createTestHub({ clock: timers.clock });
  const places = testShop.places.map((place) => ({ ...place, timeZone: 'Asia/Shangai' }));
  seedShop(hub, { ...testShop, places }, [testProduct('bowl', 3_900)]);
  const device = await createTestDevice({ hub, timers }, 'owner', 1);
  await enrolDevice({ hub, timers }, device, ownerPerson);
  await sell(device, 'bowl', 1, 3_900);
  expect(device.replica().read('till-day', { place: 'lake' })).toMatchObject({ date: '2026-11-22', total: 3_900 });
  // 06:00 in UTC, where it is 14:00 in Shanghai.
  expect(device.replica().read('shop-day', { daysAgo: 0 }).hours[6]).toBe(3_900);
  expect(device.replica().read('shop', {}).places[0]?.timeZone).toBe('UTC');
});

test('a refused sale that was dismissed never looks as if the server had it', async () => {
  const { hub, devices } = await openTestShop('till');
  const [till] = devices as [TestDevice];
  hub.judge((stream) => (stream.startsWith('journal:') ? 'too-large' : null));
  await sell(till, 'bowl', 1, 3_900);
  await drain(till);
  const [told] = till.replica().status().refused;
  await till.replica().run('dismiss-refused', { id: told?.id ?? '' });
  await till.replica().run('dismiss-refused', { id: 'unknown' });
  const isSynced = () =>
    till
      .replica()
      .read('till-day', { place: 'lake' })
      .sales.map(({ synced }) => synced);
  expect(till.replica().status().refused).toEqual([]);
  expect(isSynced()).toEqual([false]);
  till.kill();
  await till.start();
  expect(till.replica().status().refused).toEqual([]);
  expect(isSynced()).toEqual([false]);
});

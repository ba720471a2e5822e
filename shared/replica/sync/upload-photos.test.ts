import { beforeAll, expect, test } from 'vitest';
import { openTestShop, ownerPerson, goOffline, goOnline } from '../../testing/sync/open-test-shop.ts';
import { createTestDevice, drain, enrolDevice, type TestDevice } from '../../testing/sync/test-device.ts';
import type { HttpAnswer } from '../env.ts';
import { initAutomergeInNode } from '../automerge-in-node.ts';

beforeAll(initAutomergeInNode);

/** An owner's device whose pictures are answered by `media`; null leaves the answer to the shop. */
async function openOwner(media: (body: Uint8Array, nth: number) => Promise<HttpAnswer | null> | HttpAnswer | null) {
  const { hub, timers } = await openTestShop();
  let sent = 0;
  const fetch: typeof hub.fetch = async (request) => {
    const own = request.path === '/media' ? await media(request.body ?? new Uint8Array(), ++sent) : null;
    return own ?? hub.fetch(request);
  };
  const device = await createTestDevice({ hub: { ...hub, fetch }, timers }, 'owner', 7);
  await enrolDevice({ hub, timers }, device, ownerPerson);
  return { hub, timers, device, sent: () => sent };
}

const add = (device: TestDevice, ...bytes: readonly number[]) =>
  device.replica().run('add-photo', { bytes: new Uint8Array(bytes), type: 'image/png' });
const waiting = async (device: TestDevice) => (await device.store.range('media', '')).length;
const answer = (status: number): HttpAnswer => ({ status, body: new Uint8Array() });

test.each([
  [415, 'not-a-picture'],
  [413, 'too-large'],
  [403, 'not-allowed'],
  [400, 'picture-400'],
])('a picture refused with %i is set aside and told; the others go', async (status, code) => {
  const { device, hub } = await openOwner(([first]) => (first === 1 ? answer(status) : null));
  for (let i = 2; i < 8; i++) await add(device, i, i);
  await add(device, 1, 9);
  for (let i = 20; i < 26; i++) await add(device, i, i);
  await drain(device);
  expect(await waiting(device)).toBe(0);
  expect(hub.media().size).toBe(12);
  expect(device.replica().status().refused).toMatchObject([{ intent: 'add-photo', code }]);
  expect(await device.store.range('refused', 'photo|')).toMatchObject([{ value: { bytes: new Uint8Array([1, 9]) } }]);
  device.kill();
  await device.start();
  await drain(device);
  const [told] = device.replica().status().refused;
  await device.replica().run('dismiss-refused', { id: told?.id ?? '' });
  expect(device.replica().status().refused).toEqual([]);
});

test('a picture added while another is on its way goes after it', async () => {
  let free = (): void => undefined;
  const gate = new Promise<void>((done) => {
    free = done;
  });
  const { device, hub } = await openOwner(async () => {
    await gate;
    return null;
  });
  await add(device, 1);
  await drain(device);
  await add(device, 2);
  await drain(device);
  free();
  await drain(device);
  expect(await waiting(device)).toBe(0);
  expect(hub.media().size).toBe(2);
});

test.each([500, 503, 429])(
  'after %i it is tried again by itself, ever more rarely, while there is a line',
  async (status) => {
    const { device, timers, hub, sent } = await openOwner((_, nth) => (nth <= 4 ? answer(status) : null));
    await add(device, 1);
    await add(device, 2);
    await drain(device);
    expect(await waiting(device)).toBe(2);
    for (let i = 0; i < 6; i++) {
      timers.advance(8_000);
      await drain(device);
    }
    expect(await waiting(device)).toBe(0);
    expect(hub.media().size).toBe(2);
    expect(sent()).toBe(6);
    expect(device.replica().status().refused).toEqual([]);
  },
);

test('without a line nothing is tried; it goes when the line is back', async () => {
  const { device, timers, sent, hub } = await openOwner(() => null);
  await goOffline(device);
  await add(device, 1);
  timers.advance(300_000);
  await drain(device);
  expect(sent()).toBe(0);
  await goOnline(device);
  expect(await waiting(device)).toBe(0);
  expect(hub.media().size).toBe(1);
});

test('a stopped device tries no more', async () => {
  const { device, timers, sent } = await openOwner(() => answer(503));
  await add(device, 1);
  await drain(device);
  const before = sent();
  device.replica().stop();
  timers.advance(300_000);
  await drain(device);
  expect(sent()).toBe(before);
});

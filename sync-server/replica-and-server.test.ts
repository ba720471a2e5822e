import { generateKeyPairSync, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import type { DeviceKey, Env } from '../shared/replica/env.ts';
import type { TestPerson } from '../shared/testing/sync/test-hub.ts';
import { createTestDevice, settle, type TestDevice } from '../shared/testing/sync/test-device.ts';
import type { AcceptLine } from '../shared/testing/sync/test-network.ts';
import { createTestTimers } from '../shared/testing/sync/test-timers.ts';
import { createTestServer, testOrigin, type TestServer } from './testing/test-server.ts';

/** Node's own Ed25519: the real server checks real signatures. */
function realKey(): DeviceKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
  return { publicKey: raw, algorithm: 'Ed25519', sign: async (bytes) => new Uint8Array(sign(null, bytes, privateKey)) };
}

const fetchFrom =
  ({ server }: TestServer): Env['fetch'] =>
  async ({ method, path, headers, body }) => {
    const sent = body ? { body: new Uint8Array(body) } : {};
    const request = new Request(`${testOrigin}${path}`, { method, headers: { ...headers }, ...sent });
    const answer = await server.fetch(request);
    return { status: answer.status, body: new Uint8Array(await answer.arrayBuffer()) };
  };

const acceptFrom =
  ({ server }: TestServer): AcceptLine =>
  (line) => {
    const handler = server.connect({
      send: line.send,
      close: (code) => {
        line.close(code);
        handler.closed();
      },
      buffered: () => 0,
      flushed: async () => undefined,
    });
    return { received: handler.receive, closed: handler.closed };
  };

async function openShop() {
  const shop = await createTestServer();
  const timers = createTestTimers(shop.clock);
  const createLink = ({ role, places, person }: TestPerson) =>
    shop.server.links.create({ role: role === 'owner' ? 'owner' : 'clerk', places, person }, 60_000);
  const hub = { accept: acceptFrom(shop), fetch: fetchFrom(shop), createLink };
  const open = async (name: string, seed: number, person: TestPerson): Promise<TestDevice> => {
    const device = await createTestDevice({ hub, timers }, name, seed, realKey());
    const enrolled = await device.replica().enrol(await createLink(person), name);
    expect(enrolled.ok).toBe(true);
    return device;
  };
  return { shop, timers, open };
}

/** Carries frames until it is so; the server's signature checks run beside the event loop. */
async function carryUntil(devices: readonly TestDevice[], isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 20_000; turn++) {
    if (isSo()) return;
    for (const { link } of devices) {
      while (link.carryUp());
      while (link.carryDown());
    }
    await settle();
  }
  throw new Error('it never came to be');
}

const isSynced = (device: TestDevice): boolean => {
  const { connection, unsynced, firstSync } = device.replica().status();
  return connection === 'online' && unsynced === 0 && firstSync === null;
};
const onHand = (device: TestDevice, product: string) =>
  device.replica().read('product', { id: product })?.onHand['h1']?.[`${product}-v`];
const cash = (amount: number) => [
  { id: 't', means: 'cash', amount, given: amount, change: 0, reference: null } as const,
];

test('cut off, killed and back: owner, till and server end with the same shop', async () => {
  const { shop, timers, open } = await openShop();
  const owner = await open('owner', 1, { person: 'boss', role: 'owner', places: [] });
  const till = await open('till', 2, { person: 'ann', role: 'clerk', places: ['h1'] });
  await carryUntil([owner, till], () =>
    [owner, till].every((device) => isSynced(device) && onHand(device, 'a') === 10),
  );
  expect(
    till
      .replica()
      .read('products', {})
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['a', 'b']);

  for (const device of [owner, till]) {
    device.link.setReachable(false);
    device.link.cut();
  }
  const edited = await owner.replica().run('edit-product', {
    id: 'a',
    writes: [
      { field: 'title@en', value: 'New name' },
      { field: 'v/a-v/price', value: 1_100 },
    ],
  });
  expect(edited.ok).toBe(true);
  for (let i = 0; i < 5; i++) {
    const sold = await till
      .replica()
      .run('make-sale', { place: 'h1', lines: [{ variant: 'a-v', quantity: 1 }], tenders: cash(1_250), order: null });
    expect(sold.ok).toBe(true);
  }
  till.kill();
  await till.start();
  expect(till.replica().read('till-day', { place: 'h1' })).toMatchObject({ total: 6_250 });

  const request = {
    lines: [{ variant: 'b-v', quantity: 2 }],
    place: 'h1',
    shownTotal: 2_500,
    door: 'web',
    locale: 'en',
  };
  const contact = { name: 'Wen', phone: '13800000000', note: '' };
  const headers = {
    Authorization: `Guest ${'A'.repeat(22)}`,
    'Idempotency-Key': '0190a000-0000-7000-8000-000000000001',
    'Content-Type': 'application/json',
  };
  const placed = await shop.server.fetch(
    new Request(`${testOrigin}/cmd/place-order`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ request, contact }),
    }),
  );
  expect(placed.status).toBe(200);
  const { order } = (await placed.json()) as { order: { id: string } };

  for (const device of [owner, till]) {
    device.link.setReachable(true);
    device.replica().setOnline(true);
  }
  const hasOrder = (device: TestDevice) =>
    device
      .replica()
      .read('orders', {})
      .some(({ id, contact }) => id === order.id && contact !== null);
  await carryUntil([owner, till], () =>
    [owner, till].every((device) => isSynced(device) && onHand(device, 'a') === 5 && hasOrder(device)),
  );
  for (const device of [owner, till])
    expect(device.replica().read('product', { id: 'a' })).toMatchObject({
      title: { en: 'New name' },
      variants: [{ price: 1_100 }],
    });
  expect(
    till
      .replica()
      .read('till-items', { place: 'h1' })
      .find(({ variant }) => variant === 'b-v'),
  ).toMatchObject({ onHand: 10, promised: 2 });

  const handed = await till
    .replica()
    .run('make-sale', { place: 'h1', lines: [{ variant: 'b-v', quantity: 2 }], tenders: cash(2_500), order: order.id });
  expect(handed).toMatchObject({ ok: true, value: { receipt: expect.stringMatching(/-6$/) as string } });
  const isCollected = (device: TestDevice) => device.replica().read('orders', {})[0]?.state === 'collected';
  await carryUntil([owner, till], () => [owner, till].every((device) => isCollected(device) && isSynced(device)));
  expect(onHand(owner, 'b')).toBe(8);
  expect(owner.replica().read('shop-day', { daysAgo: 0 })).toMatchObject({ sales: 6, total: 8_750 });
  timers.advance(0);
});

import { beforeAll, expect, test } from 'vitest';
import { goOffline, goOnline, openTestShop, ownerPerson, sell } from '../../testing/sync/open-test-shop.ts';
import { createTestDevice, drain, enrolDevice, type TestDevice } from '../../testing/sync/test-device.ts';
import { testSignature } from '../../testing/sync/test-hub.ts';
import { initAutomergeInNode } from '../automerge-in-node.ts';
import { createOutbox, type OutboxRow } from '../outbox.ts';
import { waitsForEarlier } from './sender.ts';

beforeAll(initAutomergeInNode);

const row = (order: number, stream: string): OutboxRow => ({
  order,
  stream,
  hash: new Uint8Array(32).fill(order),
  bytes: new Uint8Array([order]),
  at: 0,
  intent: 'make-sale',
  writes: null,
  replayed: false,
});

test('a segment waits while entries of the one before are here; other places and devices do not matter', () => {
  const outbox = createOutbox([row(1, 'journal:lake:ab:9'), row(2, 'journal:lake:ab:10'), row(3, 'journal:old:ab:2')]);
  expect(waitsForEarlier(outbox, 'journal:lake:ab:10')).toBe(true);
  expect(waitsForEarlier(outbox, 'journal:lake:ab:9')).toBe(false);
  expect(waitsForEarlier(outbox, 'journal:lake:ab:11')).toBe(true);
  expect(waitsForEarlier(outbox, 'journal:old:ab:2')).toBe(false);
  expect(waitsForEarlier(outbox, 'journal:lake:cd:10')).toBe(false);
  expect(waitsForEarlier(outbox, 'journal:lake:ab:1')).toBe(false);
  expect(waitsForEarlier(outbox, 'catalog:10')).toBe(false);
  outbox.remove([row(1, 'journal:lake:ab:9')]);
  expect(waitsForEarlier(outbox, 'journal:lake:ab:10')).toBe(false);
});

test('a key that fails to sign for a while holds up nothing for good', async () => {
  const { hub, timers } = await openTestShop();
  const publicKey = new Uint8Array(32).fill(9);
  let failures = 0;
  const key = {
    publicKey,
    algorithm: 'Ed25519' as const,
    sign: async (bytes: Uint8Array) => {
      failures -= 1;
      if (failures >= 0) throw new Error('the key store is locked');
      return testSignature(publicKey, bytes);
    },
  };
  const till = await createTestDevice({ hub, timers }, 'till', 1, key);
  await enrolDevice({ hub, timers }, till, ownerPerson);
  failures = 2;
  await sell(till, 'bowl', 1, 3_900);
  await drain(till);
  expect(till.replica().status()).toMatchObject({ unsynced: 1, sending: 0 });
  for (let i = 0; i < 4; i++) {
    timers.advance(2_500);
    await drain(till);
  }
  expect(till.replica().status()).toMatchObject({ unsynced: 0, sending: 0 });
});

test('a line that breaks while rows are under way: they go out on the next one, once', async () => {
  const { hub, devices } = await openTestShop('till');
  const [till] = devices as [TestDevice];
  await sell(till, 'bowl', 1, 3_900);
  till.link.carryUp();
  await goOffline(till);
  expect(till.replica().status()).toMatchObject({ unsynced: 1, sending: 0 });
  await goOnline(till);
  expect(till.replica().status()).toMatchObject({ unsynced: 0, sending: 0 });
  const journals = hub.streams().filter((stream) => stream.startsWith('journal:'));
  expect(journals.flatMap((stream) => hub.rows(stream))).toHaveLength(1);
});

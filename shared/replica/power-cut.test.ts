import { beforeAll, expect, test } from 'vitest';
import { goOffline, onHandAt, openTestShop, sell } from '../testing/sync/open-test-shop.ts';
import { drain, settle, type TestDevice } from '../testing/sync/test-device.ts';
import { initAutomergeInNode } from './automerge-in-node.ts';

beforeAll(initAutomergeInNode);

/** Everything that was not surely on the disk is gone. */
async function cutPower(device: TestDevice): Promise<number> {
  device.kill();
  await settle();
  const lost = device.store.losePower(1_000);
  await device.start();
  return lost;
}

test('an answered sale and counted goods outlive a power cut, and the next receipt goes on from them', async () => {
  const { devices } = await openTestShop('till');
  const [till] = devices as [TestDevice];
  till.store.flush();
  await goOffline(till);
  await till.replica().run('move-stock', { place: 'lake', variant: 'bowl-v', quantity: 5, reason: 'received' });
  expect(await cutPower(till)).toBe(0);
  expect(await sell(till, 'bowl', 1, 3_900)).toMatchObject({ value: { receipt: 'H1-1-A-1' } });
  expect(await cutPower(till)).toBe(0);
  expect(onHandAt(till, 'bowl')).toBe(4);
  expect(till.replica().status().unsynced).toBe(2);
  expect(await sell(till, 'bowl', 1, 3_900)).toMatchObject({ value: { receipt: 'H1-1-A-2' } });
});

test('answers of the server that a power cut took are given again: nothing is sent twice, no number is used twice', async () => {
  const { hub, devices } = await openTestShop('owner', 'other');
  const [owner, other] = devices as [TestDevice, TestDevice];
  owner.store.flush();
  await sell(owner, 'bowl', 1, 3_900);
  await owner.replica().run('edit-product', { id: 'bowl', writes: [{ field: 'vendor', value: 'Kiln' }] });
  await drain(owner, other);
  expect(await cutPower(owner)).toBeGreaterThan(0);
  await drain(owner, other);
  expect(owner.replica().read('product', { id: 'bowl' })).toMatchObject({ vendor: 'Kiln' });
  expect(await sell(owner, 'bowl', 1, 3_900)).toMatchObject({ value: { receipt: 'H1-1-A-2' } });
  await drain(owner, other);
  const journals = hub.streams().filter((stream) => stream.startsWith('journal:'));
  expect(journals.flatMap((stream) => hub.rows(stream))).toHaveLength(2);
  for (const device of [owner, other]) {
    expect(onHandAt(device, 'bowl')).toBe(-2);
    expect(device.replica().status()).toMatchObject({ unsynced: 0, refused: [] });
  }
});

import { beforeAll, expect, test } from 'vitest';
import { decodeServerMessage } from '../../protocol/codec.ts';
import { goOffline, onHandAt, openTestShop, sell } from '../../testing/sync/open-test-shop.ts';
import { drain, settle, type TestDevice } from '../../testing/sync/test-device.ts';
import { initAutomergeInNode } from '../automerge-in-node.ts';

beforeAll(initAutomergeInNode);

const contact = (name: string) => ({ name, phone: '1', note: '' });

const contactsOn = async (device: TestDevice): Promise<readonly string[]> =>
  (await device.store.range('rows', 'contact:lake')).map(({ key }) => key);

/** Everything on its way to the device is lost, and nobody is told. */
async function loseAll({ link }: TestDevice): Promise<number> {
  await settle();
  let lost = 0;
  while (link.loseDown()) lost += 1;
  return lost;
}

test('rows of a table there was no room for come again with the next ones', async () => {
  const { hub, timers, devices } = await openTestShop('till');
  const [till] = devices as [TestDevice];
  hub.append('contact:lake', contact('zero'), 'o0');
  await drain(till);
  till.store.fill();
  hub.append('contact:lake', contact('one'), 'o1');
  await drain(till);
  till.store.empty();
  hub.append('contact:lake', contact('two'), 'o2');
  for (let i = 0; i < 3; i++) {
    await drain(till);
    timers.advance(20_000);
  }
  expect(await contactsOn(till)).toEqual(['contact:lake|o0', 'contact:lake|o1', 'contact:lake|o2']);
});

test.each(['log', 'table', 'doc'] as const)(
  'a lost frame of a %s is noticed by the next one and asked for again',
  async (form) => {
    const { hub, devices } = await openTestShop('owner', 'till');
    const [owner, till] = devices as [TestDevice, TestDevice];
    hub.append('contact:lake', contact('zero'), 'o0');
    await sell(owner, 'bowl', 1, 3_900);
    await drain(owner, till);
    const write = async (i: number): Promise<void> => {
      if (form === 'table') hub.append('contact:lake', contact(`${i}`), `o${i}`);
      if (form === 'log') await sell(owner, 'bowl', 1, 3_900);
      if (form === 'doc')
        await owner
          .replica()
          .run('edit-product', { id: 'bowl', writes: [{ field: i === 1 ? 'vendor' : 'title@en', value: `n${i}` }] });
      await drain(owner);
    };
    await write(1);
    expect(await loseAll(till)).toBeGreaterThan(0);
    await write(2);
    await drain(till);
    if (form === 'table') expect(await contactsOn(till)).toHaveLength(3);
    if (form === 'log') expect(onHandAt(till, 'bowl')).toBe(-3);
    if (form === 'doc')
      expect(till.replica().read('product', { id: 'bowl' })).toMatchObject({ vendor: 'n1', title: { en: 'n2' } });
  },
);

test('a lost frame nothing follows is noticed by the heads', async () => {
  const { hub, devices } = await openTestShop('owner', 'till');
  const [owner, till] = devices as [TestDevice, TestDevice];
  await sell(owner, 'bowl', 1, 3_900);
  await drain(owner, till);
  await sell(owner, 'bowl', 1, 3_900);
  await drain(owner);
  await loseAll(till);
  for (let i = 0; i < 2; i++) {
    hub.tellHeads();
    await drain(till);
  }
  expect(onHandAt(till, 'bowl')).toBe(-2);
});

const isRows = (bytes: Uint8Array): boolean => {
  const read = decodeServerMessage(bytes);
  return read.ok && read.value.t === 'rows';
};

test('a frame lost while a stream is caught up with is noticed when the stream is said to be live', async () => {
  const { timers, devices } = await openTestShop('owner', 'till');
  const [owner, till] = devices as [TestDevice, TestDevice];
  await sell(owner, 'bowl', 1, 3_900);
  await drain(owner, till);
  await goOffline(till);
  await sell(owner, 'bowl', 1, 3_900);
  await drain(owner);
  till.link.setReachable(true);
  till.replica().setOnline(true);
  let lost = 0;
  for (let turn = 0; turn < 8; turn++) {
    await settle();
    while (till.link.carryUp());
    while (till.link.loseDown(isRows)) lost += 1;
    while (till.link.carryDown());
  }
  expect([lost > 0, onHandAt(till, 'bowl')]).toEqual([true, -1]);
  timers.advance(2_500);
  await drain(till);
  expect(onHandAt(till, 'bowl')).toBe(-2);
});

test('many frames after a lost one ask once', async () => {
  const { hub, devices } = await openTestShop('owner', 'till');
  const [owner, till] = devices as [TestDevice, TestDevice];
  hub.append('contact:lake', contact('zero'), 'o0');
  await drain(owner, till);
  hub.append('contact:lake', contact('lost'), 'o1');
  await loseAll(till);
  for (let i = 2; i < 22; i++) hub.append('contact:lake', contact(`${i}`), `o${i}`);
  let asked = 0;
  for (let quiet = 0; quiet < 3; quiet++) {
    await settle();
    while (till.link.carryDown()) quiet = 0;
    await settle();
    while (till.link.carryUp()) asked += 1;
  }
  await drain(till);
  expect(asked).toBe(1);
  expect(await contactsOn(till)).toHaveLength(22);
});

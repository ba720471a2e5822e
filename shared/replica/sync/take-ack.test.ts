import { beforeAll, expect, test } from 'vitest';
import { clerkPerson, goOffline, goOnline, journalAt, openTestShop, sell } from '../../testing/sync/open-test-shop.ts';
import { drain, type TestDevice } from '../../testing/sync/test-device.ts';
import { factOf, type TestHub } from '../../testing/sync/test-hub.ts';
import type { TestTimers } from '../../testing/sync/test-timers.ts';
import { decodeChange } from '../automerge.ts';
import { initAutomergeInNode } from '../automerge-in-node.ts';
import type { SaleMade } from '../facts/journal-facts.ts';

beforeAll(initAutomergeInNode);

const edit = (device: TestDevice, field: string, value: string) =>
  device.replica().run('edit-product', { id: 'teapot', writes: [{ field, value }] });

const touches = (row: Uint8Array, key: string): boolean =>
  decodeChange(row).ops.some((op) => 'key' in op && op.key === key);

const isCatalog = (stream: string): boolean => stream.startsWith('catalog:');
const isVendor = (stream: string, row: Uint8Array): boolean => isCatalog(stream) && touches(row, 'teapot/vendor');

async function minutes(timers: TestTimers, count: number, ...devices: readonly TestDevice[]): Promise<void> {
  for (let i = 0; i < count * 6; i++) {
    timers.advance(5_000);
    await drain(...devices);
    timers.advance(5_000);
    await drain(...devices);
  }
}

const putsAfter = (hub: TestHub, before: number): number => hub.puts().length - before;

test('an owner made a clerk while edits wait is told of each, once, and puts nothing again', async () => {
  const { hub, timers, devices } = await openTestShop('owner');
  const [owner] = devices as [TestDevice];
  await goOffline(owner);
  for (let i = 0; i < 3; i++) await edit(owner, 'vendor', `v${i}`);
  hub.setRole(owner.replica().status().enrolment?.device ?? '', clerkPerson.role);
  const before = hub.puts().length;
  await goOnline(owner);
  await minutes(timers, 1, owner);
  expect(putsAfter(hub, before)).toBe(1);
  const { refused, unsynced } = owner.replica().status();
  expect([refused.map(({ code }) => code), unsynced]).toEqual([['not-allowed', 'not-allowed', 'not-allowed'], 0]);
  expect(owner.replica().read('product', { id: 'teapot' })).toMatchObject({ vendor: '' });
});

test('two refused edits among 150: the other 148 arrive', async () => {
  const { hub, timers, devices } = await openTestShop('owner', 'other');
  const [owner, other] = devices as [TestDevice, TestDevice];
  hub.judge((stream, row) => (isVendor(stream, row) ? 'forbidden-path' : null));
  await goOffline(owner);
  for (let i = 0; i < 150; i++) await edit(owner, i === 20 || i === 60 || i === 110 ? 'vendor' : 'title@en', `n${i}`);
  await goOnline(owner, other);
  await minutes(timers, 1, owner, other);
  const { refused, unsynced } = owner.replica().status();
  expect([refused.map(({ code }) => code), unsynced]).toEqual([Array(3).fill('forbidden-path'), 0]);
  expect(other.replica().read('product', { id: 'teapot' })).toMatchObject({ title: { en: 'n149' }, vendor: '' });
});

test('an edit that cannot be read is set aside; the innocent ones of its batch go after a rest', async () => {
  const { hub, timers, devices } = await openTestShop('owner', 'other');
  const [owner, other] = devices as [TestDevice, TestDevice];
  hub.cannotRead((stream, row) => (isVendor(stream, row) ? 'not-a-change' : null));
  await goOffline(owner);
  for (let i = 0; i < 9; i++) await edit(owner, i % 4 === 1 ? 'vendor' : 'title@en', `n${i}`);
  const before = hub.puts().length;
  await goOnline(owner, other);
  expect(putsAfter(hub, before)).toBe(1);
  await minutes(timers, 2, owner, other);
  const { refused, unsynced } = owner.replica().status();
  expect([refused.map(({ code }) => code), unsynced]).toEqual([Array(2).fill('not-a-change'), 0]);
  expect(other.replica().read('product', { id: 'teapot' })).toMatchObject({ title: { en: 'n8' }, vendor: '' });
  expect(putsAfter(hub, before)).toBeLessThan(5);
});

test('a journal entry that cannot be read holds up only what follows it: the sales before it arrive', async () => {
  const { hub, timers, devices } = await openTestShop('till');
  const [till] = devices as [TestDevice];
  hub.cannotRead((stream, row) => {
    if (!stream.startsWith('journal:')) return null;
    return (factOf({ bytes: row }) as SaleMade).sequence === 4 ? 'malformed' : null;
  });
  await goOffline(till);
  for (let i = 0; i < 6; i++) await sell(till, 'bowl', 1, 3_900);
  const before = hub.puts().length;
  await goOnline(till);
  await minutes(timers, 2, till);
  expect(hub.rows(journalAt(hub, till)).map((row) => (factOf(row) as SaleMade).sequence)).toEqual([1, 2, 3]);
  expect(till.replica().status()).toMatchObject({ unsynced: 2, refused: [{ code: 'malformed' }] });
  expect(putsAfter(hub, before)).toBe(3);
});

test('a server that is busy is asked again ever more seldom, and takes all of it in the end', async () => {
  const { hub, timers, devices } = await openTestShop('till');
  const [till] = devices as [TestDevice];
  hub.judge(() => 'busy');
  for (let i = 0; i < 4; i++) await sell(till, 'bowl', 1, 3_900);
  const before = hub.puts().length;
  await minutes(timers, 20, till);
  expect(putsAfter(hub, before)).toBeGreaterThan(10);
  expect(putsAfter(hub, before)).toBeLessThan(140);
  hub.judge(() => null);
  await minutes(timers, 2, till);
  expect(till.replica().status()).toMatchObject({ unsynced: 0, refused: [] });
  expect(hub.rows(journalAt(hub, till))).toHaveLength(4);
});

test('what is recorded again after a refusal has a new writer of the same device', async () => {
  const { hub, devices } = await openTestShop('owner');
  const [owner] = devices as [TestDevice];
  const stream = hub.streams().find((name) => isCatalog(name)) ?? '';
  hub.judge((name, row) => (isVendor(name, row) ? 'forbidden-path' : null));
  await edit(owner, 'title@en', 'Before');
  await drain(owner);
  await edit(owner, 'vendor', 'Refused');
  await edit(owner, 'title@en', 'After');
  await drain(owner);
  const device = owner.replica().status().enrolment?.device ?? '';
  const actors = hub
    .streams()
    .filter(isCatalog)
    .flatMap((name) => hub.rows(name))
    .filter((row) => row.device === device)
    .map(({ bytes }) => decodeChange(bytes).actor);
  expect(stream).not.toBe('');
  expect(actors).toHaveLength(2);
  expect(new Set(actors).size).toBe(2);
  for (const actor of actors) expect(actor.startsWith(device)).toBe(true);
});

import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { expect, test } from 'vitest';
import { createIdbReplicaStore, Fenced, openReplicaDatabase, rowsWaiting } from './idb-replica-store.ts';

let names = 0;

async function openStore(terminated: () => void = () => undefined) {
  const database = await openReplicaDatabase(`store-${++names}`, terminated);
  return { database, store: await createIdbReplicaStore(database, 'first') };
}

test('keeps, finds by prefix and removes', async () => {
  const { store } = await openStore();
  await store.commit([
    { space: 'rows', key: 'a|1', value: { n: 1 } },
    { space: 'rows', key: 'a|2', value: { n: 2 } },
    { space: 'rows', key: 'b|1', value: { n: 3 } },
  ]);
  await store.commit([{ space: 'rows', key: 'a|1', value: undefined }], { strict: true });
  expect(await store.range('rows', 'a|')).toEqual([{ key: 'a|2', value: { n: 2 } }]);
  expect(await store.range('rows', '')).toHaveLength(2);
  expect(await store.get('rows', 'b|1')).toEqual({ n: 3 });
  expect(await store.get('rows', 'a|1')).toBeUndefined();
});

test('a write that cannot be kept keeps none of its commit, and the next commit works', async () => {
  const { store } = await openStore();
  const half = store.commit([
    { space: 'outbox', key: '1', value: 'a sale' },
    { space: 'projections', key: 'shop', value: () => 'no clone of this' },
    { space: 'intents', key: 'i', value: 'done' },
  ]);
  await expect(half).rejects.toThrow();
  expect(await store.get('outbox', '1')).toBeUndefined();
  expect(await store.get('intents', 'i')).toBeUndefined();
  await store.commit([{ space: 'outbox', key: '1', value: 'a sale' }]);
  expect(await store.get('outbox', '1')).toBe('a sale');
});

test('an earlier writer is refused whole', async () => {
  const { database, store } = await openStore();
  const next = await createIdbReplicaStore(database, 'second');
  await expect(store.commit([{ space: 'meta', key: 'epoch', value: 'e' }])).rejects.toThrow(Fenced);
  expect(await next.get('meta', 'epoch')).toBeUndefined();
  await next.commit([{ space: 'meta', key: 'epoch', value: 'e' }]);
  expect(await store.get('meta', 'epoch')).toBe('e');
});

test('counts the rows and pictures that only it holds', async () => {
  const { database, store } = await openStore();
  const written = store.commit([
    { space: 'outbox', key: '1', value: 'a sale' },
    { space: 'media', key: 'm', value: 'a picture' },
    { space: 'rows', key: 'r', value: 'a row' },
  ]);
  database.close();
  expect(await rowsWaiting(database.name)).toBe(2);
  await written;
});

test('a database that the browser closes is told of', async () => {
  let told = 0;
  const { database } = await openStore(() => (told += 1));
  // What a browser does when its storage is cleared.
  forceCloseDatabase(unwrap(database) as never);
  expect(told).toBe(1);
});

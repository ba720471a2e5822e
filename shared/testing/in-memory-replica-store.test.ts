import { expect, test } from 'vitest';
import { createInMemoryReplicaStore } from './in-memory-replica-store.ts';

const put = (key: string, value: unknown) => [{ space: 'meta', key, value } as const];

test('a power cut takes the newest commits back, down to the last strict one', async () => {
  const store = createInMemoryReplicaStore();
  await store.commit(put('a', 1));
  await store.commit(put('a', 2), { strict: true });
  await store.commit(put('a', 3));
  await store.commit([...put('a', undefined), ...put('b', 1)]);
  expect(store.losePower(1)).toBe(1);
  expect([await store.get('meta', 'a'), await store.get('meta', 'b')]).toEqual([3, undefined]);
  expect(store.losePower(9)).toBe(0);
  await store.commit(put('a', 4));
  await store.commit(put('a', 5));
  expect(store.losePower(9)).toBe(2);
  expect(await store.get('meta', 'a')).toBe(3);
});

import { expect, test } from 'vitest';
import { createTestClock } from './test-clock.ts';
import { createTestIds, createTestRandom } from './test-ids.ts';

test('one seed tells one history, another seed another', () => {
  expect(createTestRandom(5)(64)).toEqual(createTestRandom(5)(64));
  expect(createTestRandom(5)(64)).not.toEqual(createTestRandom(6)(64));
});

test('bytes go on where the last call ended', () => {
  const random = createTestRandom(5);
  expect([...random(3), ...random(5)]).toEqual([...createTestRandom(5)(8)]);
});

test('bytes are spread evenly enough to build ids from', () => {
  const counts = Array.from({ length: 256 }, () => 0);
  for (const byte of createTestRandom(9)(256_000)) counts[byte] = (counts[byte] ?? 0) + 1;
  expect(Math.max(...counts)).toBeLessThan(1_200);
  expect(Math.min(...counts)).toBeGreaterThan(800);
});

test('ids follow the clock they were given', () => {
  const clock = createTestClock(1);
  const nextId = createTestIds(1, clock);
  expect(nextId()).toMatch(/^00000000-0001-7/);
  clock.advance(15);
  expect(nextId()).toMatch(/^00000000-0010-7/);
  clock.set(2);
  expect(nextId()).toMatch(/^00000000-0002-7/);
});

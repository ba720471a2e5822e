import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTestRandom } from '../../testing/test-ids.ts';
import { createPickupCode, orderNumberOf } from './order-number.ts';

test('an order number names place and epoch, and is long enough to sort by', () => {
  expect(orderNumberOf({ place: 'H1', epoch: 'A', sequence: 42 })).toBe('H1-A-000042');
  expect(orderNumberOf({ place: 'H1', epoch: 'B', sequence: 1_234_567 })).toBe('H1-B-1234567');
});

test('after a restore no number is given twice', () => {
  const sequence = fc.integer({ min: 1, max: 10_000_000 });
  fc.assert(
    fc.property(sequence, sequence, (before, after) => {
      const old = orderNumberOf({ place: 'H1', epoch: 'A', sequence: before });
      expect(orderNumberOf({ place: 'H1', epoch: 'B', sequence: after })).not.toBe(old);
    }),
  );
});

test('a pick-up code is six digits, none of them lost at the front', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      expect(createPickupCode(createTestRandom(seed))).toMatch(/^[1-9]\d{5}$/);
    }),
  );
  expect(createPickupCode(() => new Uint8Array(6))).toBe('100000');
  expect(createPickupCode(() => new Uint8Array(6).fill(255))).toMatch(/^[1-9]\d{5}$/);
});

test('pick-up codes do not follow one another', () => {
  const random = createTestRandom(3);
  const codes = Array.from({ length: 1_000 }, () => createPickupCode(random));
  expect(new Set(codes).size).toBeGreaterThan(990);
});

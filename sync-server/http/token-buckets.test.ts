import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTestClock } from '../../shared/testing/test-clock.ts';
import { createTokenBuckets } from './token-buckets.ts';

const taken = (wait: number) => wait === 0;

test('so many at once, then one whenever one has come back, told in whole seconds', () => {
  const clock = createTestClock();
  const { take } = createTokenBuckets({ clock }, 20);
  expect(Array.from({ length: 20 }, () => take('a')).every(taken)).toBe(true);
  expect(take('a')).toBe(3);
  clock.advance(1_000);
  expect(take('a')).toBe(2);
  clock.advance(2_000);
  expect([take('a'), take('a')]).toEqual([0, 3]);
});

test('one key does not use up another’s', () => {
  const { take } = createTokenBuckets({ clock: createTestClock() }, 1);
  expect([take('a'), take('b'), take('a')]).toEqual([0, 0, 60]);
});

test('never more in any minute than twice what a minute gives, and after the wait it told there is one', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10_000), { maxLength: 200 }), (steps) => {
      const clock = createTestClock();
      const { take } = createTokenBuckets({ clock }, 5);
      const times: number[] = [];
      for (const step of steps) {
        clock.advance(step);
        const wait = take('a');
        if (taken(wait)) times.push(clock.now());
        if (times.filter((at) => at > clock.now() - 60_000).length > 10) return false;
      }
      const wait = take('a');
      clock.advance(wait * 1_000);
      return taken(wait) || taken(take('a'));
    }),
  );
});

test('forgets the quietest when there are too many', () => {
  const { take } = createTokenBuckets({ clock: createTestClock() }, 1);
  take('first');
  for (let key = 0; key < 20_000; key++) take(`${key}`);
  expect(taken(take('first'))).toBe(true);
  expect(taken(take('19999'))).toBe(false);
});

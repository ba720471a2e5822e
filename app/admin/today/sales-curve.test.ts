import { describe, expect, test } from 'vitest';
import { curvePoints, hoursShown, linePath, percentAgainst, runningSums } from './sales-curve.ts';

const hours = (taken: Readonly<Record<number, number>>) => Array.from({ length: 24 }, (_, hour) => taken[hour] ?? 0);

describe('the curve of a day', () => {
  test('only rises', () => {
    expect(runningSums([1, 0, 2])).toEqual([1, 1, 3]);
  });

  test.each([
    ['an empty day', [hours({})], 8, { first: 9, last: 21 }],
    ['an early sale', [hours({ 6: 5 })], 12, { first: 6, last: 21 }],
    ['a late one, yesterday', [hours({}), hours({ 22: 5 })], 12, { first: 9, last: 23 }],
  ])('%s is shown whole', (_, days, now, shown) => {
    expect(hoursShown(days, now)).toEqual(shown);
  });

  test('ends at this hour, at the height of what was taken', () => {
    const frame = { width: 120, height: 100, first: 9, last: 21, most: 400 };
    const points = curvePoints(frame, hours({ 9: 100, 10: 100 }), 12);
    expect(points).toEqual([
      [0, 100],
      [10, 75],
      [20, 50],
      [30, 50],
    ]);
    expect(linePath(points)).toBe('M0 100L10 75L20 50L30 50');
  });

  test('is compared with yesterday up to the same hour', () => {
    const yesterday = hours({ 10: 100, 15: 900 });
    expect(percentAgainst(118, yesterday, 12)).toBe(18);
    expect(percentAgainst(50, yesterday, 12)).toBe(-50);
    expect(percentAgainst(50, hours({}), 12)).toBeNull();
  });
});

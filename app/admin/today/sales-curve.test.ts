import { describe, expect, test } from 'vitest';
import {
  curvePoints,
  hoursFromCut,
  hoursShown,
  linePath,
  percentAgainst,
  runningSums,
  shiftHour,
} from './sales-curve.ts';

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

  test('begins at the cut: a sale after midnight is the end of the day before', () => {
    const day = hoursFromCut(hours({ 1: 50, 10: 100 }), 4);
    expect([day.length, day[1], day[10], day[25]]).toEqual([28, 0, 100, 50]);
    expect([shiftHour(1, 4), shiftHour(4, 4), shiftHour(23, 4), shiftHour(0, 0)]).toEqual([25, 4, 23, 0]);
  });

  test('is compared with yesterday up to the same hour', () => {
    const yesterday = hours({ 10: 100, 15: 900 });
    expect(percentAgainst(118, yesterday, 12)).toBe(18);
    expect(percentAgainst(50, yesterday, 12)).toBe(-50);
    expect(percentAgainst(50, hours({}), 12)).toBeNull();
  });
});

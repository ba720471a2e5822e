import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextSeries, parseReceiptNumber, receiptNumberOf } from './receipt-number.ts';

describe('receipt numbers', () => {
  test('name place, register, series and sequence, and no date', () => {
    expect(receiptNumberOf({ place: 'H1', register: 1, series: 'A', sequence: 118 })).toBe('H1-1-A-118');
  });

  const numbers = fc.record({
    place: fc.stringMatching(/^[A-Z0-9]{1,6}(?:-[A-Z0-9]{1,4})?$/),
    register: fc.integer({ min: 1, max: 999_999 }),
    series: fc.stringMatching(/^[A-Z]{1,4}$/),
    sequence: fc.integer({ min: 1, max: 2_000_000_000 }),
  });

  test('read back, also with white space from a scanner', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(parseReceiptNumber(receiptNumberOf(number))).toEqual(number);
        expect(parseReceiptNumber(` ${receiptNumberOf(number)}\n`)).toEqual(number);
      }),
    );
  });

  test('of two sales are never the same', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        fc.pre(JSON.stringify(a) !== JSON.stringify(b));
        expect(receiptNumberOf(a)).not.toBe(receiptNumberOf(b));
      }),
    );
  });

  test.each(['', 'H1', 'H1-1-A', 'H1-0-A-1', 'H1-1-a-1', 'H1-1-A-0', 'H1-1-A-01', '-1-A-1', 'H1-1-A-1-', 'H1-1-A-1.5'])(
    '%j is none',
    (text) => {
      expect(parseReceiptNumber(text)).toBe(null);
    },
  );
});

describe('series', () => {
  test.each([
    ['A', 'B'],
    ['Y', 'Z'],
    ['Z', 'AA'],
    ['AZ', 'BA'],
    ['ZZ', 'AAA'],
  ])('after %s comes %s', (series, next) => {
    expect(nextSeries(series)).toBe(next);
  });

  test('never come back', () => {
    const seen = new Set<string>();
    for (let series = 'A'; series.length < 3; series = nextSeries(series)) {
      expect(seen.has(series)).toBe(false);
      seen.add(series);
    }
    expect(seen.size).toBe(26 + 26 * 26);
  });

  test.each(['', 'a', 'A1'])('%j is none', (series) => {
    expect(() => nextSeries(series)).toThrow('not a series');
  });
});

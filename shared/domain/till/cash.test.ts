import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Currency, exponentByCurrency, isCurrency } from '../../kernel/money.ts';
import { cashFaces, changeDue, quickCash } from './cash.ts';

const currencies = Object.keys(exponentByCurrency).filter(isCurrency);
const currency = fc.constantFrom(...currencies);
const total = fc.integer({ min: 1, max: 100_000_000 });

describe('change', () => {
  test('is what was given less the total', () => {
    expect(changeDue(70_300, 80_000)).toEqual({ ok: true, value: 9_700 });
    expect(changeDue(70_300, 70_300)).toEqual({ ok: true, value: 0 });
  });

  test('of too little is refused with what is missing', () => {
    expect(changeDue(70_300, 70_000)).toEqual({ ok: false, refusal: { type: 'not-enough-cash', missing: 300 } });
  });
});

describe('one-tap cash', () => {
  test.each<[Currency, number, readonly number[]]>([
    ['CNY', 70_300, [70_300, 71_000, 80_000, 100_000]],
    ['CNY', 13_750, [13_750, 14_000, 15_000, 20_000]],
    ['CNY', 4_600, [4_600, 5_000, 10_000]],
    ['CNY', 650, [650, 1_000, 2_000, 5_000]],
    ['CNY', 10_000, [10_000]],
    ['TWD', 560, [560, 600, 1_000]],
    ['JPY', 3_480, [3_480, 4_000, 5_000, 10_000]],
    ['USD', 2_399, [2_399, 3_000, 5_000, 10_000]],
  ])('in %s for %i is %j', (in_, due, offered) => {
    expect(quickCash(due, in_)).toEqual(offered);
  });

  test('offers nothing when nothing is due', () => {
    expect([quickCash(0, 'CNY'), quickCash(-5, 'CNY')]).toEqual([[], []]);
  });

  test('begins with the exact total, rises, and is short enough for one row', () => {
    fc.assert(
      fc.property(total, currency, (due, in_) => {
        const offered = quickCash(due, in_);
        expect(offered[0]).toBe(due);
        expect(offered.length).toBeLessThanOrEqual(4);
        expect(offered).toEqual([...new Set(offered)].toSorted((a, b) => a - b));
      }),
    );
  });

  test('after the exact total offers only what notes can pay', () => {
    fc.assert(
      fc.property(total, currency, (due, in_) => {
        for (const offer of quickCash(due, in_).slice(1)) {
          const coins = cashFaces(offer, in_).pieces.filter(({ face }) => face < 10 ** exponentByCurrency[in_] * 10);
          expect(coins).toEqual([]);
        }
      }),
    );
  });
});

describe('notes and coins', () => {
  test('of a change are few', () => {
    expect(cashFaces(9_700, 'CNY')).toEqual({
      pieces: [
        { face: 5_000, count: 1 },
        { face: 2_000, count: 2 },
        { face: 500, count: 1 },
        { face: 100, count: 2 },
      ],
      rest: 0,
    });
  });

  test('say what no coin can pay', () => {
    expect(cashFaces(7, 'HKD')).toEqual({ pieces: [], rest: 7 });
    expect(cashFaces(-7, 'CNY')).toEqual({ pieces: [], rest: 0 });
  });

  test('add up to the amount', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000_000 }), currency, (amount, in_) => {
        const { pieces, rest } = cashFaces(amount, in_);
        expect(pieces.reduce((sum, { face, count }) => sum + face * count, rest)).toBe(amount);
        expect(rest).toBeLessThan(in_ === 'HKD' ? 10 : 1);
      }),
    );
  });
});

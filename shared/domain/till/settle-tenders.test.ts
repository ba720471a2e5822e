import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tender } from '../orders/line.ts';
import { settleTenders } from './settle-tenders.ts';

const tender = (amount: number, changes: Partial<Tender> = {}): Tender => ({
  id: `t${amount}`,
  means: 'cash',
  amount,
  given: null,
  change: null,
  reference: null,
  ...changes,
});
const settle = (total: number, ...tenders: readonly Tender[]) => {
  const result = settleTenders(total, tenders);
  return result.ok
    ? result.value.map(({ means, amount, given, change }) => [means, amount, given, change])
    : result.refusal;
};

describe('paying', () => {
  test('in cash gives change, whatever the screen had worked out', () => {
    expect(settle(70_300, tender(70_300, { given: 80_000, change: 1 }))).toEqual([['cash', 70_300, 80_000, 9_700]]);
  });

  test('in cash without saying how much was given is exact', () => {
    expect(settle(500, tender(500))).toEqual([['cash', 500, 500, 0]]);
  });

  test('by card gives none', () => {
    expect(settle(500, tender(500, { means: 'card', given: 900, change: 400, reference: 'slip 7' }))).toEqual([
      ['card', 500, null, null],
    ]);
  });

  test('in parts adds up', () => {
    expect(settle(1_000, tender(400, { means: 'card' }), tender(600, { given: 1_000 }))).toEqual([
      ['card', 400, null, null],
      ['cash', 600, 1_000, 400],
    ]);
  });

  test('nothing needs no tender', () => {
    expect(settle(0)).toEqual([]);
  });
});

describe('not paid', () => {
  test.each([
    ['too little', 1_000, [tender(999)], 999],
    ['too much', 1_000, [tender(1_001)], 1_001],
    ['not at all', 1_000, [], 0],
    ['nothing for nothing', 0, [tender(0)], 0],
    ['a negative part', 1_000, [tender(1_500), tender(-500)], 1_000],
    ['half a unit', 1_000, [tender(999.5), tender(0.5)], 1_000],
  ])('%s', (_, total, tenders, tendered) => {
    expect(settle(total, ...tenders)).toEqual({ type: 'tenders-do-not-add-up', total, tendered });
  });

  test('less given than taken', () => {
    expect(settle(1_000, tender(1_000, { given: 900 }))).toEqual({ type: 'not-enough-cash', missing: 100 });
    expect(settle(1_000, tender(1_000, { given: Number.NaN }))).toEqual({ type: 'not-enough-cash', missing: 1_000 });
  });
});

test('whatever is accepted pays the total exactly, and the drawer gains what the cash tenders say', () => {
  const parts = fc.array(
    fc.record({
      amount: fc.integer({ min: 1, max: 100_000 }),
      more: fc.nat({ max: 100_000 }),
      means: fc.constantFrom('cash' as const, 'card' as const),
    }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(parts, (all) => {
      const total = all.reduce((sum, { amount }) => sum + amount, 0);
      const tenders = all.map(({ amount, more, means }) => tender(amount, { means, given: amount + more }));
      const result = settleTenders(total, tenders);
      expect(result.ok).toBe(true);
      if (!result.ok) return;
      expect(result.value.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
      for (const { means, amount, given, change } of result.value)
        expect(means === 'cash' ? (given ?? 0) - (change ?? 0) : amount).toBe(amount);
    }),
  );
});

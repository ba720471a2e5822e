import type { Currency } from '../../kernel/money.ts';
import { type Result, ok, refuse } from '../../kernel/result.ts';

/** What goes back for `given`, all in minor units; refused with what is still missing. */
export function changeDue(
  total: number,
  given: number,
): Result<number, { readonly type: 'not-enough-cash'; readonly missing: number }> {
  return given < total ? refuse({ type: 'not-enough-cash', missing: total - given }) : ok(given - total);
}

/** The note that customers round up to first, in minor units. */
const handyNote: Readonly<Record<Currency, number>> = {
  CNY: 1_000,
  TWD: 100,
  HKD: 1_000,
  USD: 1_000,
  EUR: 1_000,
  GBP: 1_000,
  JPY: 1_000,
};

/** Notes and coins in use, largest first, in minor units. */
const faces: Readonly<Record<Currency, readonly number[]>> = {
  CNY: [10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10, 5, 2, 1],
  TWD: [1_000, 500, 100, 50, 10, 5, 1],
  HKD: [100_000, 50_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10],
  USD: [10_000, 5_000, 2_000, 1_000, 500, 100, 25, 10, 5, 1],
  EUR: [10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
  GBP: [5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1],
  JPY: [10_000, 5_000, 1_000, 500, 100, 50, 10, 5, 1],
};

/**
 * Amounts for one-tap cash, ascending, in minor units: the exact total, then what people hand over for it. Steps grow
 * with the total: 703.00 gives 710, 800 and 1,000; 46.00 gives 50 and 100. Nothing for a total of 0 or less.
 */
export function quickCash(total: number, currency: Currency): readonly number[] {
  if (total <= 0) return [];
  const note = handyNote[currency];
  const steps = total < note ? [1, 2, 5] : total < 50 * note ? [1, 5, 10] : [1, 10, 50];
  const rounded = steps.map((step) => Math.ceil(total / (step * note)) * step * note);
  return [...new Set([total, ...rounded])].toSorted((a, b) => a - b);
}

/** Which notes and coins make up an amount, fewest first by the largest; `rest` is what no coin can pay. */
export function cashFaces(
  amount: number,
  currency: Currency,
): { readonly pieces: readonly { readonly face: number; readonly count: number }[]; readonly rest: number } {
  let rest = Math.max(0, amount);
  const pieces = faces[currency].flatMap((face) => {
    const count = Math.floor(rest / face);
    rest -= count * face;
    return count > 0 ? [{ face, count }] : [];
  });
  return { pieces, rest };
}

import { type Money, allocateMoney, divideHalfUp, money, sumMoney } from '../../kernel/money.ts';

/** Tax rates are basis points: 1300 is 13 %. */
const whole = 10_000;

/** The tax that a gross amount contains: `round_half_up(gross × r / (1 + r))` (rules §6). `rate` in basis points. */
export const taxIncludedIn = (gross: Money, rate: number): Money =>
  money(divideHalfUp(gross.minor * rate, whole + rate), gross.currency);

/**
 * The tax of each line: computed once per rate over the receipt and spread to the lines by largest remainder, so that
 * the lines add up to what the receipt says (rules §6). Same order as the lines.
 */
export function spreadIncludedTax(
  lines: readonly { readonly gross: Money; readonly taxRate: number }[],
): readonly Money[] {
  const taxes = new Map<number, Money>();
  for (const rate of new Set(lines.map(({ taxRate }) => taxRate))) {
    const places = [...lines.keys()].filter((i) => lines[i]?.taxRate === rate);
    const gross = places.flatMap((i) => lines[i]?.gross ?? []);
    const [first] = gross;
    if (!first) continue;
    const tax = taxIncludedIn(sumMoney(gross, first.currency), rate);
    const parts = allocateMoney(
      tax,
      gross.map(({ minor }) => minor),
    );
    for (const [at, i] of places.entries()) taxes.set(i, parts[at] ?? money(0, first.currency));
  }
  return lines.map(({ gross }, i) => taxes.get(i) ?? money(0, gross.currency));
}

import { type Result, ok, refuse } from './result.ts';

/** An ISO 4217 code that the shop can settle in. */
export type Currency = 'CNY' | 'TWD' | 'HKD' | 'USD' | 'EUR' | 'GBP' | 'JPY';

/** An amount in integer minor units (CNY 12.50 is 1250; JPY 12 is 12). */
export type Money = { readonly minor: number; readonly currency: Currency };

/** Digits after the decimal point that each currency keeps in this shop. */
export const exponentByCurrency: Readonly<Record<Currency, number>> = {
  CNY: 2,
  TWD: 0,
  HKD: 2,
  USD: 2,
  EUR: 2,
  GBP: 2,
  JPY: 0,
};

export const isCurrency = (text: string): text is Currency => Object.hasOwn(exponentByCurrency, text);

/** Makes an amount; throws when `minor` is not a safe integer. */
export function money(minor: number, currency: Currency): Money {
  if (!Number.isSafeInteger(minor)) throw new Error(`not an amount in minor units: ${minor}`);
  return { minor, currency };
}

export const zero = (currency: Currency): Money => money(0, currency);

const sameCurrency = (a: Money, b: Money): void => {
  if (a.currency !== b.currency) throw new Error(`${a.currency} and ${b.currency} do not mix`);
};

export function addMoney(a: Money, b: Money): Money {
  sameCurrency(a, b);
  return money(a.minor + b.minor, a.currency);
}

export function subtractMoney(a: Money, b: Money): Money {
  sameCurrency(a, b);
  return money(a.minor - b.minor, a.currency);
}

/** Times an integer quantity (pieces, grams…). */
export const multiplyMoney = (a: Money, quantity: number): Money => money(a.minor * quantity, a.currency);

export function sumMoney(amounts: readonly Money[], currency: Currency): Money {
  return amounts.reduce(addMoney, zero(currency));
}

/** `numerator / denominator` rounded half away from zero, for non-negative denominators. */
export function divideHalfUp(numerator: number, denominator: number): number {
  const sign = numerator < 0 ? -1 : 1;
  return sign * Math.floor((2 * Math.abs(numerator) + denominator) / (2 * denominator));
}

/**
 * Splits an amount over weights (whole numbers from 0) so that the parts add up to it exactly: largest remainder, ties
 * go to the earlier part, a negative amount splits as its positive twin did. All weights zero: everything goes to the
 * first part. Exact for any amount, since products of two are beyond 2^53.
 */
export function allocateMoney(amount: Money, weights: readonly number[]): readonly Money[] {
  const shares = weights.map(BigInt);
  const total = shares.reduce((sum, share) => sum + share, 0n);
  if (total === 0n) return weights.map((_, i) => money(i === 0 ? amount.minor : 0, amount.currency));
  const sign = amount.minor < 0 ? -1 : 1;
  const whole = BigInt(Math.abs(amount.minor));
  const parts = shares.map((share, i) => ({ i, floor: (whole * share) / total, remainder: (whole * share) % total }));
  const rest = Number(whole - parts.reduce((sum, { floor }) => sum + floor, 0n));
  const byRemainder = parts.toSorted(
    (a, b) => Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder) || a.i - b.i,
  );
  const lucky = new Set(byRemainder.slice(0, rest).map(({ i }) => i));
  return parts.map(({ i, floor }) => {
    const part = Number(floor) + (lucky.has(i) ? 1 : 0);
    return money(part === 0 ? 0 : sign * part, amount.currency);
  });
}

export type MoneyRefusal = { readonly type: 'not-an-amount' | 'too-precise' | 'too-large'; readonly text: string };

/**
 * Reads an amount as people and files write it: `9.99`, `9,99`, `1,299.00`, `¥ 59`, `NT$500`. A minus sign is kept.
 * More digits than the currency keeps are refused unless they are zeros.
 */
export function parseMoney(text: string, currency: Currency): Result<Money, MoneyRefusal> {
  const bare = text.replace(/[\s\u00a0]|NT\$|US\$|HK\$|[¥￥$€£]|元/g, '');
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:[.,](\d+))?$/.exec(bare) ?? /^([+-]?)()[.](\d+)$/.exec(bare);
  if (!match) return refuse({ type: 'not-an-amount', text });
  const [, sign = '', whole = '', fraction = ''] = match;
  const exponent = exponentByCurrency[currency];
  if (/[1-9]/.test(fraction.slice(exponent))) return refuse({ type: 'too-precise', text });
  const digits = `${whole.replaceAll(',', '')}${fraction.slice(0, exponent).padEnd(exponent, '0')}`;
  const minor = Number(digits === '' ? '0' : digits);
  if (!Number.isSafeInteger(minor) || minor > 1e12) return refuse({ type: 'too-large', text });
  return ok(money(sign === '-' && minor !== 0 ? -minor : minor, currency));
}

/** Plain decimal text with a point and the currency's digits, no grouping: for files and form fields. */
export function moneyToDecimal(amount: Money): string {
  const exponent = exponentByCurrency[amount.currency];
  const digits = String(Math.abs(amount.minor)).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const sign = amount.minor < 0 ? '-' : '';
  return exponent === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-exponent)}`;
}

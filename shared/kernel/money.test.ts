import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Currency,
  addMoney,
  allocateMoney,
  divideHalfUp,
  exponentByCurrency,
  isCurrency,
  money,
  moneyToDecimal,
  multiplyMoney,
  parseMoney,
  subtractMoney,
  sumMoney,
  zero,
} from './money.ts';

const currencies = Object.keys(exponentByCurrency).filter(isCurrency);
const currency = fc.constantFrom(...currencies);
const minor = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const weights = fc.array(fc.integer({ min: 0, max: 1_000_000_000_000 }), { minLength: 1, maxLength: 40 });
const minors = (parts: readonly { minor: number }[]): readonly number[] => parts.map((part) => part.minor);
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('amounts', () => {
  test('are whole minor units', () => {
    expect(money(1_250, 'CNY')).toEqual({ minor: 1_250, currency: 'CNY' });
    for (const wrong of [12.5, Number.NaN, Infinity, 2 ** 53])
      expect(() => money(wrong, 'CNY')).toThrow('not an amount');
  });

  test('add, subtract and multiply within one currency', () => {
    expect(addMoney(money(5, 'TWD'), money(7, 'TWD'))).toEqual(money(12, 'TWD'));
    expect(subtractMoney(money(5, 'TWD'), money(7, 'TWD'))).toEqual(money(-2, 'TWD'));
    expect(multiplyMoney(money(1_299, 'USD'), 3)).toEqual(money(3_897, 'USD'));
    expect(sumMoney([], 'EUR')).toEqual(zero('EUR'));
    expect(sumMoney([money(1, 'EUR'), money(2, 'EUR')], 'EUR')).toEqual(money(3, 'EUR'));
  });

  test('of two currencies do not mix', () => {
    expect(() => addMoney(money(1, 'CNY'), money(1, 'TWD'))).toThrow('CNY and TWD do not mix');
    expect(() => subtractMoney(money(1, 'CNY'), money(1, 'HKD'))).toThrow('do not mix');
    expect(() => sumMoney([money(1, 'JPY')], 'CNY')).toThrow('do not mix');
  });

  test('a currency is one of ours, and never a property every object has', () => {
    expect(isCurrency('CNY')).toBe(true);
    for (const foreign of ['cny', 'XXX', '', 'toString', '__proto__']) expect(isCurrency(foreign)).toBe(false);
  });
});

describe('rounding', () => {
  test.each([
    [1, 2, 1],
    [-1, 2, -1],
    [1, 3, 0],
    [2, 3, 1],
    [5, 10, 1],
    [4, 10, 0],
    [-5, 10, -1],
    [0, 7, 0],
    [1_000, 1, 1_000],
  ])('%i / %i is %i', (numerator, denominator, rounded) => {
    expect(divideHalfUp(numerator, denominator)).toBe(rounded);
  });

  test('is never more than half away', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 1, max: 1_000_000 }), (a, b) => {
        const twiceOff = 2n * (BigInt(divideHalfUp(a, b)) * BigInt(b) - BigInt(a));
        expect(twiceOff <= BigInt(b) && twiceOff >= BigInt(-b)).toBe(true);
      }),
    );
  });
});

describe('splitting an amount', () => {
  test('gives what is left over to the largest remainders, the earlier first', () => {
    expect(minors(allocateMoney(money(100, 'CNY'), [1, 1, 1]))).toEqual([34, 33, 33]);
    expect(minors(allocateMoney(money(10, 'CNY'), [1, 2, 4]))).toEqual([1, 3, 6]);
    expect(minors(allocateMoney(money(10, 'CNY'), [1, 5]))).toEqual([2, 8]);
    expect(minors(allocateMoney(money(1, 'CNY'), [0, 1, 1]))).toEqual([0, 1, 0]);
  });

  test('without weight goes to the first; to nobody when there is nobody', () => {
    expect(minors(allocateMoney(money(7, 'CNY'), [0, 0]))).toEqual([7, 0]);
    expect(allocateMoney(money(7, 'CNY'), [])).toEqual([]);
  });

  test('a refund splits as its sale did', () => {
    fc.assert(
      fc.property(minor, weights, (amount, parts) => {
        const sale = minors(allocateMoney(money(amount, 'CNY'), parts));
        const refund = minors(allocateMoney(money(0 - amount, 'CNY'), parts));
        expect(refund.map((part) => 0 - part)).toEqual([...sale]);
      }),
    );
  });

  test('adds up exactly, and no part is a whole unit off its share', () => {
    fc.assert(
      fc.property(minor, weights, (amount, parts) => {
        const split = minors(allocateMoney(money(amount, 'CNY'), parts));
        expect(sum(split)).toBe(amount);
        const total = parts.reduce((all, part) => all + BigInt(part), 0n);
        if (total === 0n) return;
        for (const [i, part] of split.entries()) {
          const off = BigInt(part) * total - BigInt(amount) * BigInt(parts[i] ?? 0);
          expect(off < total && off > -total).toBe(true);
        }
      }),
    );
  });
});

describe('reading amounts', () => {
  const read = (text: string, in_: Currency): number | string => {
    const result = parseMoney(text, in_);
    return result.ok ? result.value.minor : result.refusal.type;
  };

  test.each<[string, Currency, number | string]>([
    ['9.99', 'CNY', 999],
    ['9,99', 'EUR', 999],
    ['9.9', 'CNY', 990],
    ['9', 'CNY', 900],
    ['.5', 'CNY', 50],
    ['1,299.00', 'USD', 129_900],
    ['1,299', 'USD', 129_900],
    ['1,234,567.8', 'USD', 123_456_780],
    ['¥ 59', 'CNY', 5_900],
    ['￥59.00', 'CNY', 5_900],
    ['59元', 'CNY', 5_900],
    ['NT$500', 'TWD', 500],
    ['NT$1,500', 'TWD', 1_500],
    ['500.00', 'TWD', 500],
    ['HK$12.30', 'HKD', 1_230],
    ['-12.50', 'CNY', -1_250],
    ['-0', 'CNY', 0],
    ['12.500', 'CNY', 1_250],
    ['12.505', 'CNY', 'too-precise'],
    ['500.5', 'TWD', 'too-precise'],
    ['', 'CNY', 'not-an-amount'],
    ['.', 'CNY', 'not-an-amount'],
    ['abc', 'CNY', 'not-an-amount'],
    ['1.2.3', 'CNY', 'not-an-amount'],
    ['12,34,56', 'CNY', 'not-an-amount'],
    ['1e3', 'CNY', 'not-an-amount'],
    ['Infinity', 'CNY', 'not-an-amount'],
    ['99999999999999999999', 'CNY', 'too-large'],
    ['10000000000.01', 'CNY', 'too-large'],
  ])('%s in %s is %s', (text, in_, expected) => {
    expect(read(text, in_)).toBe(expected);
  });

  test('what was written plainly reads back the same', () => {
    fc.assert(
      fc.property(minor, currency, (amount, in_) => {
        const whole = money(amount, in_);
        expect(parseMoney(moneyToDecimal(whole), in_)).toEqual({ ok: true, value: whole });
      }),
    );
  });

  test('any text gives an amount or a refusal, never a throw', () => {
    fc.assert(
      fc.property(fc.string(), currency, (text, in_) => {
        const result = parseMoney(text, in_);
        if (result.ok) expect(Number.isSafeInteger(result.value.minor)).toBe(true);
        else expect(result.refusal.text).toBe(text);
      }),
    );
  });
});

test('plain text has the digits of its currency', () => {
  expect(moneyToDecimal(money(1_250, 'CNY'))).toBe('12.50');
  expect(moneyToDecimal(money(5, 'CNY'))).toBe('0.05');
  expect(moneyToDecimal(money(-5, 'CNY'))).toBe('-0.05');
  expect(moneyToDecimal(money(0, 'CNY'))).toBe('0.00');
  expect(moneyToDecimal(money(1_250, 'JPY'))).toBe('1250');
  expect(moneyToDecimal(money(0, 'TWD'))).toBe('0');
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Currency } from '../../../shared/kernel/money.ts';
import { cashFromEntry, entryFromCash, typeCash } from './cash-entry.ts';

const type = (keys: string, currency: Currency = 'CNY') =>
  keys.split(' ').reduce((entry, key) => typeCash(entry, key, currency), '');

describe('typing cash', () => {
  test.each([
    ['8 0 0', '800', 80000],
    ['5 00', '500', 50000],
    ['0 0 7', '7', 700],
    ['1 . 5', '1.5', 150],
    ['. 5', '0.5', 50],
    ['1 . 2 3 4', '1.23', 123],
    ['1 . 2 00', '1.2', 120],
    ['1 . . 2', '1.2', 120],
    ['8 0 backspace', '8', 800],
    ['8 backspace', '', 0],
    ['backspace', '', 0],
  ])('%s gives %s', (keys, entry, minor) => {
    expect([type(keys), cashFromEntry(type(keys), 'CNY')]).toEqual([entry, minor]);
  });

  test('a currency without cents knows no point', () => {
    expect(type('5 . 0', 'TWD')).toBe('50');
    expect(cashFromEntry('50', 'TWD')).toBe(50);
  });

  test('an eleventh digit is not taken', () => {
    expect(type('9 9 9 9 9 9 9 9 9 9 9')).toBe('9999999999');
  });

  test('an amount written as typed reads back as itself', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.constantFrom<Currency>('CNY', 'TWD', 'JPY', 'EUR'),
        (minor, currency) => {
          expect(cashFromEntry(entryFromCash(minor, currency), currency)).toBe(minor);
        },
      ),
    );
    expect(entryFromCash(80000, 'CNY')).toBe('800');
    expect(entryFromCash(70350, 'CNY')).toBe('703.50');
  });
});

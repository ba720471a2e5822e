import { expect, test } from 'vitest';
import { moneyLine, moneyParts } from './money-parts.ts';

test('shelf prices drop zero cents, totals keep them', () => {
  expect(moneyLine(12800, 'CNY')).toBe('¥128');
  expect(moneyLine(12850, 'CNY')).toBe('¥128.50');
  expect(moneyLine(126800, 'CNY', 'always')).toBe('¥1,268.00');
  expect(moneyLine(1234567, 'TWD', 'always')).toBe('NT$1,234,567');
  expect(moneyLine(5, 'EUR')).toBe('€0.05');
  expect(moneyLine(-2000, 'CNY', 'always')).toBe('−¥20.00');
});

test('the pieces put together are the line', () => {
  const { sign, symbol, whole, cents } = moneyParts(-123456, 'GBP');
  expect([sign, symbol, whole, cents]).toEqual(['−', '£', '1,234', '.56']);
});

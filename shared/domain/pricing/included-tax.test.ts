import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { money, zero } from '../../kernel/money.ts';
import { spreadIncludedTax, taxIncludedIn } from './included-tax.ts';
import { largestTotal } from './limits.ts';

const cny = (minor: number) => money(minor, 'CNY');
const rate = fc.integer({ min: 0, max: 10_000 });
const gross = fc.integer({ min: 0, max: largestTotal });

describe('tax contained in a price (rules §6)', () => {
  test.each([
    [11_300, 1_300, 1_300],
    [10_000, 1_300, 1_150],
    [10_500, 500, 500],
    [100, 500, 5],
    [10, 500, 0],
    [11, 500, 1],
    [12_345, 0, 0],
    [0, 1_300, 0],
    [-11_300, 1_300, -1_300],
  ])('%i at %i basis points contains %i', (minor, basisPoints, tax) => {
    expect(taxIncludedIn(cny(minor), basisPoints)).toEqual(cny(tax));
  });

  test('is within half a unit of gross × r / (1 + r), exactly', () => {
    fc.assert(
      fc.property(gross, rate, (minor, basisPoints) => {
        const tax = BigInt(taxIncludedIn(cny(minor), basisPoints).minor);
        const whole = BigInt(10_000 + basisPoints);
        const twiceOff = 2n * (tax * whole - BigInt(minor) * BigInt(basisPoints));
        expect(twiceOff <= whole && twiceOff > -whole).toBe(true);
      }),
    );
  });

  test('a refund contains what its sale did', () => {
    fc.assert(
      fc.property(gross, rate, (minor, basisPoints) => {
        const sale = taxIncludedIn(cny(minor), basisPoints).minor;
        expect(taxIncludedIn(cny(0 - minor), basisPoints).minor + sale).toBe(0);
      }),
    );
  });
});

describe('tax of the lines of a receipt', () => {
  const line = (minor: number, taxRate: number) => ({ gross: cny(minor), taxRate });

  test('is worked out once per rate, not line by line', () => {
    const taxes = spreadIncludedTax([line(10, 500), line(10, 500), line(10, 500)]);
    expect(taxes.map(({ minor }) => minor)).toEqual([1, 0, 0]);
  });

  test('keeps rates apart and the order of the lines', () => {
    const taxes = spreadIncludedTax([line(11_300, 1_300), line(10_500, 500), line(11_300, 1_300), line(99, 0)]);
    expect(taxes).toEqual([cny(1_300), cny(500), cny(1_300), zero('CNY')]);
    expect(spreadIncludedTax([])).toEqual([]);
  });

  test('adds up, rate by rate, to the tax of that rate on the receipt', () => {
    const lines = fc.array(
      fc.record({
        minor: fc.integer({ min: 0, max: 1_000_000_000 }),
        taxRate: fc.constantFrom(0, 500, 900, 1_300, 2_000),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(lines, (all) => {
        const taxes = spreadIncludedTax(all.map(({ minor, taxRate }) => line(minor, taxRate)));
        expect(taxes.length).toBe(all.length);
        for (const basisPoints of new Set(all.map(({ taxRate }) => taxRate))) {
          const of = all.flatMap((each, i) => (each.taxRate === basisPoints ? [i] : []));
          const grossOf = of.reduce((sum, i) => sum + (all[i]?.minor ?? 0), 0);
          const taxOf = of.reduce((sum, i) => sum + (taxes[i]?.minor ?? 0), 0);
          expect(taxOf).toBe(taxIncludedIn(cny(grossOf), basisPoints).minor);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPriceCase, priceThatStands } from './price-conflict.ts';

describe('one price edited apart', () => {
  test('sells at the lower until somebody settles it', () => {
    expect(priceThatStands([12_800, 11_800])).toBe(11_800);
    expect(findPriceCase([12_800, 11_800])).toEqual({ stands: 11_800, values: [11_800, 12_800] });
  });

  test('to the same value is no case', () => {
    expect(findPriceCase([11_800, 11_800])).toBe(null);
    expect(findPriceCase([11_800])).toBe(null);
    expect(findPriceCase([])).toBe(null);
  });

  test('nothing to choose from is a bug', () => {
    expect(() => priceThatStands([])).toThrow('no price');
  });

  test('stands the same on every device, whatever reached it first', () => {
    const values = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 6 });
    const apart = values.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(apart, ([here, there]) => {
        expect(priceThatStands(there)).toBe(priceThatStands(here));
        expect(findPriceCase([...there, ...there])).toEqual(findPriceCase(here));
        expect(here.every((price) => priceThatStands(here) <= price)).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { priceRangeOf } from './price-range.ts';

const price = (price: number, compareAt: number | null = null) => ({ price, compareAt });

test.each([
  ['one price', [price(500)], { min: 500, max: 500, compareAt: null }],
  ['several', [price(900), price(500), price(700)], { min: 500, max: 900, compareAt: null }],
  ['an old price of the cheapest', [price(900, 1_000), price(500, 800)], { min: 500, max: 900, compareAt: 800 }],
  ['an old price that only a dearer one has', [price(900, 1_000), price(500)], { min: 500, max: 900, compareAt: null }],
  ['an old price that was no higher', [price(500, 500)], { min: 500, max: 500, compareAt: null }],
  ['two cheapest: the first speaks', [price(500, 600), price(500, 900)], { min: 500, max: 500, compareAt: 600 }],
])('a card shows %s', (_, variants, range) => {
  expect(priceRangeOf(variants)).toEqual(range);
});

test('a product without variants has no price', () => {
  expect(priceRangeOf([])).toBe(null);
});

test('the struck price is never lower than the live one, and every price lies in the range', () => {
  const variants = fc.array(fc.record({ price: fc.nat(), compareAt: fc.option(fc.nat()) }), { minLength: 1 });
  fc.assert(
    fc.property(variants, (all) => {
      const range = priceRangeOf(all);
      expect(range?.min).toBe(Math.min(...all.map((each) => each.price)));
      expect(range?.max).toBe(Math.max(...all.map((each) => each.price)));
      if (range && range.compareAt !== null) expect(range.compareAt).toBeGreaterThan(range.min);
    }),
  );
});

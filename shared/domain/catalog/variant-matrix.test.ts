import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { must } from '../../kernel/assert.ts';
import type { ProductOption, Variant } from './product.ts';
import { mostVariants } from './validate-product.ts';
import { combinationsOf, variantMatrix } from './variant-matrix.ts';

const option = (number: 1 | 2 | 3, ...keys: readonly string[]): ProductOption => ({
  number,
  name: { en: `Option ${number}` },
  values: keys.map((key, position) => ({ key, label: { en: key }, position })),
});

const variant = (optionValues: readonly string[], changes: Partial<Variant> = {}): Variant => ({
  id: `old-${optionValues.join('-')}`,
  optionValues,
  sku: '',
  barcode: '',
  price: 0,
  compareAt: null,
  photo: null,
  position: 0,
  ...changes,
});

const deps = { variantId: (values: readonly string[]) => `new-${values.join('-')}` };

const matrix = (options: readonly ProductOption[], variants: readonly Variant[]) => {
  const result = variantMatrix(deps, options, variants);
  if (!result.ok) throw new Error(result.refusal.type);
  return result.value;
};

describe('combinations', () => {
  test('a product without options has one empty combination', () => {
    expect(combinationsOf([])).toEqual([[]]);
  });

  test('the last option turns fastest', () => {
    expect(combinationsOf([option(1, 'indigo', 'oat'), option(2, 's', 'm')])).toEqual([
      ['indigo', 's'],
      ['indigo', 'm'],
      ['oat', 's'],
      ['oat', 'm'],
    ]);
  });

  test('options count by their number, values by their position, however they are listed', () => {
    const size: ProductOption = {
      number: 2,
      name: {},
      values: [
        { key: 'l', label: {}, position: 1 },
        { key: 's', label: {}, position: 0 },
      ],
    };
    expect(combinationsOf([size, option(1, 'moss')])).toEqual([
      ['moss', 's'],
      ['moss', 'l'],
    ]);
  });

  test('an option that has no values yet does not empty the matrix', () => {
    expect(combinationsOf([option(1, 'moss'), option(2)])).toEqual([['moss']]);
  });
});

describe('changing the options', () => {
  test('the one variant of a simple product becomes the first of its matrix and keeps id, code and price', () => {
    const simple = variant([], { id: 'only', sku: 'BE-1', price: 11800 });
    const { variants, added, removed } = matrix([option(1, 'moss', 'rust')], [simple]);
    expect(variants).toEqual([
      { ...simple, optionValues: ['moss'], position: 0 },
      variant(['rust'], { id: 'new-rust', price: 11800, position: 1 }),
    ]);
    expect(added.map((each) => each.id)).toEqual(['new-rust']);
    expect(removed).toEqual([]);
  });

  test('a value more adds only its own combinations, at the price of the nearest sibling', () => {
    const before = [
      variant(['indigo', 's'], { price: 46800 }),
      variant(['indigo', 'm'], { price: 46800, position: 1 }),
      variant(['oat', 's'], { price: 44800, position: 2 }),
      variant(['oat', 'm'], { price: 44800, position: 3 }),
    ];
    const { added, removed } = matrix([option(1, 'indigo', 'oat'), option(2, 's', 'm', 'l')], before);
    expect(added.map((each) => [each.optionValues.join('/'), each.price])).toEqual([
      ['indigo/l', 46800],
      ['oat/l', 44800],
    ]);
    expect(removed).toEqual([]);
  });

  test('a value taken away removes its variants and leaves the others untouched', () => {
    const indigo = variant(['indigo'], { sku: 'A' });
    const oat = variant(['oat'], { sku: 'B', position: 1 });
    const { variants, added, removed } = matrix([option(1, 'oat')], [indigo, oat]);
    expect(variants).toEqual([{ ...oat, position: 0 }]);
    expect(added).toEqual([]);
    expect(removed).toEqual([indigo]);
  });

  test('an option taken away keeps the first variant of each remaining combination', () => {
    const before = [
      variant(['indigo', 's']),
      variant(['indigo', 'm'], { position: 1 }),
      variant(['oat', 's'], { position: 2 }),
    ];
    const { variants, removed } = matrix([option(1, 'indigo', 'oat')], before);
    expect(variants.map((each) => each.id)).toEqual(['old-indigo-s', 'old-oat-s']);
    expect(removed.map((each) => each.id)).toEqual(['old-indigo-m']);
  });

  test('a simple product whose options are emptied again keeps its first variant', () => {
    const { variants } = matrix([], [variant(['moss'], { sku: 'M' }), variant(['rust'], { position: 1 })]);
    expect(variants).toEqual([variant([], { id: 'old-moss', sku: 'M' })]);
  });

  test('the first option taken away leaves the second with its variants', () => {
    const before = [
      variant(['indigo', 's'], { sku: 'A' }),
      variant(['indigo', 'm'], { sku: 'B', position: 1 }),
      variant(['oat', 's'], { position: 2 }),
    ];
    const result = variantMatrix(deps, [option(1, 's', 'm', 'l')], before, new Map([[1, 2]]));
    expect(result).toMatchObject({
      value: {
        variants: [
          { id: 'old-indigo-s', sku: 'A', optionValues: ['s'] },
          { id: 'old-indigo-m', sku: 'B', optionValues: ['m'] },
          { id: 'new-l', optionValues: ['l'] },
        ],
        removed: [{ id: 'old-oat-s' }],
      },
    });
  });

  test('one option put in the place of another keeps nothing of its values', () => {
    const before = [variant(['s'], { sku: 'A' }), variant(['m'], { position: 1 })];
    const result = variantMatrix(deps, [option(1, 's', 'm')], before, new Map());
    expect(result).toMatchObject({ value: { variants: [{ id: 'old-s' }, { id: 'old-m' }], added: [], removed: [] } });
    const swapped = variantMatrix(deps, [option(1, 'moss'), option(2, 's', 'm')], before, new Map([[2, 1]]));
    expect(swapped).toMatchObject({
      value: {
        variants: [
          { id: 'old-s', optionValues: ['moss', 's'] },
          { id: 'old-m', optionValues: ['moss', 'm'] },
        ],
      },
    });
  });

  test('more combinations than a product may have are refused with their number', () => {
    const many = (length: number) => Array.from({ length }, (_, i) => `v${i}`);
    expect(variantMatrix(deps, [option(1, ...many(20)), option(2, ...many(20))], [])).toEqual({
      ok: false,
      refusal: { type: 'too-many-variants', count: 400 },
    });
  });
});

const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 4 });
const someOptions = fc
  .tuple(keys, keys, keys, fc.integer({ min: 0, max: 3 }))
  .map(([one, two, three, count]) => [option(1, ...one), option(2, ...two), option(3, ...three)].slice(0, count));

describe('whatever the owner does to the options', () => {
  test('there is exactly one variant for each combination, each id once, positions in order', () => {
    fc.assert(
      fc.property(someOptions, someOptions, (before, after) => {
        const first = matrix(before, []);
        const { variants } = matrix(after, first.variants);
        const combinations = combinationsOf(after);
        expect(variants.map((each) => each.optionValues)).toEqual(combinations);
        expect(new Set(variants.map((each) => each.id)).size).toBe(combinations.length);
        expect(variants.map((each) => each.position)).toEqual(combinations.map((_, i) => i));
        expect(combinations.length).toBeLessThanOrEqual(mostVariants);
      }),
    );
  });

  test('kept, added and removed account for every variant once', () => {
    fc.assert(
      fc.property(someOptions, someOptions, (before, after) => {
        const first = matrix(before, []).variants;
        const { variants, added, removed } = matrix(after, first);
        const kept = variants.filter((each) => !added.some((fresh) => fresh.id === each.id));
        const oldIds = new Set(first.map((each) => each.id));
        for (const each of kept) expect(oldIds.has(each.id)).toBe(true);
        expect(kept.length + removed.length).toBe(first.length);
      }),
    );
  });

  test('the same options again change nothing', () => {
    fc.assert(
      fc.property(someOptions, (options) => {
        const { variants } = matrix(options, []);
        const again = matrix(options, variants);
        expect(again).toEqual({ variants, added: [], removed: [] });
        expect(must(again.variants[0], 'a first variant').position).toBe(0);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { testOption, testProduct, testVariant } from '../../testing/test-products.ts';
import type { Product, Variant } from './product.ts';
import { highestPrice, mostVariants, validateProduct } from './validate-product.ts';

const flaws = (changes: Partial<Product>): unknown => {
  const result = validateProduct(testProduct('p', changes));
  return result.ok ? [] : result.refusal;
};
const variantFlaws = (changes: Partial<Variant>): unknown => flaws({ variants: [testVariant('v', changes)] });

describe('a product that may go on the shelf', () => {
  test('is handed back as it is', () => {
    const product = testProduct('p');
    expect(validateProduct(product)).toEqual({ ok: true, value: product });
  });

  test('needs a title in one language only', () => {
    expect(flaws({ title: { 'zh-TW': '茶壺' } })).toEqual([]);
  });

  test('may have own codes, an empty barcode, and an address in Chinese', () => {
    expect(flaws({ slug: '天青壶-280ml', variants: [testVariant('v', { barcode: 'TEA-1', sku: 'TEA 1' })] })).toEqual(
      [],
    );
    expect(variantFlaws({ barcode: '6901234567892' })).toEqual([]);
  });

  test('may have the same SKU twice: real files do', () => {
    const options = [testOption(1, 'Size', ['s', 'm'])];
    const variants = ['s', 'm'].map((size) => testVariant(size, { optionValues: [size], sku: 'SAME' }));
    expect(flaws({ options, variants })).toEqual([]);
  });
});

describe('what is missing or wrong', () => {
  test.each<[string, Partial<Product>, string]>([
    ['a title', { title: {} }, 'no-title'],
    ['a title of more than spaces', { title: { en: '  ' } }, 'no-title'],
    ['an address', { slug: '' }, 'no-slug'],
    ['an address without spaces', { slug: 'tea pot' }, 'bad-slug'],
    ['an address of one segment', { slug: 'tea/pot' }, 'bad-slug'],
    ['an address without a question mark', { slug: 'tea?' }, 'bad-slug'],
    ['something to sell', { variants: [] }, 'no-variant'],
  ])('it needs %s', (_, changes, type) => {
    expect(flaws(changes)).toEqual([{ type }]);
  });

  test('at most 100 variants and three options', () => {
    const keys = Array.from({ length: mostVariants + 1 }, (_, i) => String(i));
    const variants = keys.map((key) => testVariant(key, { optionValues: [key] }));
    expect(flaws({ options: [testOption(1, 'Size', keys)], variants })).toEqual([{ type: 'too-many-variants' }]);
    const options = [1, 2, 3, 3].map((number) => testOption(number as 1 | 2 | 3, 'O', ['k']));
    const of = [testVariant('v', { optionValues: ['k', 'k', 'k'] })];
    expect(flaws({ options, variants: of })).toEqual([{ type: 'too-many-options' }]);
  });

  test.each([0, -1, 0.5, Number.NaN])('a price of %d', (price) => {
    expect(variantFlaws({ price })).toEqual([{ type: 'price-not-positive', variant: 'v' }]);
  });

  test.each<[string, Partial<Variant>, string]>([
    ['a price by a slip of the finger', { price: highestPrice + 1 }, 'price-too-high'],
    ['an old price that is lower', { compareAt: 1_000 }, 'compare-at-not-higher'],
    ['an old price that is the same', { compareAt: 1_250 }, 'compare-at-not-higher'],
    ['a mistyped EAN', { barcode: '6901234567893' }, 'bad-barcode'],
  ])('%s', (_, changes, type) => {
    expect(variantFlaws(changes)).toEqual([{ type, variant: 'v' }]);
  });

  test('a variant that leaves an option open, or chooses what there is not', () => {
    const options = [testOption(1, 'Size', ['s', 'm']), testOption(2, 'Colour', ['oat'])];
    const variants = [
      testVariant('whole', { optionValues: ['s', 'oat'] }),
      testVariant('open', { optionValues: ['m'] }),
      testVariant('foreign', { optionValues: ['xl', 'oat'] }),
    ];
    expect(flaws({ options, variants })).toEqual([
      { type: 'option-not-chosen', variant: 'open' },
      { type: 'option-not-chosen', variant: 'foreign' },
    ]);
  });

  test('two variants that a shopper could not tell apart: the later is named', () => {
    const options = [testOption(1, 'Size', ['s'])];
    const variants = ['first', 'second'].map((id) => testVariant(id, { optionValues: ['s'] }));
    expect(flaws({ options, variants })).toEqual([{ type: 'same-options', variant: 'second' }]);
    expect(flaws({ variants: [testVariant('a'), testVariant('b')] })).toEqual([{ type: 'same-options', variant: 'b' }]);
  });

  test('everything at once is told at once', () => {
    expect(
      flaws({ title: {}, slug: '', variants: [testVariant('v', { price: 0, barcode: '1234567890123' })] }),
    ).toEqual([
      { type: 'no-title' },
      { type: 'no-slug' },
      { type: 'price-not-positive', variant: 'v' },
      { type: 'bad-barcode', variant: 'v' },
    ]);
  });
});

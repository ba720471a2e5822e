import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testOption, testProduct, testVariant } from '../../testing/test-products.ts';
import type { ProductStatus } from './product.ts';
import { isPublished, shelfProductFrom } from './publish.ts';
import type { Band } from './shelf.ts';

const sweater = testProduct('sweater', {
  title: { en: 'Sweater', 'zh-CN': '毛衣' },
  description: { en: [{ type: 'paragraph', runs: [{ text: 'Warm.' }] }] },
  vendor: 'Banshan',
  category: 'knitwear',
  tags: ['wool', 'new'],
  options: [testOption(2, 'Size', ['m']), testOption(1, 'Colour', ['oat', 'indigo'])],
  photos: [
    { id: 'p2', ref: 'art:sweater-indigo', alt: {}, position: 1 },
    { id: 'p1', ref: 'art:sweater-oat', alt: { en: 'Oat sweater' }, position: 0 },
  ],
  variants: [
    testVariant('indigo-m', { optionValues: ['indigo', 'm'], position: 1, sku: 'SW-2', photo: 'p2' }),
    testVariant('oat-m', { optionValues: ['oat', 'm'], position: 0, sku: 'SW-1', compareAt: 2_000 }),
  ],
  createdAt: 5,
});
const bands = new Map<string, Record<string, Band>>([['oat-m', { h1: 'few', l1: 'out' }]]);

describe('a product on the shelf', () => {
  test('is whole and in order, with bands and without what only staff know', () => {
    expect(shelfProductFrom(sweater, bands, 99)).toEqual({
      id: 'sweater',
      slug: 'sweater',
      title: { en: 'Sweater', 'zh-CN': '毛衣' },
      description: { en: [{ type: 'paragraph', runs: [{ text: 'Warm.' }] }] },
      vendor: 'Banshan',
      category: 'knitwear',
      tags: ['new', 'wool'],
      options: [testOption(1, 'Colour', ['oat', 'indigo']), testOption(2, 'Size', ['m'])],
      photos: [
        { id: 'p1', ref: 'art:sweater-oat', alt: { en: 'Oat sweater' }, position: 0 },
        { id: 'p2', ref: 'art:sweater-indigo', alt: {}, position: 1 },
      ],
      variants: [
        {
          id: 'oat-m',
          optionValues: ['oat', 'm'],
          sku: 'SW-1',
          barcode: '',
          price: 1_250,
          compareAt: 2_000,
          photo: null,
          bands: { h1: 'few', l1: 'out' },
        },
        {
          id: 'indigo-m',
          optionValues: ['indigo', 'm'],
          sku: 'SW-2',
          barcode: '',
          price: 1_250,
          compareAt: null,
          photo: 'p2',
          bands: {},
        },
      ],
      publishedAt: 99,
    });
  });

  test('never carries a count, a status or a draft’s keys, whatever else a product holds', () => {
    const grown = {
      ...sweater,
      onHand: { h1: 7 },
      cost: 900,
      variants: sweater.variants.map((each) => ({ ...each, cost: 900 })),
    };
    const text = JSON.stringify(shelfProductFrom(grown, bands, 99));
    for (const word of ['status', 'onHand', 'cost', 'createdAt', 'position":1,"sku']) expect(text).not.toContain(word);
  });

  test('is the same row from the same product, in whatever order its parts were read', () => {
    const shuffled = fc.record({
      variants: fc.shuffledSubarray([...sweater.variants], { minLength: 2 }),
      photos: fc.shuffledSubarray([...sweater.photos], { minLength: 2 }),
      tags: fc.shuffledSubarray([...sweater.tags], { minLength: 2 }),
      options: fc.shuffledSubarray([...sweater.options], { minLength: 2 }),
    });
    fc.assert(
      fc.property(shuffled, (parts) => {
        expect(JSON.stringify(shelfProductFrom({ ...sweater, ...parts }, bands, 99))).toBe(
          JSON.stringify(shelfProductFrom(sweater, bands, 99)),
        );
      }),
    );
  });

  test('variants of one position stand by id', () => {
    const twins = testProduct('t', { variants: [testVariant('b'), testVariant('a')] });
    expect(shelfProductFrom(twins, new Map(), 0).variants.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('a price of nothing is no offer', () => {
  const priced = testVariant('priced');
  const free = testVariant('free', { price: 0 });

  test('so a variant without a price above nothing stays off the shelf', () => {
    const shelf = shelfProductFrom(testProduct('t', { variants: [free, priced] }), new Map(), 0);
    expect(shelf.variants.map(({ id }) => id)).toEqual(['priced']);
  });

  test.each([0, -1, Number.NaN])('and neither does a product published whose only price is %d', (price) => {
    expect(isPublished({ status: 'active', variants: [testVariant('v', { price })] })).toBe(false);
    expect(isPublished({ status: 'active', variants: [testVariant('v', { price }), priced] })).toBe(true);
  });
});

test.each<[ProductStatus, number, boolean]>([
  ['active', 1, true],
  ['active', 0, false],
  ['draft', 1, false],
  ['archived', 1, false],
])('%s with %i variants is published: %s', (status, count, published) => {
  expect(isPublished({ status, variants: sweater.variants.slice(0, count) })).toBe(published);
});

import { expect, test } from 'vitest';
import { productFieldsFromFlat, productsAfter } from './import-state.ts';

test('flat entries of all documents come together by product; what is no field is passed over', () => {
  const documents = [
    { 'p1/title@en': 'Bowl', 'p1/v/x/price': 100, minReader: 1, '/odd': 'x', 'p1/nested': { a: 1 } },
    { 'p2/tag/tea': true, 'p1/v/x/compareAt': null, 'p1/base/shopify/vendor': 'Kiln Row' },
  ];
  expect(productFieldsFromFlat(documents)).toEqual(
    new Map([
      [
        'p1',
        new Map<string, unknown>([
          ['title@en', 'Bowl'],
          ['v/x/price', 100],
          ['base/shopify/vendor', 'Kiln Row'],
        ]),
      ],
      ['p2', new Map([['tag/tea', true]])],
    ]),
  );
});

test('writes set and take away fields, and leave what they were given', () => {
  const before = new Map([
    [
      'p1',
      new Map([
        ['title@en', 'Bowl'],
        ['vendor', 'Kiln Row'],
      ]),
    ],
  ]);
  const after = productsAfter(before, [
    { product: 'p1', field: 'vendor', value: null },
    { product: 'p1', field: 'title@en', value: 'Cup' },
    { product: 'p2', field: 'slug', value: 'cup' },
  ]);
  expect(after).toEqual(
    new Map([
      ['p1', new Map([['title@en', 'Cup']])],
      ['p2', new Map([['slug', 'cup']])],
    ]),
  );
  expect(before.get('p1')?.get('vendor')).toBe('Kiln Row');
});

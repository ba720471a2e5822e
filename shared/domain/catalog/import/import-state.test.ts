import { expect, test } from 'vitest';
import { productsAfter } from './import-state.ts';

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

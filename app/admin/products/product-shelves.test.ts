import { describe, expect, test } from 'vitest';
import type { StockedProduct } from '../../ports/device.ts';
import { countShelves, shelfOf, shownProducts, stockOf } from './product-shelves.ts';

const product = (id: string, changes: Partial<StockedProduct> = {}): StockedProduct => ({
  id,
  slug: id,
  status: 'active',
  title: { 'zh-CN': `商品${id}`, en: `Item ${id}` },
  description: {},
  vendor: '',
  category: '',
  tags: [],
  options: [],
  photos: [],
  variants: [
    { id: `${id}-v`, optionValues: [], sku: '', barcode: '', price: 100, compareAt: null, photo: null, position: 0 },
  ],
  createdAt: 0,
  onHand: { lake: { [`${id}-v`]: 3 }, street: { [`${id}-v`]: 2 } },
  ...changes,
});

const gone = product('b', { onHand: { lake: { 'b-v': 0 }, street: {} }, createdAt: 2 });
const all = [
  product('a', { createdAt: 1 }),
  gone,
  product('c', { status: 'draft' }),
  product('d', { status: 'archived' }),
  product('e', { createdAt: 5 }),
];

describe('the products list', () => {
  test('counts pieces over places; a shortage at one place is not owed by another', () => {
    expect(stockOf(product('a', { onHand: { lake: { 'a-v': -2 }, street: { 'a-v': 4 } } }))).toBe(4);
  });

  test('puts each product on one tab', () => {
    expect(all.map(shelfOf)).toEqual(['active', 'sold-out', 'draft', 'archived', 'active']);
    expect(countShelves(all)).toEqual({ active: 2, 'sold-out': 1, archived: 1, draft: 1 });
  });

  test('a draft without stock is a draft, not sold out', () => {
    expect(shelfOf({ ...gone, status: 'draft' })).toBe('draft');
  });

  test.each([
    ['a tab, newest first', { shelf: 'active', query: '' }, ['e', 'a']],
    ['a search over all tabs', { shelf: 'active', query: '商品d' }, ['d']],
    ['an empty tab', { shelf: 'draft', query: ' ' }, ['c']],
  ] as const)('shows %s', (_, choice, ids) => {
    expect(shownProducts(all, { ...choice, locale: 'zh-CN' }).map((each) => each.id)).toEqual(ids);
  });
});

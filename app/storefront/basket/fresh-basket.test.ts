import { expect, test } from 'vitest';
import type { Band } from '../../../shared/domain/catalog/shelf.ts';
import type { BasketItem } from '../data/page-data.ts';
import type { BasketLine } from './basket-lines.ts';
import { freshLines, totalOf } from './fresh-basket.ts';

const line = (variant: string, price: number, quantity: number): BasketLine => ({
  variant,
  product: 'p',
  slug: variant,
  title: variant,
  optionText: '',
  sku: '',
  photo: null,
  price,
  quantity,
});
const item = (variant: string, price: number, band: Band): BasketItem => ({
  variant,
  product: 'p',
  slug: variant,
  title: { text: variant, locale: 'en' },
  optionText: '',
  sku: '',
  price,
  photo: null,
  bands: { lake: band, old: 'out' },
});

const basket = [line('a', 100, 2), line('b', 500, 1), line('c', 50, 1)];

test('what the shop says now stands beside what was kept', () => {
  const checked = {
    items: new Map([
      ['a', item('a', 90, 'in')],
      ['b', item('b', 500, 'out')],
    ]),
  };
  const lines = freshLines(basket, checked);
  expect(lines.map(({ line: { variant }, gone, soldOut }) => [variant, gone, soldOut])).toEqual([
    ['a', false, false],
    ['b', false, true],
    ['c', true, false],
  ]);
  expect(totalOf(lines.slice(0, 1), 'CNY', 'en')).toBe(180);
});

test('while the shop cannot be asked the kept prices hold and nothing is thrown out', () => {
  const lines = freshLines(basket, null);
  expect(lines.some(({ gone, soldOut }) => gone || soldOut)).toBe(false);
  expect(totalOf(lines, 'CNY', 'en')).toBe(750);
});

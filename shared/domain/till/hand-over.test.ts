import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testLine } from '../../testing/test-orders.ts';
import { testItem } from '../../testing/test-products.ts';
import { itemsForSale, markOver } from './hand-over.ts';

const wish = (variant: string, quantity = 1) => ({ variant, quantity });
const find = (variant: string) => (variant === 'ghost' ? null : testItem(variant, { price: 500 }));
const items = (wishes: Parameters<typeof itemsForSale>[0], ordered: Parameters<typeof itemsForSale>[1]) => {
  const result = itemsForSale(wishes, ordered, find, 'en');
  return result.ok ? result.value.map(({ item, quantity }) => [item.variant, quantity, item.price]) : result.refusal;
};

describe('what a hand-over charges for', () => {
  const ordered = [testLine('tea', { quantity: 2, unitPrice: 400 })];

  test.each<[string, Parameters<typeof itemsForSale>[0], unknown]>([
    ['the order as it was placed', [wish('tea', 2)], [['tea', 2, 400]]],
    ['less than was ordered', [wish('tea', 1)], [['tea', 1, 400]]],
    [
      'more than was ordered',
      [wish('tea', 5)],
      [
        ['tea', 2, 400],
        ['tea', 3, 500],
      ],
    ],
    [
      'one thing on two lines',
      [wish('tea', 1), wish('tea', 2)],
      [
        ['tea', 1, 400],
        ['tea', 1, 400],
        ['tea', 1, 500],
      ],
    ],
    [
      'something else besides',
      [wish('cup'), wish('tea', 2)],
      [
        ['cup', 1, 500],
        ['tea', 2, 400],
      ],
    ],
    ['what nobody knows', [wish('ghost')], { type: 'unknown-item', variant: 'ghost' }],
  ])('%s', (_, wishes, charged) => {
    expect(items(wishes, ordered)).toEqual(charged);
  });

  test('an ordered thing keeps the words of its line where the shop forgot it', () => {
    const line = testLine('ghost', { title: '岩茶', optionText: '100 克', sku: 'OLD' });
    const result = itemsForSale([wish('ghost')], [line], find, 'zh-CN');
    expect(result.ok && result.value[0]?.item).toEqual({
      product: 'product of ghost',
      variant: 'ghost',
      title: { 'zh-CN': '岩茶' },
      optionText: { 'zh-CN': '100 克' },
      sku: 'OLD',
      price: 1_250,
    });
  });
});

const wishes = fc.array(
  fc.record({ variant: fc.constantFrom('tea', 'cup'), quantity: fc.integer({ min: 1, max: 9 }) }),
  {
    minLength: 1,
    maxLength: 6,
  },
);
const sumOf = (lines: readonly { variant: string; quantity: number }[], variant: string): number =>
  lines.reduce((sum, each) => sum + (each.variant === variant ? each.quantity : 0), 0);

test('no piece is lost, none is charged at the order’s price twice', () => {
  fc.assert(
    fc.property(wishes, wishes, (wanted, ordered) => {
      const lines = ordered.map(({ variant, quantity }) => testLine(variant, { quantity, unitPrice: 400 }));
      const result = itemsForSale(wanted, lines, find, 'en');
      if (!result.ok) throw new Error(result.refusal.type);
      for (const variant of ['tea', 'cup']) {
        const of = result.value.filter(({ item }) => item.variant === variant);
        const atOrder = of.filter(({ item }) => item.price === 400).reduce((sum, { quantity }) => sum + quantity, 0);
        expect(of.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(sumOf(wanted, variant));
        expect(atOrder).toBe(Math.min(sumOf(wanted, variant), sumOf(ordered, variant)));
      }
    }),
  );
});

test('over is exactly what neither the order nor the free stock covers', () => {
  fc.assert(
    fc.property(wishes, wishes, fc.integer({ min: -5, max: 20 }), (wanted, ordered, free) => {
      const lines = wanted.map(({ variant, quantity }) => testLine(variant, { quantity }));
      const marked = markOver(lines, ordered, () => free);
      for (const variant of ['tea', 'cup']) {
        const over = marked.filter((line) => line.variant === variant).reduce((sum, line) => sum + line.over, 0);
        const open = Math.max(0, sumOf(wanted, variant) - sumOf(ordered, variant));
        expect(over).toBe(Math.max(0, open - Math.max(0, free)));
      }
      expect(marked.map(({ over: _over, ...line }) => line)).toEqual(lines.map(({ over: _over, ...line }) => line));
    }),
  );
});

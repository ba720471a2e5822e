import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { must } from '../../kernel/assert.ts';
import { testItem } from '../../testing/test-products.ts';
import { isQuantity, largestTotal, mostLines, mostPieces } from './limits.ts';
import { type ItemsToPrice, type PricedBasket, priceItems } from './price-items.ts';

const counter = (): (() => string) => {
  let n = 0;
  return () => `line-${++n}`;
};
const shop = { currency: 'CNY' } as const;
const toPrice = (items: ItemsToPrice['items'], changes: Partial<ItemsToPrice> = {}): ItemsToPrice => ({
  items,
  door: 'web',
  locale: 'en',
  ids: counter(),
  ...changes,
});
const priced = (input: ItemsToPrice): PricedBasket => {
  const result = priceItems(shop, input);
  if (!result.ok) throw new Error(result.refusal.type);
  return result.value;
};
const refusal = (items: ItemsToPrice['items']): unknown => {
  const result = priceItems(shop, toPrice(items));
  return result.ok ? 'accepted' : result.refusal;
};

describe('a priced line', () => {
  test('is whole from the first version on', () => {
    const item = testItem('tea-100', {
      product: 'tea',
      title: { en: 'Rock tea', 'zh-CN': '岩茶' },
      optionText: { en: '100 g', 'zh-CN': '100 克' },
      price: 12_800,
    });
    expect(priced(toPrice([{ item, quantity: 2 }], { locale: 'zh-CN', door: 'till' }))).toEqual({
      currency: 'CNY',
      total: 25_600,
      lines: [
        {
          id: 'line-1',
          product: 'tea',
          variant: 'tea-100',
          title: '岩茶',
          optionText: '100 克',
          sku: 'SKU-tea-100',
          quantity: 2,
          unitPrice: 12_800,
          listUnitPrice: 12_800,
          discounts: [],
          total: 25_600,
          taxRate: 0,
          tax: 0,
          door: 'till',
          referrers: [],
          campaign: null,
          trial: false,
          madeToOrder: false,
          over: 0,
        },
      ],
    });
  });

  test('speaks the nearest language there is', () => {
    const item = testItem('a', { title: { 'zh-CN': '岩茶' }, optionText: {} });
    const [line] = priced(toPrice([{ item, quantity: 1 }], { locale: 'zh-TW' })).lines;
    expect(must(line, 'line')).toMatchObject({ title: '岩茶', optionText: '' });
  });
});

describe('a basket', () => {
  test('of nothing costs nothing', () => {
    expect(priced(toPrice([]))).toEqual({ lines: [], total: 0, currency: 'CNY' });
  });

  test('keeps its lines apart and in order, and free things free', () => {
    const basket = priced(
      toPrice([
        { item: testItem('b', { price: 100 }), quantity: 3 },
        { item: testItem('a', { price: 0 }), quantity: 1 },
        { item: testItem('b', { price: 100 }), quantity: 1 },
      ]),
    );
    expect(basket.lines.map(({ id, variant, total }) => [id, variant, total])).toEqual([
      ['line-1', 'b', 300],
      ['line-2', 'a', 0],
      ['line-3', 'b', 100],
    ]);
    expect(basket.total).toBe(400);
  });

  const items = fc.array(
    fc.record({
      item: fc.record({ variant: fc.uuid(), price: fc.integer({ min: 0, max: 1_000_000 }) }),
      quantity: fc.integer({ min: 1, max: mostPieces }),
    }),
    { maxLength: 20 },
  );

  test('is the sum of its lines, and the same wherever it is worked out', () => {
    fc.assert(
      fc.property(items, (all) => {
        const list = all.map(({ item, quantity }) => ({ item: testItem(item.variant, item), quantity }));
        const here = priced(toPrice(list));
        expect(here.total).toBe(all.reduce((sum, { item, quantity }) => sum + item.price * quantity, 0));
        expect(here.lines.reduce((sum, { total }) => sum + total, 0)).toBe(here.total);
        expect(priced(toPrice(list))).toEqual(here);
      }),
    );
  });

  test('costs the same in whatever order it was filled', () => {
    const shuffled = items.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        const list = (from: typeof all) =>
          from.map(({ item, quantity }) => ({ item: testItem(item.variant, item), quantity }));
        expect(priced(toPrice(list(other))).total).toBe(priced(toPrice(list(all))).total);
      }),
    );
  });
});

describe('what has no price', () => {
  test.each([0, -1, 1.5, 10_000, Number.NaN, Infinity, -Infinity, 2 ** 53])('%d pieces', (quantity) => {
    expect(isQuantity(quantity)).toBe(false);
    expect(refusal([{ item: testItem('a'), quantity }])).toEqual({ type: 'bad-quantity', variant: 'a', quantity });
  });

  test.each([-1, 0.5, Number.NaN, largestTotal + 1])('a unit price of %d', (price) => {
    expect(refusal([{ item: testItem('a', { price }), quantity: 1 }])).toEqual({ type: 'bad-price', variant: 'a' });
  });

  test('more lines than a basket holds', () => {
    const line = { item: testItem('a'), quantity: 1 };
    expect(refusal(Array.from({ length: mostLines }, () => line))).toBe('accepted');
    expect(refusal(Array.from({ length: mostLines + 1 }, () => line))).toEqual({
      type: 'too-many-lines',
      most: mostLines,
    });
  });

  test('a line or a total beyond what stays exact', () => {
    const dear = { item: testItem('a', { price: largestTotal }), quantity: 1 };
    expect(refusal([dear])).toBe('accepted');
    expect(refusal([{ ...dear, quantity: 2 }])).toEqual({ type: 'too-large' });
    expect(refusal([dear, { item: testItem('b', { price: 1 }), quantity: 1 }])).toEqual({ type: 'too-large' });
  });

  test('anything else has one: a whole number or a refusal, never a throw', () => {
    const wild = fc.array(fc.record({ price: fc.double(), quantity: fc.double() }), { maxLength: 5 });
    fc.assert(
      fc.property(wild, (all) => {
        const list = all.map(({ price, quantity }, i) => ({ item: testItem(String(i), { price }), quantity }));
        const result = priceItems(shop, toPrice(list));
        if (result.ok) expect(Number.isSafeInteger(result.value.total)).toBe(true);
      }),
    );
  });
});

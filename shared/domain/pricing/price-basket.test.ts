import { describe, expect, test } from 'vitest';
import { testOption, testProduct, testShelfProduct, testVariant } from '../../testing/test-products.ts';
import { priceBasket, priceItemOf } from './price-basket.ts';

const mug = testProduct('mug', {
  title: { en: 'Mug', 'zh-CN': '马克杯' },
  options: [
    {
      number: 1,
      name: { en: 'Glaze', 'zh-CN': '釉色' },
      values: [{ key: 'sand', label: { en: 'Sand', 'zh-CN': '砂白' }, position: 0 }],
    },
    testOption(2, 'Size', ['l']),
  ],
  variants: [testVariant('mug-sand-l', { optionValues: ['sand', 'l'], sku: 'MUG-1', price: 6_800 })],
});

describe('pricing variants of products', () => {
  test('carries title, options and SKU into the line', () => {
    const [variant] = mug.variants;
    if (!variant) throw new Error('no variant');
    expect(priceItemOf(mug, variant)).toEqual({
      product: 'mug',
      variant: 'mug-sand-l',
      title: { en: 'Mug', 'zh-CN': '马克杯' },
      optionText: { en: 'Sand · l', 'zh-CN': '砂白 · l' },
      sku: 'MUG-1',
      price: 6_800,
    });
  });

  test('gives shopper, till and server the same lines for the same basket', () => {
    const basket = (door: string) => ({
      lines: mug.variants.map((variant) => ({ product: mug, variant, quantity: 2 })),
      door,
      locale: 'zh-CN' as const,
      ids: () => 'id',
    });
    const shopper = priceBasket({ currency: 'CNY' }, basket('web'));
    expect(shopper).toEqual(priceBasket({ currency: 'CNY' }, basket('web')));
    expect(shopper.ok && shopper.value.total).toBe(13_600);
    expect(shopper.ok && shopper.value.lines[0]).toMatchObject({
      title: '马克杯',
      optionText: '砂白 · l',
      door: 'web',
    });
  });

  test('takes products of the shelf as they are', () => {
    const product = testShelfProduct('bowl');
    const lines = product.variants.map((variant) => ({ product, variant, quantity: 1 }));
    const result = priceBasket({ currency: 'TWD' }, { lines, door: 'web', locale: 'en', ids: () => 'id' });
    expect(result).toMatchObject({ ok: true, value: { total: 1_250, currency: 'TWD' } });
  });

  test('hands on what has no price', () => {
    const lines = mug.variants.map((variant) => ({ product: mug, variant, quantity: 0 }));
    expect(priceBasket({ currency: 'CNY' }, { lines, door: 'web', locale: 'en', ids: () => 'id' })).toEqual({
      ok: false,
      refusal: { type: 'bad-quantity', variant: 'mug-sand-l', quantity: 0 },
    });
  });
});

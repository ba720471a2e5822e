import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { productKeys, shopKeys } from '../documents/field-write.ts';
import { productWrites } from '../documents/product-writes.ts';
import { shopWrites } from '../documents/site-doc.ts';
import { sampleShop } from '../../testing/sample-shop/sample-shop.ts';
import { fieldAllows } from './field-rules.ts';

describe('what may stand at a key', () => {
  test('everything the demonstration shop is written with', () => {
    const { shop, products } = sampleShop();
    const refused = [
      ...shopKeys(shopWrites(shop)).filter(({ key, value }) => value !== null && !fieldAllows('site', key, value)),
      ...products
        .flatMap((product) => productKeys(product.id, productWrites(product)))
        .filter(({ key, value }) => value !== null && !fieldAllows('catalog', key, value)),
    ];
    expect(refused).toEqual([]);
  });

  test.each<[string, string, unknown]>([
    ['a price with a fraction', 'p/v/x/price', 1.5],
    ['a price as text', 'p/v/x/price', '12'],
    ['a negative price', 'p/v/x/compareAt', -1],
    ['a price beyond every sum', 'p/v/x/price', 1e12],
    ['a status nobody knows', 'p/status', 'sold'],
    ['a description that is no JSON', 'p/description@en', '{'],
    ['a photo that is no JSON', 'p/photo/1', 'x'],
    ['a title of a book’s length', 'p/title@en', 'x'.repeat(2_001)],
    ['a tag switched off instead of removed', 'p/tag/new', false],
    ['a position that is no number', 'p/v/x/position', '1'],
    ['infinity', 'p/unknown', Infinity],
    ['a list', 'p/unknown', []],
    ['a key without name', '', 1],
    ['a key of the founders', '#version', 2],
    ['a key without end', 'x'.repeat(2_401), 1],
  ])('%s may not', (_name, key, value) => {
    expect(fieldAllows('catalog', key, value)).toBe(false);
  });

  test.each<[string, string, unknown]>([
    ['a currency nobody settles in', 'currency', 'XXX'],
    ['a language the shop does not speak', 'mainLocale', 'fr'],
    ['a time zone that no clock shows', 'place/h1/timeZone', 'Asia/Shangai'],
    ['an hour that no day has', 'place/h1/dayCutHour', 24],
    ['a pick-up that is neither yes nor no', 'place/h1/pickup', 'yes'],
  ])('%s may not', (_name, key, value) => {
    expect(fieldAllows('site', key, value)).toBe(false);
  });

  test('unknown keys keep any plain value: a newer version wrote them', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 40 }),
        fc.oneof(fc.string(), fc.integer(), fc.boolean()),
        (name, value) => fieldAllows('catalog', `p/of-the-future/${name}`, value),
      ),
    );
  });
});

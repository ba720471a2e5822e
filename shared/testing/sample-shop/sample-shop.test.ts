import { existsSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isTradeNumber } from '../../domain/catalog/barcode.ts';
import type { Variant } from '../../domain/catalog/product.ts';
import { placeId, sampleShopSettings } from './shop-settings.ts';
import { sampleShop } from './sample-shop.ts';

const { shop, products, openingStock } = sampleShop();
const variants = products.flatMap((product) => product.variants);
const active = products.filter(({ status }) => status === 'active');

const artFile = (ref: string): URL => new URL(`../../../public/art/${ref.replace(/^art:/, '')}.svg`, import.meta.url);

const repeated = (values: readonly string[]): string[] => values.filter((value, i) => values.indexOf(value) !== i);

const pieces = (variant: Variant, place: 'H1' | 'L1'): number =>
  openingStock
    .filter((row) => row.variant === variant.id && row.place === placeId(place))
    .reduce((sum, { quantity }) => sum + quantity, 0);

describe('what is on the shelves', () => {
  test('counts', () => {
    expect({
      products: products.length,
      variants: variants.length,
      drafts: products.filter(({ status }) => status === 'draft').length,
      archived: products.filter(({ status }) => status === 'archived').length,
      reduced: variants.filter(({ compareAt }) => compareAt !== null).length,
      byCategory: Object.fromEntries(
        shop.categories.map(({ id }) => [id, products.filter(({ category }) => category === id).length]),
      ),
      byOptions: [0, 1, 2, 3].map((count) => products.filter(({ options }) => options.length === count).length),
    }).toMatchInlineSnapshot(`
      {
        "archived": 1,
        "byCategory": {
          "gifts": 6,
          "knitwear": 13,
          "pottery": 13,
          "tea": 16,
          "teaware": 12,
        },
        "byOptions": [
          11,
          36,
          12,
          1,
        ],
        "drafts": 2,
        "products": 60,
        "reduced": 9,
        "variants": 169,
      }
    `);
  });

  test('the shop is the same every time', () => {
    expect(sampleShop()).toEqual({ shop, products, openingStock });
  });

  test('nothing shares an id, slug, SKU or barcode', () => {
    const ids = [
      ...products.map(({ id }) => id),
      ...variants.map(({ id }) => id),
      ...products.flatMap(({ photos }) => photos.map(({ id }) => id)),
      ...shop.places.map(({ id }) => id),
    ];
    expect(repeated(ids)).toEqual([]);
    expect(ids.filter((id) => !/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id))).toEqual(
      [],
    );
    expect(repeated(products.map(({ slug }) => slug))).toEqual([]);
    expect(repeated(variants.map(({ sku }) => sku))).toEqual([]);
    expect(repeated(variants.map(({ barcode }) => barcode))).toEqual([]);
  });

  test('every barcode is an EAN-13 outside the range that tills read as weight or price', () => {
    const wrong = variants.filter(
      ({ barcode }) => barcode.length !== 13 || !isTradeNumber(barcode) || barcode.startsWith('2'),
    );
    expect(wrong).toEqual([]);
  });

  test('every product has its own first picture', () => {
    expect(repeated(active.map(({ photos }) => photos[0]?.ref ?? ''))).toEqual([]);
  });
});

test('what came in last is a mixture of the shelves', () => {
  const newest = active.toSorted((a, b) => b.createdAt - a.createdAt).slice(0, 8);
  expect(newest.map(({ slug }) => slug)).toMatchInlineSnapshot(`
    [
      "mist-bud-vase",
      "big-red-robe",
      "iron-glaze-bowl",
      "oolong-gift-box",
      "sharing-pitcher",
      "wide-band-scarf",
      "daily-oolong",
      "cable-sweater",
    ]
  `);
  expect(new Set(products.map(({ createdAt }) => createdAt)).size).toBe(products.length);
});

describe.each(products)('$slug', ({ options, variants, photos, category, tags }) => {
  test('varies by its own options, each combination once', () => {
    expect(options.map(({ number }) => number)).toEqual([1, 2, 3].slice(0, options.length));
    for (const { optionValues } of variants) {
      expect(optionValues).toHaveLength(options.length);
      options.forEach(({ values }, i) => expect(values.map(({ key }) => key)).toContain(optionValues[i]));
    }
    expect(repeated(variants.map(({ optionValues }) => optionValues.join('/')))).toEqual([]);
  });

  test('offers no option value that nothing is made in', () => {
    const offered = options.flatMap(({ number, values }) => values.map(({ key }) => `${number}:${key}`));
    const made = new Set(variants.flatMap(({ optionValues }) => optionValues.map((key, i) => `${i + 1}:${key}`)));
    expect(offered.filter((value) => !made.has(value))).toEqual([]);
  });

  test('costs a whole number of fen, less than before', () => {
    for (const { price, compareAt } of variants) {
      expect(Number.isSafeInteger(price) && price > 0).toBe(true);
      if (compareAt !== null) expect(compareAt).toBeGreaterThan(price);
    }
  });

  test('shows pictures that are there, at most 9 KB each', () => {
    for (const { ref } of photos) {
      expect(existsSync(artFile(ref)), ref).toBe(true);
      expect(statSync(artFile(ref)).size).toBeLessThanOrEqual(9 * 1024);
    }
    const own = [null, ...photos.map(({ id }) => id)];
    expect(variants.filter(({ photo }) => !own.includes(photo))).toEqual([]);
  });

  test('stands in a category of the shop, under plain tags', () => {
    expect(shop.categories.map(({ id }) => id)).toContain(category);
    expect(tags.filter((tag) => !/^[a-z]+$/.test(tag))).toEqual([]);
  });
});

describe('opening stock', () => {
  test('is positive, of known variants, at known places, once each', () => {
    const known = new Set(variants.map(({ id }) => id));
    const places = new Set(shop.places.map(({ id }) => id));
    expect(
      openingStock.filter(({ variant, place, quantity }) => !known.has(variant) || !places.has(place) || quantity < 1),
    ).toEqual([]);
    expect(repeated(openingStock.map(({ variant, place }) => `${variant} ${place}`))).toEqual([]);
  });

  test('shows every state: plenty, few, only elsewhere, nowhere', () => {
    const onSale = active.flatMap((product) => product.variants);
    const count = (is: (lakeside: number, oldStreet: number) => boolean): number =>
      onSale.filter((variant) => is(pieces(variant, 'H1'), pieces(variant, 'L1'))).length;
    expect({
      plenty: count((h, l) => h > 3 && l > 3),
      few: count((h, l) => h + l > 0 && h + l <= 3),
      onlyAtLakeside: count((h, l) => h > 0 && l === 0),
      onlyAtOldStreet: count((h, l) => h === 0 && l > 0),
      nowhere: count((h, l) => h + l === 0),
    }).toMatchInlineSnapshot(`
      {
        "few": 29,
        "nowhere": 3,
        "onlyAtLakeside": 18,
        "onlyAtOldStreet": 6,
        "plenty": 62,
      }
    `);
  });
});

describe('the shop itself', () => {
  test('has two places with codes of their own that keep Shanghai time', () => {
    expect(shop.places.map(({ code, timeZone, dayCutHour }) => [code, timeZone, dayCutHour])).toEqual([
      ['H1', 'Asia/Shanghai', 4],
      ['L1', 'Asia/Shanghai', 4],
    ]);
  });

  test('shows only pictures that are there', () => {
    const refs = [...sampleShopSettings.hero.art, ...shop.categories.map(({ photo }) => photo ?? '')];
    expect(refs.filter((ref) => !existsSync(artFile(ref)))).toEqual([]);
  });
});

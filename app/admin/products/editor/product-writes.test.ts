import { describe, expect, test } from 'vitest';
import { must } from '../../../../shared/kernel/assert.ts';
import { variantMatrix } from '../../../../shared/domain/catalog/variant-matrix.ts';
import type { ProductOption } from '../../../../shared/domain/catalog/product.ts';
import { productFromFields } from '../../../../shared/replica/documents/catalog-doc.ts';
import { productWrites } from '../../../../shared/replica/documents/product-writes.ts';
import { sampleShop } from '../../../../shared/testing/sample-shop/sample-shop.ts';
import type { FieldWrite } from '../../../ports/device.ts';
import {
  descriptionWrite,
  goneVariantWrites,
  movedVariantWrites,
  newVariantWrites,
  optionWrites,
  photoGone,
  photoOrderWrites,
  priceWrites,
  tagWrites,
  tagsFromText,
  textWrite,
  titleWrite,
  variantWrite,
} from './product-writes.ts';

const start = must(
  sampleShop().products.find((product) => product.options.length === 2 && product.variants.length > 3),
  'a product with two options',
);

/** The product after the writes, as the catalogue itself reads it. */
const after = (writes: readonly FieldWrite[]) => {
  const fields = new Map<string, string | number | boolean>();
  for (const { field, value } of [...productWrites(start), ...writes]) {
    if (value === null) fields.delete(field);
    else fields.set(field, value);
  }
  return must(productFromFields(start.id, fields), 'the product');
};

describe('what the editor writes reads back from the catalogue', () => {
  test('nothing written, nothing changed', () => {
    expect(after([])).toEqual(start);
  });

  test('a title in one language', () => {
    expect(after([titleWrite('zh-CN', ' 新名字 ')]).title).toEqual({ ...start.title, 'zh-CN': '新名字' });
  });

  test('an emptied title is gone', () => {
    expect(after([titleWrite('en', '')]).title).not.toHaveProperty('en');
  });

  test('one price, the others untouched', () => {
    const [first] = start.variants;
    const id = must(first, 'a variant').id;
    expect(after([variantWrite(id, 'price', 12_300), variantWrite(id, 'sku', '')]).variants).toEqual(
      start.variants.map((variant) => (variant.id === id ? { ...variant, price: 12_300, sku: '' } : variant)),
    );
  });

  test('a description', () => {
    const blocks = [{ type: 'paragraph' as const, runs: [{ text: '一段' }] }];
    expect(after([descriptionWrite('zh-CN', blocks), descriptionWrite('en', [])]).description).toEqual({
      'zh-CN': blocks,
      'zh-TW': start.description['zh-TW'],
    });
  });

  test('photos in another order, one of them gone', () => {
    const photos = ['p1', 'p2', 'p3'].map((id, position) => ({ id, ref: `art:${id}`, alt: {}, position }));
    const all = photos.map((photo) => ({ ...photo, position: 9 }));
    const [one, two, three] = all;
    const order = [must(three, '3'), must(one, '1'), must(two, '2')];
    const own = new Set(start.photos.map((photo) => photo.id));
    const read = after([...photoOrderWrites(order), photoGone('p1')]).photos.filter((photo) => !own.has(photo.id));
    expect(read.map((photo) => [photo.id, photo.position])).toEqual([
      ['p3', 0],
      ['p2', 2],
    ]);
  });

  test('an order that did not change writes nothing', () => {
    expect(photoOrderWrites(start.photos.map((photo, position) => ({ ...photo, position })))).toEqual([]);
  });

  test('tags', () => {
    const tags = tagsFromText('手工，送礼、送礼, a/b ');
    expect(after(tagWrites(start.tags, tags)).tags.toSorted()).toEqual(['a-b', '手工', '送礼'].toSorted());
  });

  test('a category taken away', () => {
    expect(after([textWrite('category', '')]).category).toBe('');
  });
});

describe('changing the options', () => {
  const change = (options: readonly ProductOption[]) => {
    const matrix = variantMatrix({ variantId: (values) => `new-${values.join('-')}` }, options, start.variants);
    if (!matrix.ok) throw new Error(matrix.refusal.type);
    const kept = matrix.value.variants.filter((variant) => !matrix.value.added.includes(variant));
    return {
      expected: matrix.value.variants,
      read: after([
        ...optionWrites(start.options, options),
        ...matrix.value.removed.flatMap(goneVariantWrites),
        ...kept.flatMap((variant) =>
          movedVariantWrites(
            must(
              start.variants.find((old) => old.id === variant.id),
              'the old one',
            ),
            variant,
          ),
        ),
        ...matrix.value.added.flatMap(newVariantWrites),
      ]),
    };
  };
  const [first, second] = start.options;

  test('a value more gives its variants, the old ones as they were', () => {
    const option = must(first, 'option 1');
    const wider = { ...option, values: [...option.values, { key: 'new', label: { en: 'New' }, position: 99 }] };
    const { expected, read } = change([wider, must(second, 'option 2')]);
    expect(read.variants).toEqual(expected);
    expect(read.options[0]).toEqual(wider);
  });

  test('an option less leaves one variant for each value of the other', () => {
    const { expected, read } = change([must(first, 'option 1')]);
    expect(read.variants).toEqual(expected);
    expect(read.options).toEqual([first]);
  });

  test('no options at all leave the first variant', () => {
    const { read } = change([]);
    expect([read.options, read.variants.length, read.variants[0]?.id]).toEqual([[], 1, start.variants[0]?.id]);
  });
});

test.each<[string, number | null, number, number | null]>([
  ['below the old price leaves it', 9_900, 8_000, 9_900],
  ['as high as the old price takes it away', 9_900, 9_900, null],
  ['above the old price takes it away', 9_900, 12_000, null],
  ['without an old price makes none', null, 12_000, null],
])('a price %s', (_, compareAt, price, kept) => {
  const first = { ...must(start.variants[0], 'a variant'), compareAt };
  const changed = after([variantWrite(first.id, 'compareAt', compareAt), ...priceWrites(first, price)]);
  expect(changed.variants.find(({ id }) => id === first.id)).toMatchObject({ price, compareAt: kept });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testOption, testProduct, testShelfProduct, testVariant } from '../../testing/test-products.ts';
import { createSearchIndex, searchIndex, searchProducts } from './search.ts';

const shop = [
  testProduct('teapot', {
    title: { en: 'Celadon Teapot', 'zh-CN': '天青小茶壶', 'zh-TW': '天青小茶壺' },
    tags: ['gift'],
    vendor: 'Longquan Kiln',
    variants: [testVariant('t', { sku: 'TP-280', barcode: '6901234567892' })],
  }),
  testProduct('teacup', { title: { en: 'Tea Cup', 'zh-CN': '品茗杯', 'zh-TW': '品茗杯' } }),
  testProduct('sweater', {
    title: { en: 'Cable-knit Sweater', 'zh-CN': '麻花毛衣', 'zh-TW': '麻花毛衣' },
    options: [testOption(1, 'Colour', ['Oatmeal', 'Indigo'])],
    variants: [testVariant('s', { sku: 'SW-1', barcode: '036000291452', optionValues: ['Oatmeal'] })],
  }),
  testProduct('scarf', { title: { en: 'Wide Scarf', 'zh-CN': '宽条围巾', 'zh-TW': '寬條圍巾' } }),
  testProduct('shirt', { title: { 'zh-CN': 'T恤 白色', en: 'T-shirt white' } }),
  testProduct('cafe', { title: { en: 'Café Bowl' }, tags: ['宽口'] }),
];
const find = (query: string, locale: 'en' | 'zh-CN' | 'zh-TW' = 'en') =>
  searchProducts(shop, query, locale).map(({ id }) => id);

describe('searching in Chinese', () => {
  test.each([
    ['壶', ['teapot']],
    ['壺', ['teapot']],
    ['茶壺', ['teapot']],
    ['毛衣', ['sweater']],
    ['围巾', ['scarf']],
    ['圍巾', ['scarf']],
    ['寬條', ['scarf']],
    ['天青茶壶', ['teapot']],
    ['茗', ['teacup']],
    ['天青　小茶壶', ['teapot']],
    ['白色 T恤', ['shirt']],
    ['ｔ恤', ['shirt']],
    ['茶杯', []],
  ])('%s finds %j', (query, found) => {
    expect(find(query, 'zh-CN')).toEqual(found);
  });
});

describe('searching in Latin letters', () => {
  test.each([
    ['tea', ['teacup', 'teapot']],
    ['teap', ['teapot']],
    ['TEAPOT', ['teapot']],
    ['ＴＥＡＰＯＴ', ['teapot']],
    ['cafe', ['cafe']],
    ['café', ['cafe']],
    ['knit', ['sweater']],
    ['sweater cable', ['sweater']],
    ['tea scarf', []],
    ['longquan', ['teapot']],
    ['gift', ['teapot']],
    ['indigo', ['sweater']],
    ['oat', ['sweater']],
  ])('%s finds %j', (query, found) => {
    expect(find(query)).toEqual(found);
  });

  test.each([
    ['sweter', 'sweater'],
    ['swaeter', 'sweater'],
    ['sweatter', 'sweater'],
    ['scrf', 'scarf'],
    ['teapt', 'teapot'],
    ['celdaon', 'teapot'],
    ['sweatre', 'sweater'],
  ])('a slip of the finger: %s still finds the %s', (query, id) => {
    expect(find(query)).toEqual([id]);
  });

  test.each(['xyz', 'taepto', 'swr', 'tep', 'qscarf'])('%s finds nothing', (query) => {
    expect(find(query)).toEqual([]);
  });
});

describe('searching by code', () => {
  test.each([
    ['TP-280', ['teapot']],
    ['tp-2', ['teapot']],
    ['6901234567892', ['teapot']],
    ['690123', ['teapot']],
    ['036000291452', ['sweater']],
    ['0036000291452', ['sweater']],
    ['6901234567893', []],
    ['6901234567829', []],
  ])('%s finds %j', (query, found) => {
    expect(find(query)).toEqual(found);
  });

  test('a whole code comes first', () => {
    const list = [testProduct('a', { title: { en: 'SW-1 case' } }), ...shop];
    expect(searchProducts(list, 'sw-1', 'en').map(({ id }) => id)).toEqual(['sweater', 'a']);
  });
});

describe('what comes first', () => {
  const titled = (id: string, title: string) => testProduct(id, { title: { en: title } });

  test('whole title, its beginning, a whole word, a word begun, inside a word', () => {
    const list = [
      titled('inside', 'Artwork'),
      titled('begun', 'Modern Artful'),
      titled('word', 'Modern Art'),
      titled('start', 'Art of Tea'),
      titled('whole', 'Art'),
    ];
    expect(searchProducts(list, 'art', 'en').map(({ id }) => id)).toEqual([
      'whole',
      'inside',
      'start',
      'word',
      'begun',
    ]);
    expect(searchProducts([titled('x', 'Smartest')], 'art', 'en').map(({ id }) => id)).toEqual(['x']);
  });

  test('the title before tags', () => {
    const list = [testProduct('tagged', { tags: ['wool'] }), titled('titled', 'Thick wool')];
    expect(searchProducts(list, 'wool', 'en').map(({ id }) => id)).toEqual(['titled', 'tagged']);
  });

  test('the language on screen before the others', () => {
    const list = [
      testProduct('other', { title: { 'zh-CN': '白茶杯', en: 'Cup' } }),
      testProduct('shown', { title: { 'zh-TW': '白茶杯', en: 'Cup' } }),
    ];
    expect(searchProducts(list, '茶杯', 'zh-TW').map(({ id }) => id)).toEqual(['shown', 'other']);
    expect(searchProducts(list, '茶杯', 'zh-CN').map(({ id }) => id)).toEqual(['other', 'shown']);
  });

  test('equals keep the order of the list', () => {
    const list = ['c', 'a', 'b'].map((id) => titled(id, 'Wool scarf'));
    expect(searchProducts(list, 'wool', 'en').map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
});

describe('any query', () => {
  test('of nothing gives the whole list', () => {
    expect(searchProducts(shop, '', 'en')).toBe(shop);
    expect(searchProducts(shop, ' 　 ', 'en')).toBe(shop);
  });

  test('gives products of the list, each once, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (query) => {
        const found = searchProducts(shop, query, 'zh-CN');
        expect(new Set(found).size).toBe(found.length);
        expect(found.every((product) => shop.includes(product))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('a product is found by any piece of its Chinese title, in either script', () => {
    const titles = fc.constantFrom(...shop.map(({ title }) => title['zh-TW'] ?? title['zh-CN'] ?? '').filter(Boolean));
    const pieces = titles.chain((title) =>
      fc.tuple(fc.constant(title), fc.nat({ max: title.length - 1 }), fc.integer({ min: 1, max: 4 })),
    );
    fc.assert(
      fc.property(pieces, ([title, from, length]) => {
        const piece = title.slice(from, from + length).trim();
        fc.pre(/^\p{Script=Han}+$/u.test(piece));
        const found = searchProducts(shop, piece, 'zh-TW').map(({ title: of }) => of['zh-TW'] ?? of['zh-CN']);
        expect(found).toContain(title);
      }),
    );
  });

  test('a product is found by its title with one letter missing', () => {
    const words = fc.constantFrom('celadon', 'teapot', 'sweater', 'scarf');
    fc.assert(
      fc.property(words, fc.nat(), (word, at) => {
        const i = 1 + (at % (word.length - 1));
        fc.pre(word.length > 4);
        expect(find(word.slice(0, i) + word.slice(i + 1)).length).toBeGreaterThan(0);
      }),
    );
  });
});

test('searches the shelf’s products as well', () => {
  const shelf = [
    testShelfProduct('a', { title: { en: 'Vase' } }),
    testShelfProduct('b', { title: { en: 'Big vase' } }),
  ];
  expect(searchProducts(shelf, 'vase', 'en').map(({ id }) => id)).toEqual(['a', 'b']);
});

test('an index kept between key strokes answers as the list does', () => {
  const index = createSearchIndex(shop);
  for (const query of ['', ' ', 'tea', '茶壺', 'sweter', 'TP-280', 'nothing'])
    expect(searchIndex(index, query, 'en')).toEqual(searchProducts(shop, query, 'en'));
});

test('a list is made ready once, however often it is searched, and a new list is another', () => {
  const read = { times: 0 };
  const product = testProduct('a', { title: { en: 'Vase' } });
  const watched = new Proxy(product, {
    get: (of, name) => {
      if (name === 'vendor') read.times += 1;
      return Reflect.get(of, name) as unknown;
    },
  });
  const list = [watched];
  for (const query of ['v', 'va', 'vas', 'vase', 'bowl']) searchProducts(list, query, 'en');
  expect(read.times).toBe(1);
  searchProducts([...list], 'vase', 'en');
  expect(read.times).toBe(2);
});

test('a product with another name stands in another list and is found by its new name', () => {
  const list = [testProduct('a', { title: { en: 'Vase' } })];
  expect(searchProducts(list, 'vase', 'en')).toHaveLength(1);
  const renamed = list.map((product) => ({ ...product, title: { en: 'Bowl' } }));
  const found = (query: string) => searchProducts(renamed, query, 'en').length;
  expect([found('vase'), found('bowl')]).toEqual([0, 1]);
});

import { describe, expect, test } from 'vitest';
import { must } from '../../shared/kernel/assert.ts';
import { speak } from '../../shared/kernel/locale.ts';
import type { TillItem } from '../ports/device.ts';
import { columnsIn, itemTitle, piecesOnTicket, rowsOf, shownTiles, tilesFromItems } from './tiles.ts';

const item = (changes: Partial<TillItem>): TillItem => ({
  product: 'mug',
  variant: 'mug-sand',
  title: { 'zh-CN': '粗陶马克杯', en: 'Raw-foot mug' },
  optionText: { 'zh-CN': '砂白', en: 'Sand' },
  sku: 'MG-S',
  barcode: '4006381333931',
  price: 6800,
  category: 'pottery',
  photo: 'art:mug-oat',
  onHand: 4,
  promised: 0,
  ...changes,
});

const mist = item({
  variant: 'mug-mist',
  optionText: { 'zh-CN': '雾蓝', en: 'Mist' },
  sku: 'MG-M',
  barcode: '',
  price: 7200,
  onHand: -1,
});
const tea = item({
  product: 'tea',
  variant: 'tea-1',
  title: { 'zh-CN': '岩茶肉桂', en: 'Rock oolong' },
  optionText: {},
  sku: 'TE-1',
  barcode: '',
  price: 12800,
  category: 'tea',
  photo: null,
  onHand: 24,
});
const tiles = tilesFromItems([item({}), tea, mist]);

describe('tiles', () => {
  test('one a product, with its price span and everything of it that stands here', () => {
    expect(
      tiles.map(({ product, lowest, highest, onHand, photo, items }) => [
        product,
        lowest,
        highest,
        onHand,
        photo,
        items.length,
      ]),
    ).toEqual([
      ['mug', 6800, 7200, 3, 'art:mug-oat', 2],
      ['tea', 12800, 12800, 24, null, 1],
    ]);
  });

  test('without anything to sell there are none', () => {
    expect(tilesFromItems([])).toEqual([]);
  });

  test('the picture of a later variant serves where the first has none', () => {
    expect(tilesFromItems([item({ photo: null }), item({ variant: 'b', photo: 'art:mug-mist' })])[0]?.photo).toBe(
      'art:mug-mist',
    );
  });

  test.each([
    ['a category', { query: '', category: 'tea' }, ['tea']],
    ['no category', { query: '  ', category: null }, ['mug', 'tea']],
    ['a piece of the name', { query: '马克', category: 'tea' }, ['mug']],
    ['a word of another language', { query: 'oolong', category: null }, ['tea']],
    ['an option', { query: '雾蓝', category: null }, ['mug']],
    ['the beginning of a code', { query: 'TE-', category: null }, ['tea']],
    ['a whole barcode', { query: '4006381333931', category: null }, ['mug']],
    ['something nobody sells', { query: '自行车', category: null }, []],
  ] as const)('shows what %s asks for', (_, choice, products) => {
    expect(shownTiles(tiles, { ...choice, locale: 'zh-CN' }).map((tile) => tile.product)).toEqual(products);
  });

  test('counts what is on the ticket over all variants', () => {
    const quantities = new Map([
      ['mug-sand', 2],
      ['mug-mist', 1],
      ['tea-1', 5],
    ]);
    expect(piecesOnTicket(must(tiles[0], 'mug'), quantities)).toBe(3);
  });

  test('a name carries the option where there is one', () => {
    const say = (texts: TillItem['title']) => speak(texts, 'en').text;
    expect([itemTitle(mist, say), itemTitle(tea, say)]).toEqual(['Raw-foot mug · Mist', 'Rock oolong']);
  });
});

describe('the grid', () => {
  test.each([
    [366, 3],
    [320, 3],
    [712, 5],
    [920, 6],
  ])('%i px hold %i columns', (width, columns) => {
    expect(columnsIn(width)).toBe(columns);
  });

  test('rows hold every tile once, in order', () => {
    expect(rowsOf([1, 2, 3, 4, 5, 6, 7], 3)).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
    expect(rowsOf([], 3)).toEqual([]);
  });
});

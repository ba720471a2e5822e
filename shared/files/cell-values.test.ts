import { describe, expect, test } from 'vitest';
import {
  compareAtAbove,
  imageUrlFromCell,
  lineFromCell,
  listFromCell,
  priceFromCell,
  quantityFromCell,
  repeatedIn,
  yesFromCell,
} from './cell-values.ts';

describe('a price cell', () => {
  test.each([
    ['9.99', 999],
    [' ¥1,299.00 ', 129_900],
    ['12', 1_200],
    ['0', 0],
    ['', null],
    ['  ', null],
  ])('%j is %j', (text, value) => {
    expect(priceFromCell(text, 'CNY')).toEqual({ ok: true, value });
  });

  test.each([
    ['ask us', 'unreadable-price'],
    ['12.345.67', 'unreadable-price'],
    ['1e5', 'unreadable-price'],
    ['99999999999999999', 'unreadable-price'],
    ['-3', 'negative-price'],
    ['9.999', 'price-too-precise'],
  ])('%j is refused: %s', (text, code) => {
    expect(priceFromCell(text, 'CNY')).toEqual({ ok: false, refusal: { code, text } });
  });

  test('follows the shop’s currency', () => {
    expect(priceFromCell('500.00', 'TWD')).toEqual({ ok: true, value: 500 });
    expect(priceFromCell('499.50', 'TWD')).toMatchObject({ refusal: { code: 'price-too-precise' } });
  });
});

test.each([
  [6_000, 4_800, 6_000],
  [4_800, 4_800, null],
  [0, 4_800, null],
  [null, 4_800, null],
  [100, null, 100],
])('before %j, now %j: shown as %j', (compareAt, price, shown) => {
  expect(compareAtAbove(compareAt, price)).toBe(shown);
});

describe('a quantity cell', () => {
  test.each([
    ['4', 4],
    ['1,200', 1_200],
    ['3.0', 3],
    ['-2', 0],
    ['', null],
  ])('%j is %j', (text, value) => {
    expect(quantityFromCell(text)).toEqual({ ok: true, value });
  });

  test.each(['a few', '1.5', '1e3', '--1', '99999999999'])('%j is refused', (text) => {
    expect(quantityFromCell(text)).toEqual({ ok: false, refusal: { code: 'unreadable-quantity', text } });
  });
});

test.each([
  [' a\n b\u0000c ', 'a b c'],
  ['青瓷　茶壶', '青瓷 茶壶'],
])('%j on one line is %j', (text, line) => {
  expect(lineFromCell(text)).toBe(line);
});

test.each([
  ['tea, green ,, tea', ['tea', 'green']],
  ['Moss\\, dark, Oat', ['Moss, dark', 'Oat']],
  ['', []],
])('the list %j has %j', (text, list) => {
  expect(listFromCell(text)).toEqual(list);
});

test.each([
  ['https://pictures.example/a b.jpg', 'https://pictures.example/a%20b.jpg'],
  ['//pictures.example/a.jpg', 'https://pictures.example/a.jpg'],
  ['javascript:alert(1)', null],
  ['data:image/png;base64,AAAA', null],
  ['/a.jpg', null],
  ['', null],
])('the picture address %j is taken as %j', (text, url) => {
  expect(imageUrlFromCell(text)).toBe(url);
});

test.each([
  ['TRUE', true],
  ['1', true],
  ['是', true],
  ['false', false],
  ['-1', false],
  ['', null],
  ['maybe', null],
])('%j says %j', (text, yes) => {
  expect(yesFromCell(text)).toBe(yes);
});

test('what occurs more than once', () => {
  expect([...repeatedIn(['a', 'b', 'a', 'a', 'c', 'b'])]).toEqual(['a', 'b']);
});

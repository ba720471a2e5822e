import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Basket,
  type BasketLine,
  addLine,
  basketFromText,
  mostOfOne,
  piecesOf,
  removeLine,
  restoreLine,
  setQuantity,
  takeOrdered,
} from './basket-lines.ts';

const line = (variant: string, quantity = 1): BasketLine => ({
  variant,
  product: `p-${variant}`,
  slug: variant,
  title: variant,
  optionText: '',
  sku: '',
  photo: null,
  price: 100,
  quantity,
});

const baskets = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'))
  .chain((ids) => fc.tuple(...ids.map((id) => fc.integer({ min: 1, max: 9 }).map((quantity) => line(id, quantity)))));

test('a new line stands first, a known one grows where it stands and takes the newest price', () => {
  const basket = addLine(addLine([], line('a')), line('b', 2));
  expect(basket.map(({ variant, quantity }) => [variant, quantity])).toEqual([
    ['b', 2],
    ['a', 1],
  ]);
  const grown = addLine(basket, { ...line('a', 3), price: 90 });
  expect(grown.map(({ variant, quantity, price }) => [variant, quantity, price])).toEqual([
    ['b', 2, 100],
    ['a', 4, 90],
  ]);
});

test('a quantity stays between one and the most', () => {
  expect([0, -3, 5.7, 1000].map((wish) => setQuantity([line('a')], 'a', wish)[0]?.quantity)).toEqual([
    1,
    1,
    5,
    mostOfOne,
  ]);
});

test('taking a line out and undoing it gives the same basket, wherever it stood', () => {
  fc.assert(
    fc.property(baskets, fc.nat(), (basket: Basket, pick) => {
      fc.pre(basket.length > 0);
      const index = pick % basket.length;
      const out = basket[index] as BasketLine;
      const without = removeLine(basket, out.variant);
      expect(piecesOf(without)).toBe(piecesOf(basket) - out.quantity);
      expect(restoreLine(without, out, index)).toEqual(basket);
      expect(restoreLine(basket, out, index)).toBe(basket);
    }),
  );
});

test('an order takes its own pieces out and leaves those that were put in after it was sent', () => {
  const basket = [line('a', 3), line('b', 2), line('c')];
  const ordered = [
    { variant: 'a', quantity: 2 },
    { variant: 'b', quantity: 2 },
    { variant: 'gone', quantity: 1 },
  ];
  expect(takeOrdered(basket, ordered)).toEqual([line('a', 1), line('c')]);
  expect(takeOrdered([line('a')], ordered)).toEqual([]);
});

test('a kept basket is read back as it was; anything else is dropped, never thrown', () => {
  fc.assert(
    fc.property(baskets, (basket: Basket) => {
      expect(basketFromText(JSON.stringify(basket))).toEqual(basket);
    }),
  );
  for (const text of [null, '', '{', '{}', '7', '[null,{"variant":1}]']) expect(basketFromText(text)).toEqual([]);
  expect(
    basketFromText(JSON.stringify([line('a'), { ...line('b'), quantity: -1 }, { ...line('c'), price: 'x' }])),
  ).toEqual([line('a')]);
  fc.assert(fc.property(fc.string(), (text) => Array.isArray(basketFromText(text))));
});

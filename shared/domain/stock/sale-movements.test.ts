import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onHandFromMovements } from './on-hand.ts';
import { movementsFromSale } from './sale-movements.ts';

const lines = [
  { id: 'line-1', variant: 'tea', quantity: 2 },
  { id: 'line-2', variant: 'cup', quantity: 1 },
];

test('the pieces of a sale leave the shelf under the ids of their lines', () => {
  expect(movementsFromSale({ lines, at: 7 })).toEqual([
    { id: 'line-1', variant: 'tea', quantity: 2, from: 'shelf', to: 'world', reason: 'sale', at: 7 },
    { id: 'line-2', variant: 'cup', quantity: 1, from: 'shelf', to: 'world', reason: 'sale', at: 7 },
  ]);
});

test('a sale that hands over a web order says so', () => {
  expect(movementsFromSale({ lines, order: 'order-1', at: 7 }).map(({ reason }) => reason)).toEqual([
    'handed-over',
    'handed-over',
  ]);
  expect(movementsFromSale({ lines, order: null, at: 7 }).map(({ reason }) => reason)).toEqual(['sale', 'sale']);
});

test('a sale met any number of times leaves stock once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), (times) => {
      const met = Array.from({ length: times }, () => movementsFromSale({ lines, at: 7 })).flat();
      expect(onHandFromMovements(met)).toEqual(
        new Map([
          ['tea', -2],
          ['cup', -1],
        ]),
      );
    }),
  );
});

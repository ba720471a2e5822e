import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyMovements, deliveriesOf, honestMovements, testMovement } from '../../testing/test-movements.ts';
import { bucketsFromMovements, createStockBook, emptyBuckets } from './buckets.ts';
import { onHandFromMovements, onHandOf } from './on-hand.ts';

const plain = (map: ReadonlyMap<string, unknown>): unknown =>
  Object.fromEntries([...map].toSorted(([a], [b]) => (a < b ? -1 : 1)));

describe('counting stock', () => {
  test('a morning: opened with ten, two sold, one set aside, one broken, three received', () => {
    const morning = [
      testMovement('open', { quantity: 10, reason: 'opening' }),
      testMovement('line-1', { quantity: 2, from: 'shelf', to: 'world', reason: 'sale' }),
      testMovement('aside', { from: 'shelf', to: 'bin', reason: 'set-aside' }),
      testMovement('broken', { from: 'shelf', to: 'damaged', reason: 'corrected' }),
      testMovement('parcel', { quantity: 3 }),
    ];
    expect(bucketsFromMovements(morning)).toEqual(
      new Map([['tea', { shelf: 9, bin: 1, trial: 0, transit: 0, damaged: 1 }]]),
    );
    expect(onHandFromMovements(morning)).toEqual(new Map([['tea', 10]]));
  });

  test('two tills that each sold one of ten leave eight, not nine', () => {
    const opened = testMovement('open', { quantity: 10, reason: 'opening' });
    const sold = (id: string) => testMovement(id, { from: 'shelf', to: 'world', reason: 'sale' });
    const [here, there] = [
      [opened, sold('a')],
      [opened, sold('b')],
    ];
    expect(onHandFromMovements([...here, ...there])).toEqual(new Map([['tea', 8]]));
  });

  test('goes below zero: goods in hand beat the book', () => {
    const sold = testMovement('line', { quantity: 2, from: 'shelf', to: 'world', reason: 'sale' });
    expect(onHandFromMovements([sold])).toEqual(new Map([['tea', -2]]));
  });

  test('what is in transit, on trial or damaged is not on hand', () => {
    const moved = (['trial', 'transit', 'damaged'] as const).map((to) => testMovement(to, { to }));
    expect(onHandFromMovements(moved)).toEqual(new Map([['tea', 0]]));
    expect(onHandOf({ shelf: 4, bin: 3 })).toBe(7);
  });

  test('knows nothing of nothing', () => {
    expect(onHandFromMovements([])).toEqual(new Map());
    expect(createStockBook().bucketsOf('tea')).toEqual(emptyBuckets);
  });
});

describe('journals met in any order, any number of times', () => {
  test('give the same counts', () => {
    const histories = honestMovements.chain((movements) => fc.tuple(fc.constant(movements), deliveriesOf(movements)));
    fc.assert(
      fc.property(histories, ([movements, delivered]) => {
        expect(plain(bucketsFromMovements(delivered))).toEqual(plain(bucketsFromMovements(movements)));
        expect(plain(onHandFromMovements(delivered))).toEqual(plain(onHandFromMovements(movements)));
      }),
      { numRuns: 300 },
    );
  });

  test('give the same counts even where one id was used for two things', () => {
    const histories = anyMovements.chain((movements) => fc.tuple(fc.constant(movements), deliveriesOf(movements)));
    fc.assert(
      fc.property(histories, ([movements, delivered]) => {
        const counted = [...bucketsFromMovements(movements)].filter(([, counts]) =>
          Object.values(counts).some(Boolean),
        );
        const again = [...bucketsFromMovements(delivered)].filter(([, counts]) => Object.values(counts).some(Boolean));
        expect(plain(new Map(again))).toEqual(plain(new Map(counted)));
      }),
      { numRuns: 300 },
    );
  });

  test('are the sum, variant by variant, that plain arithmetic gives', () => {
    fc.assert(
      fc.property(honestMovements, (movements) => {
        const counted = onHandFromMovements(movements);
        for (const variant of ['tea', 'cup', 'scarf']) {
          let expected = 0;
          for (const move of movements.filter((each) => each.variant === variant)) {
            if (move.to === 'shelf' || move.to === 'bin') expected += move.quantity;
            if (move.from === 'shelf' || move.from === 'bin') expected -= move.quantity;
          }
          expect(counted.get(variant) ?? 0).toBe(expected);
        }
      }),
    );
  });

  test('neither make nor lose a piece between the buckets of the shop', () => {
    const inside = honestMovements.map((movements) =>
      movements.filter(({ from, to }) => from !== 'world' && to !== 'world'),
    );
    fc.assert(
      fc.property(inside, (movements) => {
        for (const counts of bucketsFromMovements(movements).values())
          expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(0);
      }),
    );
  });
});

describe('a book that grows', () => {
  test('stands where a fold over everything stands, after every movement', () => {
    fc.assert(
      fc.property(anyMovements, (movements) => {
        const book = createStockBook();
        for (const [i, movement] of movements.entries()) {
          book.add(movement);
          const folded = bucketsFromMovements(movements.slice(0, i + 1).toReversed());
          for (const variant of ['tea', 'cup', 'scarf'])
            expect(book.bucketsOf(variant)).toEqual(folded.get(variant) ?? emptyBuckets);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('says whether a movement was news', () => {
    const book = createStockBook();
    expect(book.add(testMovement('a'))).toBe(true);
    expect(book.add(testMovement('a'))).toBe(false);
    expect(book.add(testMovement('a', { receivedAt: 5 }))).toBe(true);
    expect(book.bucketsOf('tea').shelf).toBe(1);
    expect([...book.variants()]).toEqual(['tea']);
  });
});

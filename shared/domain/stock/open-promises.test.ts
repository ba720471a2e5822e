import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deliveriesOf } from '../../testing/test-movements.ts';
import { type PromiseFact, createPromiseBook, openPromises } from './open-promises.ts';

const promised = (promise: string, ...lines: readonly (readonly [string, number])[]): PromiseFact => ({
  type: 'promised',
  promise,
  lines: lines.map(([variant, quantity]) => ({ variant, quantity })),
});
const ended = (promise: string): PromiseFact => ({ type: 'promise-ended', promise });

describe('open promises', () => {
  test('add up over orders and variants', () => {
    const facts = [promised('a', ['tea', 2], ['cup', 1]), promised('b', ['tea', 1])];
    expect(openPromises(facts)).toEqual(
      new Map([
        ['tea', 3],
        ['cup', 1],
      ]),
    );
  });

  test('end with the hand-over or the release, whole', () => {
    expect(openPromises([promised('a', ['tea', 2]), promised('b', ['tea', 1]), ended('a')])).toEqual(
      new Map([['tea', 1]]),
    );
    expect(openPromises([promised('a', ['tea', 2]), ended('a')])).toEqual(new Map());
  });

  test('end once: a second hand-over of one order frees nothing more', () => {
    expect(openPromises([promised('a', ['tea', 2]), promised('b', ['tea', 1]), ended('a'), ended('a')])).toEqual(
      new Map([['tea', 1]]),
    );
  });

  test('an end met before its promise still ends it', () => {
    expect(openPromises([ended('a'), promised('a', ['tea', 2])])).toEqual(new Map());
  });

  test('one variant on two lines of a promise counts twice', () => {
    expect(openPromises([promised('a', ['tea', 2], ['tea', 3])])).toEqual(new Map([['tea', 5]]));
  });
});

const anyFacts: fc.Arbitrary<readonly PromiseFact[]> = fc
  .uniqueArray(
    fc.record({
      promise: fc.integer({ min: 0, max: 40 }).map(String),
      lines: fc.array(fc.record({ variant: fc.constantFrom('tea', 'cup'), quantity: fc.integer({ min: 1, max: 5 }) }), {
        minLength: 1,
        maxLength: 3,
      }),
      ends: fc.boolean(),
    }),
    { selector: ({ promise }) => promise, maxLength: 15 },
  )
  .map((promises) =>
    promises.flatMap(({ promise, lines, ends }): PromiseFact[] => {
      const made: PromiseFact = { type: 'promised', promise, lines };
      return ends ? [made, ended(promise)] : [made];
    }),
  );

describe('facts met in any order, any number of times', () => {
  test('leave the same promises open', () => {
    const histories = anyFacts.chain((facts) => fc.tuple(fc.constant(facts), deliveriesOf(facts)));
    fc.assert(
      fc.property(histories, ([facts, delivered]) => {
        const sorted = (map: ReadonlyMap<string, number>) => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
        expect(sorted(openPromises(delivered))).toEqual(sorted(openPromises(facts)));
      }),
      { numRuns: 300 },
    );
  });

  test('leave open exactly what was made and not ended', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const over = new Set(facts.filter(({ type }) => type === 'promise-ended').map(({ promise }) => promise));
        let tea = 0;
        for (const fact of facts)
          if (fact.type === 'promised' && !over.has(fact.promise))
            for (const { variant, quantity } of fact.lines) tea += variant === 'tea' ? quantity : 0;
        expect(openPromises(facts).get('tea') ?? 0).toBe(tea);
      }),
    );
  });
});

test('a book that grows answers at every moment', () => {
  const book = createPromiseBook();
  book.add(promised('a', ['tea', 2]));
  expect([book.isOpen('a'), book.promisedOf('tea'), book.promisedOf('cup')]).toEqual([true, 2, 0]);
  const before = book.pieces();
  book.add(ended('a'));
  expect([book.isOpen('a'), book.promisedOf('tea')]).toEqual([false, 0]);
  expect(before).toEqual(new Map([['tea', 2]]));
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testOrder } from '../../testing/test-orders.ts';
import { type OrderStep, createOrderBook, ordersFromFacts } from './order-from-facts.ts';
import { orderStates } from './order-states.ts';
import type { OrderState } from './order.ts';

const placed = (id: string): OrderStep => ({ type: 'order-placed', order: testOrder(id) });
const moved = (order: string, state: OrderState, at = 1, by: string | null = 'lin'): OrderStep => ({
  type: 'order-moved',
  order,
  state,
  at,
  by,
});
const states = (facts: readonly OrderStep[]) => ordersFromFacts(facts).map(({ id, state }) => [id, state]);

describe('orders as their log tells them', () => {
  test('stand as placed until they move, and remember every step', () => {
    const [order] = ordersFromFacts([placed('a'), moved('a', 'ready', 5, 'lin'), moved('a', 'collected', 9, null)]);
    expect(order).toEqual({
      ...testOrder('a'),
      state: 'collected',
      history: [
        { state: 'placed', at: 0, by: null },
        { state: 'ready', at: 5, by: 'lin' },
        { state: 'collected', at: 9, by: null },
      ],
    });
  });

  test('may be handed over without having been made ready', () => {
    expect(states([placed('a'), moved('a', 'collected')])).toEqual([['a', 'collected']]);
  });

  test('keep the order in which they were placed', () => {
    expect(states([placed('b'), placed('a'), moved('b', 'ready'), placed('c')])).toEqual([
      ['b', 'ready'],
      ['a', 'placed'],
      ['c', 'placed'],
    ]);
  });

  test.each<[string, readonly OrderStep[], unknown]>([
    ['handed over twice stays handed over once', [placed('a'), moved('a', 'collected'), moved('a', 'collected')], 2],
    [
      'called off after the hand-over stays handed over',
      [placed('a'), moved('a', 'collected'), moved('a', 'cancelled')],
      2,
    ],
    [
      'made ready after being called off stays called off',
      [placed('a'), moved('a', 'cancelled'), moved('a', 'ready')],
      2,
    ],
    ['placed again keeps where it stands', [placed('a'), moved('a', 'ready'), placed('a')], 2],
  ])('%s', (_, facts, steps) => {
    const [order] = ordersFromFacts(facts);
    expect(order?.history.length).toBe(steps);
  });

  test('a step of an order that was never placed is no order', () => {
    expect(ordersFromFacts([moved('ghost', 'ready')])).toEqual([]);
  });
});

const anyFacts = fc.array(
  fc.oneof(
    fc.constantFrom('a', 'b', 'c').map(placed),
    fc
      .tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(...orderStates))
      .map(([order, state]) => moved(order, state)),
  ),
  { maxLength: 30 },
);

describe('any log', () => {
  test('leads only through steps of the table', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { state, history } of ordersFromFacts(facts)) {
          expect(history.at(-1)?.state).toBe(state);
          expect(history.map((step) => step.state).join(' ')).toMatch(/^placed(?: ready)?(?: collected| cancelled)?$/);
        }
      }),
    );
  });

  test('delivered twice over says the same', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const doubled = ordersFromFacts([...facts, ...facts]);
        for (const order of ordersFromFacts(facts).filter(
          ({ state }) => state === 'collected' || state === 'cancelled',
        ))
          expect(doubled.find(({ id }) => id === order.id)?.state).toBe(order.state);
      }),
    );
  });

  test('gives a book that grows the same orders', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const book = createOrderBook();
        for (const fact of facts) {
          const before = JSON.stringify(book.orders());
          expect(book.add(fact)).toBe(JSON.stringify(book.orders()) !== before);
        }
        expect(book.orders()).toEqual(ordersFromFacts(facts));
        expect(book.find('a')).toEqual(ordersFromFacts(facts).find(({ id }) => id === 'a') ?? null);
      }),
    );
  });
});

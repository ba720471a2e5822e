import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTestIds } from '../../testing/test-ids.ts';
import { deliveriesOf, testMovement } from '../../testing/test-movements.ts';
import { testRequest } from '../../testing/test-orders.ts';
import { testItem, testShelfProduct } from '../../testing/test-products.ts';
import { type OrderStep, ordersFromFacts } from '../orders/order-from-facts.ts';
import { canMove, promiseEndOf } from '../orders/order-states.ts';
import { decidePlaceOrder } from '../orders/place-order.ts';
import { bucketsFromMovements } from '../stock/buckets.ts';
import { freeOf } from '../stock/free.ts';
import type { CountedMovement } from '../stock/movement-conflict.ts';
import { onHandFromMovements } from '../stock/on-hand.ts';
import { type PromiseFact, openPromises } from '../stock/open-promises.ts';
import { movementsFromSale } from '../stock/sale-movements.ts';
import { dayTotal } from './day-total.ts';
import { type Sale, decideSale } from './make-sale.ts';

type DatedSale = Sale & { readonly at: number };

/** One place on one day: two tills with a journal each, a server with orders and promises. It hears the tills late. */
function createPlace(opening: number) {
  const newId = createTestIds();
  const opened = testMovement('opening', { variant: 'a-v', quantity: opening, reason: 'opening' });
  const journals: DatedSale[][] = [[], []];
  const heard: DatedSale[] = [];
  const orderFacts: OrderStep[] = [];
  const promises: PromiseFact[] = [];
  let now = Date.parse('2026-11-22T01:00:00Z');

  const movements = (sales: readonly DatedSale[]): readonly CountedMovement[] => [
    opened,
    ...sales.flatMap(movementsFromSale),
  ];
  const free = (): number => {
    const shelf = bucketsFromMovements(movements(heard)).get('a-v')?.shelf ?? 0;
    return freeOf({ shelf, promised: openPromises(promises).get('a-v') ?? 0, inBin: 0, rights: 0, safety: 0 });
  };
  const endPromise = (order: string, state: 'collected' | 'cancelled', by: 'hand-over' | 'staff'): void => {
    const known = ordersFromFacts(orderFacts).find(({ id }) => id === order);
    if (!known || !canMove(known.state, state, by) || promiseEndOf(state) === null) return;
    orderFacts.push({ type: 'order-moved', order, state, at: now, by: null });
    promises.push({ type: 'promise-ended', promise: order });
  };

  return {
    sell(till: 0 | 1, quantity: number, order: string | null): boolean {
      now += 1_000;
      const journal = journals[till];
      const total = 1_250 * quantity;
      const result = decideSale(
        { newId },
        {
          currency: 'CNY',
          locale: 'en',
          door: 'till',
          clerk: `clerk-${till}`,
          placeCode: 'H1',
          register: till + 1,
          series: 'A',
          lastSequence: journal?.length ?? 0,
          findItem: (variant) => testItem(variant),
          findOrder: (id) => ordersFromFacts(orderFacts).find((each) => each.id === id) ?? null,
        },
        {
          lines: [{ variant: 'a-v', quantity }],
          tenders: [{ id: newId(), means: 'cash', amount: total, given: null, change: null, reference: null }],
          order,
        },
      );
      if (result.ok) journal?.push({ ...result.value, at: now });
      return result.ok;
    },
    hear(till: 0 | 1): void {
      for (const sale of journals[till]?.filter((each) => !heard.includes(each)) ?? []) {
        heard.push(sale);
        if (sale.order !== null) endPromise(sale.order, 'collected', 'hand-over');
      }
    },
    place(quantity: number): boolean {
      now += 1_000;
      const before = free();
      const order = newId();
      const shop = {
        currency: 'CNY' as const,
        findByVariant: () => testShelfProduct('a'),
        places: [{ id: 'h1', pickup: true }],
        freeOf: free,
      };
      const request = testRequest({ lines: [{ variant: 'a-v', quantity }], shownTotal: 1_250 * quantity });
      const result = decidePlaceOrder({ now: () => now }, shop, request, {
        order,
        number: order,
        pickupCode: '1',
        person: 'p',
        newId,
      });
      expect(result.ok).toBe(quantity <= Math.max(0, before));
      if (!result.ok) return false;
      orderFacts.push({ type: 'order-placed', order: result.value.order });
      promises.push({ type: 'promised', ...result.value.promise });
      return true;
    },
    cancel: (order: string) => endPromise(order, 'cancelled', 'staff'),
    orders: () => ordersFromFacts(orderFacts),
    sales: () => journals.flat(),
    free,
    movements,
    promises: () => promises,
  };
}

describe('a day at one place', () => {
  test('ten pieces: each till sells two, one order is placed and handed over, one called off', () => {
    const place = createPlace(10);
    expect([place.sell(0, 2, null), place.sell(1, 2, null)]).toEqual([true, true]);
    expect(place.free()).toBe(10);
    place.hear(0);
    place.hear(1);
    expect(place.free()).toBe(6);
    expect([place.place(4), place.place(3), place.place(2)]).toEqual([true, false, true]);
    const [kept, dropped] = place.orders().map(({ id }) => id);
    expect(place.free()).toBe(0);
    place.cancel(dropped ?? '');
    expect(place.sell(1, 4, kept ?? '')).toBe(true);
    place.hear(1);
    expect(place.sell(0, 4, kept ?? '')).toBe(false);
    expect(place.orders().map(({ state }) => state)).toEqual(['collected', 'cancelled']);
    expect(onHandFromMovements(place.movements(place.sales()))).toEqual(new Map([['a-v', 2]]));
    expect(place.free()).toBe(2);
    expect(dayTotal(place.sales(), { date: '2026-11-22', timeZone: 'Asia/Shanghai', dayCutHour: 4 })).toMatchObject({
      sales: 3,
      pieces: 8,
      total: 10_000,
    });
  });
});

type Step =
  | { readonly type: 'sell' | 'hand-over'; readonly till: 0 | 1; readonly quantity: number; readonly order: number }
  | { readonly type: 'hear'; readonly till: 0 | 1 }
  | { readonly type: 'place'; readonly quantity: number }
  | { readonly type: 'cancel'; readonly order: number };

const till = fc.constantFrom(0 as const, 1 as const);
const quantity = fc.integer({ min: 1, max: 4 });
const order = fc.nat({ max: 9 });
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({ type: fc.constantFrom('sell' as const, 'hand-over' as const), till, quantity, order }),
    fc.record({ type: fc.constant('hear' as const), till }),
    fc.record({ type: fc.constant('place' as const), quantity }),
    fc.record({ type: fc.constant('cancel' as const), order }),
  ),
  { maxLength: 40 },
);

function play(place: ReturnType<typeof createPlace>, step: Step): void {
  if (step.type === 'hear') return place.hear(step.till);
  if (step.type === 'place') return void place.place(step.quantity);
  const target = place.orders().at(step.order % Math.max(1, place.orders().length));
  if (step.type === 'cancel') return place.cancel(target?.id ?? '');
  const pieces = step.type === 'hand-over' ? (target?.lines[0]?.quantity ?? step.quantity) : step.quantity;
  place.sell(step.till, pieces, step.type === 'hand-over' ? (target?.id ?? null) : null);
}

describe('any day at one place', () => {
  test('stock is opening less what was sold, whoever hears of it in whatever order; receipts are never alike', () => {
    const days = fc.tuple(steps, fc.nat({ max: 15 })).chain(([all, opening]) => {
      const place = createPlace(opening);
      for (const step of all) play(place, step);
      return fc.tuple(fc.constant({ place, opening }), deliveriesOf(place.sales()));
    });
    fc.assert(
      fc.property(days, ([{ place, opening }, delivered]) => {
        const sold = place
          .sales()
          .flatMap(({ lines }) => lines)
          .reduce((sum, line) => sum + line.quantity, 0);
        expect(onHandFromMovements(place.movements(delivered)).get('a-v')).toBe(opening - sold);
        const receipts = place.sales().map(({ receipt }) => receipt);
        expect(new Set(receipts).size).toBe(receipts.length);
      }),
    );
  });

  test('at most one hand-over that the server heard ends an order, and an ended order promises nothing', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const place = createPlace(12);
        for (const step of all) play(place, step);
        place.hear(0);
        place.hear(1);
        const open = place.orders().filter(({ state }) => promiseEndOf(state) === null);
        const promised = open.flatMap(({ lines }) => lines).reduce((sum, line) => sum + line.quantity, 0);
        expect(openPromises(place.promises()).get('a-v') ?? 0).toBe(promised);
        for (const { id, state, history } of place.orders()) {
          expect(history.filter((step) => step.state === 'collected').length).toBeLessThanOrEqual(1);
          if (state === 'collected') expect(place.sales().some((sale) => sale.order === id)).toBe(true);
        }
      }),
    );
  });
});

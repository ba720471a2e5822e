import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTestClock } from '../../testing/test-clock.ts';
import { createTestIds } from '../../testing/test-ids.ts';
import { testRequest } from '../../testing/test-orders.ts';
import { testProduct, testShelfProduct, testVariant } from '../../testing/test-products.ts';
import { createPromiseBook } from '../stock/open-promises.ts';
import { type OrderIds, type OrderableProduct, type OrderingState, decidePlaceOrder } from './place-order.ts';

const clock = createTestClock(1_000);
const ids = (changes: Partial<OrderIds> = {}): OrderIds => {
  let n = 0;
  return {
    order: 'order-1',
    number: 'H1-A-000001',
    pickupCode: '482913',
    person: 'p1',
    newId: () => `id-${++n}`,
    ...changes,
  };
};
const shelf: readonly OrderableProduct[] = [
  testShelfProduct('a'),
  testShelfProduct('b', { variants: testShelfProduct('b').variants.map((variant) => ({ ...variant, price: 5_000 })) }),
];
const stateOf = (
  changes: Partial<OrderingState> = {},
  products: readonly OrderableProduct[] = shelf,
): OrderingState => ({
  currency: 'CNY',
  findByVariant: (variant) => products.find(({ variants }) => variants.some(({ id }) => id === variant)) ?? null,
  places: [
    { id: 'h1', pickup: true },
    { id: 'store-room', pickup: false },
  ],
  freeOf: () => 10,
  ...changes,
});
const decide = (request = testRequest(), state = stateOf()) => decidePlaceOrder(clock, state, request, ids());
const refusal = (request = testRequest(), state = stateOf()): unknown => {
  const result = decide(request, state);
  return result.ok ? 'accepted' : result.refusal;
};

describe('an order for collection', () => {
  test('is recorded whole, with the promise on stock that goes with it', () => {
    const request = testRequest({
      lines: [
        { variant: 'a-v', quantity: 2 },
        { variant: 'b-v', quantity: 1 },
      ],
      shownTotal: 7_500,
    });
    const result = decide(request);
    if (!result.ok) throw new Error(result.refusal.type);
    const { order, promise } = result.value;
    expect({ ...order, lines: order.lines.map(({ variant, quantity, total }) => [variant, quantity, total]) }).toEqual({
      id: 'order-1',
      number: 'H1-A-000001',
      place: 'h1',
      state: 'placed',
      person: 'p1',
      payer: null,
      door: 'web',
      locale: 'en',
      currency: 'CNY',
      lines: [
        ['a-v', 2, 2_500],
        ['b-v', 1, 5_000],
      ],
      total: 7_500,
      tenders: [{ id: 'id-3', means: 'on-collection', amount: 7_500, given: null, change: null, reference: null }],
      pickupCode: '482913',
      placedAt: 1_000,
      history: [{ state: 'placed', at: 1_000, by: null }],
    });
    expect(promise).toEqual({ promise: 'order-1', lines: request.lines, at: 1_000 });
  });

  test('makes one line of a variant that was asked for twice', () => {
    const twice = testRequest({
      lines: [
        { variant: 'a-v', quantity: 2 },
        { variant: 'a-v', quantity: 3 },
      ],
      shownTotal: 6_250,
    });
    const result = decide(twice);
    expect(result.ok && result.value.order.lines.map(({ variant, quantity }) => [variant, quantity])).toEqual([
      ['a-v', 5],
    ]);
    expect(result.ok && result.value.promise.lines).toEqual([{ variant: 'a-v', quantity: 5 }]);
  });

  test('speaks the shopper’s language on its lines', () => {
    const tea = testShelfProduct('a', { title: { 'zh-TW': '岩茶', en: 'Rock tea' } });
    const result = decide(testRequest({ locale: 'zh-TW' }), stateOf({}, [tea]));
    expect(result.ok && result.value.order.lines[0]?.title).toBe('岩茶');
  });
});

describe('an order is refused', () => {
  const line = (variant: string, quantity: number) => ({ variant, quantity });

  test.each(['nowhere', '', 'store-room'])('for a place where nothing can be collected: %j', (place) => {
    expect(refusal(testRequest({ place }))).toEqual({ type: 'no-such-place' });
  });

  test('for nothing', () => {
    expect(refusal(testRequest({ lines: [], shownTotal: 0 }))).toEqual({ type: 'empty' });
  });

  test('for more lines than a basket holds, before any of them is looked up', () => {
    const lines = Array.from({ length: 201 }, (_, i) => line(`unknown-${i}`, 1));
    expect(refusal(testRequest({ lines }))).toEqual({ type: 'too-many-lines', most: 200 });
  });

  test.each([0, -1, 1.5, 10_000, Number.NaN])('for %d pieces', (quantity) => {
    expect(refusal(testRequest({ lines: [line('a-v', quantity)] }))).toEqual({ type: 'bad-quantity', variant: 'a-v' });
  });

  test('for lines that only together are too many pieces', () => {
    const lines = [line('a-v', 9_999), line('a-v', 1)];
    expect(refusal(testRequest({ lines }))).toEqual({ type: 'bad-quantity', variant: 'a-v' });
  });

  test('for what the shop does not have', () => {
    expect(refusal(testRequest({ lines: [line('ghost', 1)] }))).toEqual({ type: 'unknown-variant', variant: 'ghost' });
    const careless = stateOf({ findByVariant: () => testShelfProduct('a') });
    expect(refusal(testRequest({ lines: [line('ghost', 1)] }), careless)).toEqual({
      type: 'unknown-variant',
      variant: 'ghost',
    });
  });

  test.each(['draft', 'archived'] as const)('for what is %s', (status) => {
    expect(refusal(testRequest(), stateOf({}, [testProduct('a', { status })]))).toEqual({
      type: 'not-for-sale',
      variant: 'a-v',
    });
  });

  test.each([0, -1, 0.5, Number.NaN])('for what costs %d', (price) => {
    const broken = testProduct('a', { variants: [testVariant('a-v', { price })] });
    expect(refusal(testRequest(), stateOf({}, [broken]))).toEqual({ type: 'not-for-sale', variant: 'a-v' });
  });

  test('at a total other than today’s, with today’s lines to show', () => {
    const result = decide(testRequest({ shownTotal: 999 }));
    expect(!result.ok && result.refusal).toMatchObject({
      type: 'price-changed',
      total: 1_250,
      lines: [{ variant: 'a-v', unitPrice: 1_250, total: 1_250 }],
    });
  });

  test('at a total that is no number', () => {
    expect(refusal(testRequest({ shownTotal: Number.NaN }))).toMatchObject({ type: 'price-changed', total: 1_250 });
  });

  test('for more than is free, saying how many are', () => {
    const three = testRequest({ lines: [line('a-v', 3)], shownTotal: 3_750 });
    expect(refusal(three, stateOf({ freeOf: () => 2 }))).toEqual({ type: 'not-enough', variant: 'a-v', free: 2 });
    expect(refusal(three, stateOf({ freeOf: () => -4 }))).toEqual({ type: 'not-enough', variant: 'a-v', free: 0 });
    expect(refusal(three, stateOf({ freeOf: () => 3 }))).toBe('accepted');
  });

  test('for a variant split over two lines that only together are too many for the stock', () => {
    const split = testRequest({ lines: [line('a-v', 2), line('a-v', 2)], shownTotal: 5_000 });
    expect(refusal(split, stateOf({ freeOf: () => 3 }))).toEqual({ type: 'not-enough', variant: 'a-v', free: 3 });
  });

  test('whole: one short line and nothing at all is promised', () => {
    const both = testRequest({ lines: [line('a-v', 1), line('b-v', 1)], shownTotal: 6_250 });
    expect(refusal(both, stateOf({ freeOf: (variant) => (variant === 'b-v' ? 0 : 5) }))).toEqual({
      type: 'not-enough',
      variant: 'b-v',
      free: 0,
    });
  });
});

describe('orders coming in one after the other', () => {
  const wish = fc.record({ variant: fc.constantFrom('a-v', 'b-v'), quantity: fc.integer({ min: 1, max: 4 }) });
  const requests = fc.array(fc.array(wish, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 25 });

  test('never promise more than is free, and refuse only when it would', () => {
    fc.assert(
      fc.property(requests, fc.nat({ max: 20 }), (all, shelfCount) => {
        const promises = createPromiseBook();
        const freeOf = (variant: string) => shelfCount - promises.promisedOf(variant);
        const newId = createTestIds();
        for (const lines of all) {
          const shownTotal = lines.reduce(
            (sum, { variant, quantity }) => sum + quantity * (variant === 'a-v' ? 1_250 : 5_000),
            0,
          );
          const wanted = (variant: string) =>
            lines.reduce((sum, each) => sum + (each.variant === variant ? each.quantity : 0), 0);
          const fits = ['a-v', 'b-v'].every((variant) => wanted(variant) <= Math.max(0, freeOf(variant)));
          const order = newId();
          const result = decidePlaceOrder(
            clock,
            stateOf({ freeOf }),
            testRequest({ lines, shownTotal }),
            ids({ order, newId }),
          );
          expect(result.ok).toBe(fits);
          if (result.ok) promises.add({ type: 'promised', ...result.value.promise });
          expect(freeOf('a-v')).toBeGreaterThanOrEqual(0);
          expect(freeOf('b-v')).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

test('hostile numbers and names are refused, never a throw', () => {
  const hostile = fc.record({
    lines: fc.array(
      fc.record({
        variant: fc.oneof(fc.string(), fc.constant('__proto__'), fc.constant('a-v')),
        quantity: fc.double(),
      }),
      { maxLength: 5 },
    ),
    place: fc.oneof(fc.string(), fc.constant('h1')),
    shownTotal: fc.double(),
  });
  fc.assert(
    fc.property(hostile, (changes) => {
      const result = decide(testRequest(changes));
      if (result.ok) expect(result.value.order.total).toBe(changes.shownTotal);
    }),
  );
});

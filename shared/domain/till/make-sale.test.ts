import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTestIds } from '../../testing/test-ids.ts';
import { testLine, testOrder } from '../../testing/test-orders.ts';
import { testItem } from '../../testing/test-products.ts';
import type { Tender } from '../orders/line.ts';
import { onHandFromMovements } from '../stock/on-hand.ts';
import { movementsFromSale } from '../stock/sale-movements.ts';
import { type Sale, type SaleInput, type SaleState, decideSale } from './make-sale.ts';
import { parseReceiptNumber } from './receipt-number.ts';

const items = [testItem('tea', { price: 12_800 }), testItem('cup', { price: 4_800 }), testItem('bag', { price: 0 })];
const stateOf = (changes: Partial<SaleState> = {}): SaleState => ({
  currency: 'CNY',
  locale: 'en',
  door: 'till',
  clerk: 'lin',
  placeCode: 'H1',
  register: 1,
  series: 'A',
  lastSequence: 117,
  findItem: (variant) => items.find((item) => item.variant === variant) ?? null,
  findOrder: () => null,
  ...changes,
});
const cash = (amount: number, given: number | null = null): Tender => ({
  id: 'tender',
  means: 'cash',
  amount,
  given,
  change: null,
  reference: null,
});
const input = (lines: SaleInput['lines'], amount: number, changes: Partial<SaleInput> = {}): SaleInput => ({
  lines,
  tenders: amount > 0 ? [cash(amount)] : [],
  order: null,
  ...changes,
});
const line = (variant: string, quantity = 1) => ({ variant, quantity });
const decide = (sale: SaleInput, state = stateOf()) => {
  let n = 0;
  return decideSale({ newId: () => `id-${++n}` }, state, sale);
};
const sold = (sale: SaleInput, state = stateOf()): Sale => {
  const result = decide(sale, state);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const refusal = (sale: SaleInput, state = stateOf()): unknown => {
  const result = decide(sale, state);
  return result.ok ? 'accepted' : result.refusal;
};

describe('a sale', () => {
  test('is recorded whole, with the next number of its series', () => {
    const sale = sold(input([line('tea', 2)], 25_600, { tenders: [cash(25_600, 30_000)] }));
    expect(sale).toEqual({
      id: 'id-2',
      receipt: 'H1-1-A-118',
      sequence: 118,
      order: null,
      clerk: 'lin',
      member: null,
      currency: 'CNY',
      lines: [
        testLine('tea', {
          id: 'id-1',
          sku: 'SKU-tea',
          quantity: 2,
          unitPrice: 12_800,
          listUnitPrice: 12_800,
          total: 25_600,
          door: 'till',
        }),
      ],
      total: 25_600,
      tenders: [{ id: 'tender', means: 'cash', amount: 25_600, given: 30_000, change: 4_400, reference: null }],
    });
    expect(parseReceiptNumber(sale.receipt)).toEqual({ place: 'H1', register: 1, series: 'A', sequence: 118 });
  });

  test('the first of a new series is number one', () => {
    expect(sold(input([line('cup')], 4_800), stateOf({ series: 'B', lastSequence: 0 })).receipt).toBe('H1-1-B-1');
  });

  test('of free things needs no money', () => {
    expect(sold(input([line('bag', 3)], 0))).toMatchObject({ total: 0, tenders: [] });
  });

  test('takes its pieces from the shelf once, however often it is met', () => {
    const sale = sold(input([line('tea', 2), line('cup')], 30_400));
    const met = [sale, sale].flatMap((each) => movementsFromSale({ ...each, at: 5 }));
    expect(onHandFromMovements(met)).toEqual(
      new Map([
        ['tea', -2],
        ['cup', -1],
      ]),
    );
  });
});

describe('a sale is refused', () => {
  test('of nothing', () => {
    expect(refusal(input([], 0))).toEqual({ type: 'empty' });
  });

  test.each([0, -1, 1.5, 10_000, Number.NaN])('of %d pieces', (quantity) => {
    expect(refusal(input([line('tea', quantity)], 0))).toEqual({ type: 'bad-quantity', variant: 'tea' });
  });

  test('of what nobody knows', () => {
    expect(refusal(input([line('tea'), line('ghost')], 0))).toEqual({ type: 'unknown-item', variant: 'ghost' });
  });

  test('of what has no price that can be charged', () => {
    const broken = stateOf({ findItem: (variant) => testItem(variant, { price: 0.5 }) });
    expect(refusal(input([line('tea')], 0), broken)).toEqual({ type: 'unknown-item', variant: 'tea' });
  });

  test('beyond what a receipt holds', () => {
    const lines = Array.from({ length: 201 }, () => line('cup'));
    expect(refusal(input(lines, 0))).toEqual({ type: 'too-large' });
    const dear = stateOf({ findItem: (variant) => testItem(variant, { price: 100_000_000_000 }) });
    expect(refusal(input([line('tea', 2)], 0), dear)).toEqual({ type: 'too-large' });
  });

  test('unless it is paid exactly', () => {
    expect(refusal(input([line('cup')], 4_000))).toEqual({
      type: 'tenders-do-not-add-up',
      total: 4_800,
      tendered: 4_000,
    });
    expect(refusal(input([line('cup')], 0, { tenders: [cash(4_800, 4_000)] }))).toEqual({
      type: 'not-enough-cash',
      missing: 800,
    });
  });
});

describe('goods in hand beat the book', () => {
  const overs = (lines: SaleInput['lines'], amount: number, changes: Partial<SaleState>) =>
    sold(input(lines, amount), stateOf(changes)).lines.map(({ over }) => over);

  test('what is free is not over, what is above it is marked and sold', () => {
    expect(overs([line('cup', 3)], 14_400, { freeOf: () => 3 })).toEqual([0]);
    expect(overs([line('cup', 3)], 14_400, { freeOf: () => 1 })).toEqual([2]);
    expect(overs([line('cup', 3)], 14_400, { freeOf: () => 0 })).toEqual([3]);
    expect(overs([line('cup', 3)], 14_400, { freeOf: () => -5 })).toEqual([3]);
  });

  test('two lines of one thing share what is free', () => {
    expect(overs([line('cup', 2), line('cup', 2)], 19_200, { freeOf: () => 3 })).toEqual([0, 1]);
  });

  test('nothing is marked where nothing is known', () => {
    expect(overs([line('cup', 3)], 14_400, {})).toEqual([0]);
  });
});

describe('handing over an order', () => {
  const order = testOrder('o1', {
    state: 'ready',
    lines: [testLine('tea', { quantity: 2, unitPrice: 10_000, total: 20_000, title: 'Rock tea', sku: 'OLD' })],
    total: 20_000,
  });
  const withOrder = (changes: Partial<SaleState> = {}, state = order.state) =>
    stateOf({ findOrder: (id) => (id === 'o1' ? { ...order, state } : null), ...changes });
  const shown = ({ lines }: Sale) =>
    lines.map(({ variant, quantity, unitPrice, over }) => [variant, quantity, unitPrice, over]);

  test('charges what was promised, not what it costs today', () => {
    const sale = sold(input([line('tea', 2)], 20_000, { order: 'o1' }), withOrder());
    expect(sale.order).toBe('o1');
    expect(shown(sale)).toEqual([['tea', 2, 10_000, 0]]);
  });

  test('what is bought on top costs today’s price', () => {
    const lines = [line('tea', 3), line('cup')];
    const sale = sold(input(lines, 20_000 + 12_800 + 4_800, { order: 'o1' }), withOrder());
    expect(shown(sale)).toEqual([
      ['tea', 2, 10_000, 0],
      ['tea', 1, 12_800, 0],
      ['cup', 1, 4_800, 0],
    ]);
  });

  test('its own pieces are promised, so never over; the others may be', () => {
    const lines = [line('tea', 3)];
    const sale = sold(input(lines, 32_800, { order: 'o1' }), withOrder({ freeOf: () => 0 }));
    expect(shown(sale)).toEqual([
      ['tea', 2, 10_000, 0],
      ['tea', 1, 12_800, 1],
    ]);
  });

  test('works for goods that are no longer sold', () => {
    const sale = sold(input([line('tea', 2)], 20_000, { order: 'o1' }), withOrder({ findItem: () => null }));
    expect(sale.lines.map(({ title, sku }) => [title, sku])).toEqual([['Rock tea', 'OLD']]);
    expect(refusal(input([line('tea', 3)], 20_000, { order: 'o1' }), withOrder({ findItem: () => null }))).toEqual({
      type: 'unknown-item',
      variant: 'tea',
    });
  });

  test('has lines of its own: two hand-overs apart are two things that left the shop', () => {
    const newId = createTestIds();
    const hand = () => decideSale({ newId }, withOrder(), input([line('tea', 2)], 20_000, { order: 'o1' }));
    const [here, there] = [hand(), hand()];
    if (!here.ok || !there.ok) throw new Error('refused');
    const ids = [...here.value.lines, ...there.value.lines, ...order.lines].map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });

  test.each(['collected', 'cancelled'] as const)('is refused when it is %s', (state) => {
    expect(refusal(input([line('tea', 2)], 20_000, { order: 'o1' }), withOrder({}, state))).toEqual({
      type: 'order-not-open',
    });
  });

  test('is refused when this till does not know it', () => {
    expect(refusal(input([line('tea')], 12_800, { order: 'o2' }), withOrder())).toEqual({ type: 'unknown-order' });
  });
});

test('any sale that is accepted adds up: lines to the total, tenders to the total, pieces to the wish', () => {
  const wish = fc.record({ variant: fc.constantFrom('tea', 'cup', 'bag'), quantity: fc.integer({ min: 1, max: 30 }) });
  const order = testOrder('o1', {
    lines: [testLine('tea', { quantity: 4, unitPrice: 9_999 }), testLine('cup', { unitPrice: 1 })],
  });
  fc.assert(
    fc.property(
      fc.array(wish, { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      fc.integer({ min: -3, max: 40 }),
      (lines, isOrder, free) => {
        const state = stateOf({ findOrder: () => order, freeOf: () => free });
        const asked = input(lines, 0, { order: isOrder ? 'o1' : null, tenders: [cash(1)] });
        const first = decide(asked, state);
        const total = !first.ok && first.refusal.type === 'tenders-do-not-add-up' ? first.refusal.total : 1;
        const sale = sold({ ...asked, tenders: total > 0 ? [cash(total)] : [] }, state);
        const sum = (of: (each: (typeof sale.lines)[number]) => number) =>
          sale.lines.reduce((all, each) => all + of(each), 0);
        expect(sum((each) => each.total)).toBe(sale.total);
        expect(sale.tenders.reduce((all, { amount }) => all + amount, 0)).toBe(sale.total);
        expect(sum(({ quantity }) => quantity)).toBe(lines.reduce((all, { quantity }) => all + quantity, 0));
        for (const { over, quantity } of sale.lines) expect(over >= 0 && over <= quantity).toBe(true);
      },
    ),
  );
});

test('a hand-over keeps where the order came from; what is bought on top is the till’s', () => {
  const came = { door: 'web', referrers: ['blog'], campaign: 'autumn' };
  const order = { id: 'o1', state: 'ready', lines: [testLine('tea', { ...came, unitPrice: 12_000 })] } as const;
  const sale = decide(input([line('tea', 2)], 24_800, { order: 'o1' }), stateOf({ findOrder: () => order }));
  expect(sale).toMatchObject({
    value: {
      lines: [
        { ...came, quantity: 1, unitPrice: 12_000 },
        { door: 'till', referrers: [], campaign: null, quantity: 1, unitPrice: 12_800 },
      ],
    },
  });
});

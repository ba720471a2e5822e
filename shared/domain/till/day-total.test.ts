import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deliveriesOf } from '../../testing/test-movements.ts';
import { type DatedSale, dayTotal, salesOfDay } from './day-total.ts';

const day = { date: '2026-11-22', timeZone: 'Asia/Shanghai', dayCutHour: 4 };
const sale = (id: string, iso: string, total: number, changes: Partial<DatedSale> = {}): DatedSale => ({
  id,
  at: Date.parse(iso),
  total,
  lines: [{ quantity: 1 }],
  tenders: [{ means: 'cash', amount: total }],
  ...changes,
});

describe('a trading day', () => {
  const sales = [
    sale('yesterday', '2026-11-22T03:59:00+08:00', 100),
    sale('morning', '2026-11-22T09:00:00+08:00', 1_000, { lines: [{ quantity: 2 }, { quantity: 3 }] }),
    sale('noon', '2026-11-22T12:00:00+08:00', 500, {
      tenders: [
        { means: 'card', amount: 300 },
        { means: 'cash', amount: 200 },
      ],
    }),
    sale('late', '2026-11-23T01:00:00+08:00', 20),
    sale('tomorrow', '2026-11-23T04:00:00+08:00', 4_000),
  ];

  test('adds up the sales from cut to cut', () => {
    expect(dayTotal(sales, day)).toEqual({
      date: '2026-11-22',
      total: 1_520,
      sales: 3,
      pieces: 7,
      byMeans: { cash: 1_220, card: 300 },
    });
  });

  test('lists its sales newest first', () => {
    expect(salesOfDay(sales, day).map(({ id }) => id)).toEqual(['late', 'noon', 'morning']);
  });

  test('without sales is nothing', () => {
    expect(dayTotal([], day)).toEqual({ date: '2026-11-22', total: 0, sales: 0, pieces: 0, byMeans: {} });
  });

  test('shows sales of one moment in one order', () => {
    const [a, b] = [sale('a', '2026-11-22T09:00:00+08:00', 1), sale('b', '2026-11-22T09:00:00+08:00', 1)];
    expect(salesOfDay([a, b], day)).toEqual(salesOfDay([b, a], day));
  });
});

const anySales = fc.uniqueArray(
  fc.record<DatedSale>({
    id: fc.uuid(),
    at: fc.integer({ min: Date.parse('2026-11-21T00:00:00Z'), max: Date.parse('2026-11-24T00:00:00Z') }),
    total: fc.nat({ max: 100_000 }),
    lines: fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 9 }) }), { maxLength: 4 }),
    tenders: fc.array(
      fc.record({
        means: fc.constantFrom('cash' as const, 'card' as const, 'bank' as const),
        amount: fc.nat({ max: 9_999 }),
      }),
      { maxLength: 3 },
    ),
  }),
  { selector: ({ id }) => id, maxLength: 25 },
);

test('journals met in any order, any number of times, tell one total', () => {
  const histories = anySales.chain((sales) => fc.tuple(fc.constant(sales), deliveriesOf(sales)));
  fc.assert(
    fc.property(histories, ([sales, delivered]) => {
      expect(dayTotal(delivered, day)).toEqual(dayTotal(sales, day));
      expect(salesOfDay(delivered, day)).toEqual(salesOfDay(sales, day));
    }),
  );
});

test('every sale belongs to exactly one day', () => {
  const days = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'].map((date) => ({ ...day, date }));
  fc.assert(
    fc.property(anySales, (sales) => {
      const counted = days.map((each) => dayTotal(sales, each));
      expect(counted.reduce((sum, { sales: count }) => sum + count, 0)).toBe(sales.length);
      expect(counted.reduce((sum, { total }) => sum + total, 0)).toBe(sales.reduce((sum, { total }) => sum + total, 0));
    }),
  );
});

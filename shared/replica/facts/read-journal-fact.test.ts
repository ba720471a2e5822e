import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movementsFromSale } from '../../domain/stock/sale-movements.ts';
import { testLine } from '../../testing/test-orders.ts';
import { isWhollyCounted, readJournalFact } from './read-journal-fact.ts';

const sale = {
  type: 'sale-made',
  id: 's',
  receipt: 'H1-1-A-1',
  sequence: 1,
  order: null,
  clerk: 'c',
  member: null,
  currency: 'CNY',
  lines: [testLine('a-v', { id: 'l', quantity: 2 })],
  total: 2_500,
  tenders: [{ id: 't', means: 'cash', amount: 2_500, given: 3_000, change: 500, reference: null }],
} as const;
const movement = { id: 'm', variant: 'v', quantity: 5, from: 'world', to: 'shelf', reason: 'received', at: 1 } as const;
const moved = { type: 'stock-moved', by: 'x', movements: [movement] } as const;

test('a whole fact is read as it is', () => {
  for (const fact of [sale, moved]) {
    expect(readJournalFact(fact)).toEqual(fact);
    expect(isWhollyCounted(fact)).toBe(true);
  }
});

test('a newer version’s means, reasons and further fields are no reason to leave goods and money uncounted', () => {
  const points = { ...sale, tenders: [{ ...sale.tenders[0], means: 'points', rate: 2 }], loyalty: { points: 3 } };
  expect(readJournalFact(points)).toMatchObject({
    id: 's',
    total: 2_500,
    tenders: [{ means: 'points', amount: 2_500 }],
  });
  expect(isWhollyCounted(points)).toBe(true);
  const other = { ...moved, movements: [{ ...movement, reason: 'composted' }] };
  expect(readJournalFact(other)).toMatchObject({ movements: [{ reason: 'composted', quantity: 5 }] });
  expect(isWhollyCounted(other)).toBe(true);
});

test('what only a screen shows may be missing', () => {
  const bare = {
    type: 'sale-made',
    id: 's',
    order: null,
    total: 9,
    tenders: [],
    lines: [{ id: 'l', variant: 'v', quantity: 1 }],
  };
  expect(readJournalFact(bare)).toMatchObject({
    receipt: '',
    lines: [{ id: 'l', title: '', discounts: [], total: 0 }],
  });
  expect(isWhollyCounted(bare)).toBe(true);
});

test.each([-5, 0, 1.5, Number.NaN, 1e10, '3', null])(
  'a movement of %s pieces is counted by nobody, the others are',
  (quantity) => {
    const fact = {
      ...moved,
      movements: [
        { ...movement, quantity },
        { ...movement, id: 'm2' },
      ],
    };
    expect(readJournalFact(fact)).toMatchObject({ movements: [{ id: 'm2', quantity: 5 }] });
    expect(isWhollyCounted(fact)).toBe(false);
  },
);

test('a line that cannot be counted leaves the other lines and the money of its sale', () => {
  const fact = {
    ...sale,
    lines: [
      { ...sale.lines[0], quantity: -1 },
      { ...sale.lines[0], id: 'l2' },
    ],
  };
  expect(readJournalFact(fact)).toMatchObject({ total: 2_500, lines: [{ id: 'l2' }] });
  expect(isWhollyCounted(fact)).toBe(false);
  const broken = { ...sale, total: '2500', order: 7 };
  expect(readJournalFact(broken)).toMatchObject({ total: 0, order: null, lines: [{ id: 'l' }] });
  expect(isWhollyCounted(broken)).toBe(false);
});

test.each([null, undefined, 7, 'sale-made', {}, { type: 'gift-given' }, { type: 'sale-made' }, { ...sale, id: '' }])(
  'of %j nothing is known',
  (fact) => {
    expect(readJournalFact(fact)).toBeNull();
    expect(isWhollyCounted(fact)).toBe(false);
  },
);

const oddSale = fc.record(Object.fromEntries(Object.keys(sale).map((key) => [key, fc.anything()])));

test('nothing breaks the reading, and only whole pieces are ever counted', () => {
  fc.assert(
    fc.property(fc.oneof(oddSale, fc.anything()), (odd) => {
      for (const fact of [odd, { ...sale, lines: [odd] }, { ...moved, movements: [odd] }]) {
        const read = readJournalFact(fact);
        const counted = read?.type === 'sale-made' ? movementsFromSale({ ...read, at: 1 }) : (read?.movements ?? []);
        for (const { quantity } of counted) expect(Number.isSafeInteger(quantity) && quantity > 0).toBe(true);
      }
    }),
  );
});

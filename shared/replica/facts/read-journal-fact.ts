import * as v from 'valibot';
import type { Line, Tender } from '../../domain/orders/line.ts';
import type { Movement } from '../../domain/stock/movement.ts';
import type { JournalFact, SaleMade, StockMoved } from './journal-facts.ts';

/*
 * The one reading of a till's journal, for devices and server alike: both count the same goods and the same money out
 * of the same row. Only what is counted is checked; what else is missing or new is read as empty or as it is.
 */
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(128));
const pieces = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1e9));
const money = v.pipe(v.number(), v.safeInteger());
const order = v.nullable(id);
const bucket = v.picklist(['shelf', 'bin', 'trial', 'transit', 'damaged', 'world']);

const text = v.fallback(v.string(), '');
const textOrNull = v.fallback(v.nullable(v.string()), null);
const number = v.fallback(v.number(), 0);
const moneyOrNull = v.fallback(v.nullable(money), null);
const flag = v.fallback(v.boolean(), false);
const list = <Item>(item: v.GenericSchema<unknown, Item>) => v.fallback(v.array(item), []);

const movement = v.object({
  id,
  variant: id,
  quantity: pieces,
  from: bucket,
  to: bucket,
  reason: text,
  at: v.pipe(v.number(), v.finite()),
});
const line = v.object({
  id,
  product: text,
  variant: id,
  title: text,
  optionText: text,
  sku: text,
  quantity: pieces,
  unitPrice: number,
  listUnitPrice: number,
  discounts: list(v.object({ rule: v.string(), amount: v.number() })),
  total: number,
  taxRate: number,
  tax: number,
  door: text,
  referrers: list(v.string()),
  campaign: textOrNull,
  trial: flag,
  madeToOrder: flag,
  over: number,
});
const tender = v.object({
  id: text,
  means: v.string(),
  amount: money,
  given: moneyOrNull,
  change: moneyOrNull,
  reference: textOrNull,
});

const items = v.fallback(v.array(v.unknown()), []);
const sale = v.object({
  type: v.literal('sale-made'),
  id,
  receipt: text,
  sequence: number,
  order: v.fallback(order, null),
  clerk: text,
  member: textOrNull,
  currency: text,
  lines: items,
  total: v.fallback(money, 0),
  tenders: items,
});
const moved = v.object({ type: v.literal('stock-moved'), by: text, movements: items });

const whole = v.variant('type', [
  v.object({
    type: v.literal('sale-made'),
    id,
    order,
    lines: v.array(line),
    total: money,
    tenders: v.array(tender),
  }),
  v.object({ type: v.literal('stock-moved'), movements: v.array(movement) }),
]);

/** The items that can be counted, as they are read. A newer version's means or reasons pass as they are. */
const counted = (schema: v.GenericSchema, each: readonly unknown[]): readonly unknown[] =>
  each.flatMap((one) => {
    const read = v.safeParse(schema, one);
    return read.success ? [read.output] : [];
  });

const typeOf = (fact: unknown): unknown => (fact as { readonly type?: unknown } | null | undefined)?.type;

/** What of a fact can be counted: items that cannot are left out. Null for a fact this version knows nothing of. */
export function readJournalFact(fact: unknown): JournalFact | null {
  if (typeOf(fact) === 'sale-made') {
    const read = v.safeParse(sale, fact);
    if (!read.success) return null;
    const lines = counted(line, read.output.lines) as readonly Line[];
    const tenders = counted(tender, read.output.tenders) as readonly Tender[];
    return { ...read.output, lines, tenders } satisfies SaleMade;
  }
  const read = v.safeParse(moved, fact);
  if (!read.success) return null;
  const movements = counted(movement, read.output.movements) as readonly Movement[];
  return { ...read.output, movements } satisfies StockMoved;
}

/** False for a fact of which something cannot be counted: it keeps its place in the log and is noted as suspect. */
export const isWhollyCounted = (fact: unknown): boolean => v.is(whole, fact);

import * as v from 'valibot';
import type { AllocFact, OrderFact } from '../facts/order-facts.ts';
import type { JournalFact } from '../facts/journal-facts.ts';

const count = v.pipe(v.number(), v.safeInteger());
const text = v.string();
const textOrNull = v.nullable(text);
const amountOrNull = v.nullable(v.number());

const bucket = v.picklist(['shelf', 'bin', 'trial', 'transit', 'damaged', 'world']);
const reason = v.picklist(['opening', 'sale', 'return', 'received', 'corrected', 'set-aside', 'handed-over']);
const movement = v.object({
  id: text,
  variant: text,
  quantity: count,
  from: bucket,
  to: bucket,
  reason,
  at: v.number(),
});

const line = v.object({
  id: text,
  product: text,
  variant: text,
  title: text,
  optionText: text,
  sku: text,
  quantity: count,
  unitPrice: v.number(),
  listUnitPrice: v.number(),
  discounts: v.array(v.object({ rule: text, amount: v.number() })),
  total: v.number(),
  taxRate: v.number(),
  tax: v.number(),
  door: text,
  referrers: v.array(text),
  campaign: textOrNull,
  trial: v.boolean(),
  madeToOrder: v.boolean(),
  over: v.number(),
});

const means = v.picklist(['cash', 'on-collection', 'card', 'bank', 'wallet', 'store-credit', 'gift-card']);
const tender = v.object({
  id: text,
  means,
  amount: v.number(),
  given: amountOrNull,
  change: amountOrNull,
  reference: textOrNull,
});

const saleMade = v.object({
  type: v.literal('sale-made'),
  id: text,
  receipt: text,
  sequence: count,
  order: textOrNull,
  clerk: text,
  member: textOrNull,
  currency: text,
  lines: v.array(line),
  total: v.number(),
  tenders: v.array(tender),
});

const stockMoved = v.object({ type: v.literal('stock-moved'), by: text, movements: v.array(movement) });
const journalFact = v.variant('type', [saleMade, stockMoved]);

const promised = v.object({
  type: v.literal('promised'),
  promise: text,
  lines: v.array(v.object({ variant: text, quantity: count })),
  at: v.number(),
});
const promiseEnded = v.object({
  type: v.literal('promise-ended'),
  promise: text,
  how: v.picklist(['collected', 'released']),
  at: v.number(),
});
const allocFact = v.variant('type', [promised, promiseEnded]);

const orderShape = v.looseObject({
  id: text,
  number: text,
  place: text,
  state: text,
  lines: v.array(line),
  total: v.number(),
});
const orderPlaced = v.object({ type: v.literal('order-placed'), order: orderShape });
const orderMoved = v.object({
  type: v.literal('order-moved'),
  order: text,
  state: v.picklist(['placed', 'ready', 'collected', 'cancelled']),
  at: v.number(),
  by: textOrNull,
  sale: textOrNull,
});
const orderFact = v.variant('type', [orderPlaced, orderMoved]);

const reader =
  <Fact>(schema: v.GenericSchema) =>
  (fact: unknown): Fact | null =>
    v.is(schema, fact) ? (fact as Fact) : null;

/** A fact this version understands, whole; null for others, which stay in their log for a later one. */
export const readJournalFact = reader<JournalFact>(journalFact);
export const readAllocFact = reader<AllocFact>(allocFact);
export const readOrderFact = reader<OrderFact>(orderFact);

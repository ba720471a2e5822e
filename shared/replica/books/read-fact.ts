import * as v from 'valibot';
import type { AllocFact, OrderFact } from '../facts/order-facts.ts';

const count = v.pipe(v.number(), v.safeInteger());
const text = v.string();
const textOrNull = v.nullable(text);

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
export const readAllocFact = reader<AllocFact>(allocFact);
export const readOrderFact = reader<OrderFact>(orderFact);

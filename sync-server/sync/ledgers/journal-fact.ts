import * as v from 'valibot';
import { type Movement } from '../../../shared/domain/stock/movement.ts';
import { movementsFromSale } from '../../../shared/domain/stock/sale-movements.ts';
import { type LogEntry, decodeLogEntry } from '../../../shared/protocol/log-entry.ts';
import type { JournalFact } from '../../../shared/replica/facts/journal-facts.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(128));
const pieces = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1e9));
const bucket = v.picklist(['shelf', 'bin', 'trial', 'transit', 'damaged', 'world']);

const movementSchema = v.object({
  id,
  variant: id,
  quantity: pieces,
  from: bucket,
  to: bucket,
  reason: v.picklist(['opening', 'sale', 'return', 'received', 'corrected', 'set-aside', 'handed-over']),
  at: v.number(),
});

/** Only what counts goods and names an order is checked: a sale is never refused for what else it says. */
const factSchema = v.variant('type', [
  v.looseObject({
    type: v.literal('sale-made'),
    id,
    order: v.nullable(id),
    clerk: v.string(),
    lines: v.array(v.looseObject({ id, variant: id, quantity: pieces })),
  }),
  v.looseObject({ type: v.literal('stock-moved'), movements: v.array(movementSchema) }),
]);

export const isJournalFact = (fact: unknown): fact is JournalFact => v.is(factSchema, fact);

/** The entry of a stored row with its fact; null for one this version cannot count. */
export function readJournalRow(bytes: Uint8Array): LogEntry<JournalFact> | null {
  const entry = decodeLogEntry(bytes);
  return isJournalFact(entry.fact) ? { ...entry, fact: entry.fact } : null;
}

/** The movements one entry stands for. */
export const movementsOf = ({ fact, at }: LogEntry<JournalFact>): readonly Movement[] =>
  fact.type === 'stock-moved' ? fact.movements : movementsFromSale({ lines: fact.lines, order: fact.order, at });

import { type Movement } from '../../../shared/domain/stock/movement.ts';
import { movementsFromSale } from '../../../shared/domain/stock/sale-movements.ts';
import { type LogEntry, decodeLogEntry } from '../../../shared/protocol/log-entry.ts';
import type { JournalFact } from '../../../shared/replica/facts/journal-facts.ts';
import { isWhollyCounted, readJournalFact } from '../../../shared/replica/facts/read-journal-fact.ts';

/** True when all of a fact can be counted; another is noted as suspect, and what can be counted of it is. */
export const isJournalFact = isWhollyCounted;

/** The entry of a stored row with what this version counts of its fact; null for one of which it knows nothing. */
export function readJournalRow(bytes: Uint8Array): LogEntry<JournalFact> | null {
  const entry = decodeLogEntry(bytes);
  const fact = readJournalFact(entry.fact);
  return fact === null ? null : { ...entry, fact };
}

/** The movements one entry stands for. */
export const movementsOf = ({ fact, at }: LogEntry<JournalFact>): readonly Movement[] =>
  fact.type === 'stock-moved' ? fact.movements : movementsFromSale({ lines: fact.lines, order: fact.order, at });

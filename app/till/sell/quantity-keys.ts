import type { Millis } from '../../../shared/kernel/clock.ts';
import { mostPieces } from '../../../shared/domain/pricing/limits.ts';

/**
 * What is typed on the numpad since a line was chosen; the first digit begins anew. `before` is what the line had then,
 * `changes` how often the ticket had changed when the last key was done, `overrunAt` the last key of a number too large.
 */
export type QuantityEntry = {
  readonly variant: string | null;
  readonly digits: string;
  readonly before: number;
  readonly changes: number;
  readonly overrunAt: Millis;
};

export const noEntry: QuantityEntry = { variant: null, digits: '', before: 1, changes: -1, overrunAt: -Infinity };

/** The line the keys are for, and how often its ticket has changed so far. */
export type EntryLine = { readonly variant: string; readonly quantity: number; readonly changes: number };

/** A scanner too slow to be known as one ends its run of digits within this. Milliseconds. */
const runLife = 1_000;

/** A number too large was typed just now: what still comes is the rest of a code. */
export const isOverrun = (entry: QuantityEntry, at: Millis): boolean => at - entry.overrunAt < runLife;

/** The digits that still count: none once the ticket changed otherwise, or another line is chosen. */
export const digitsFor = (entry: QuantityEntry, line: Omit<EntryLine, 'quantity'>): string =>
  entry.variant === line.variant && entry.changes === line.changes ? entry.digits : '';

/**
 * The entry after a key, and the quantity it means for the line. Digits build a number of at most 9,999 pieces; more
 * digits are no quantity, and the line gets back what it had. Backspace to nothing means one piece again, `quantity`
 * begins anew, other keys do nothing; `null` leaves the line alone.
 */
export function typeQuantity(
  entry: QuantityEntry,
  line: EntryLine,
  key: string,
  at: Millis,
): { readonly entry: QuantityEntry; readonly quantity: number | null } {
  const { variant, changes } = line;
  const old = digitsFor(entry, line);
  const begun = { ...noEntry, variant, changes, digits: old, before: old === '' ? line.quantity : entry.before };
  if (key === 'backspace') {
    const digits = old.slice(0, -1);
    return { entry: { ...begun, digits }, quantity: digits === '' ? 1 : Number(digits) };
  }
  if (!/^\d+$/.test(key)) return { entry: key === 'quantity' ? noEntry : entry, quantity: null };
  if (isOverrun(entry, at)) return { entry: { ...entry, overrunAt: at }, quantity: null };
  const digits = `${old}${key}`.replace(/^0+/, '');
  if (digits === '') return { entry: begun, quantity: null };
  if (Number(digits) <= mostPieces) return { entry: { ...begun, digits }, quantity: Number(digits) };
  return { entry: { ...noEntry, overrunAt: at }, quantity: begun.before };
}

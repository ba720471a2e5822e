import { mostPieces } from '../../../shared/domain/pricing/limits.ts';

/** What is typed on the numpad since a line was chosen; the first digit begins anew. */
export type QuantityEntry = { readonly variant: string | null; readonly digits: string };

export const noEntry: QuantityEntry = { variant: null, digits: '' };

/**
 * The entry after a key, and the quantity it means for the line. Digits build a number of at most 9,999 pieces; a key
 * that would make more is not taken. Backspace to nothing means one piece again; `null` leaves the line alone.
 */
export function typeQuantity(
  entry: QuantityEntry,
  variant: string,
  key: string,
): { readonly entry: QuantityEntry; readonly quantity: number | null } {
  const before = entry.variant === variant ? entry.digits : '';
  if (key === 'backspace') {
    const digits = before.slice(0, -1);
    return { entry: { variant, digits }, quantity: digits === '' ? 1 : Number(digits) };
  }
  const digits = `${before}${key}`.replace(/^0+/, '');
  if (digits === '' || Number(digits) > mostPieces) return { entry: { variant, digits: before }, quantity: null };
  return { entry: { variant, digits }, quantity: Number(digits) };
}

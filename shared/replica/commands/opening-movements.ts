import { sha256 } from '@noble/hashes/sha2.js';
import type { Movement } from '../../domain/stock/movement.ts';
import type { PlaceBooks } from '../books/place-books.ts';
import { idFromHash } from '../../kernel/ids.ts';

type Counted = Pick<PlaceBooks, 'isCounted'>;

/** Pieces an import counts, under the id that makes them count once. */
export type OpeningPieces = { readonly id: string; readonly variant: string; readonly quantity: number };

const stepId = (opening: string, step: 'undo' | 'redo', time: number): string =>
  idFromHash(sha256(new TextEncoder().encode(JSON.stringify([step, opening, time]))));

/** How often an opening was taken back, or counted again after that. */
function times(books: Counted, place: string, opening: string, step: 'undo' | 'redo'): number {
  let time = 0;
  while (books.isCounted(place, stepId(opening, step, time + 1))) time += 1;
  return time;
}

/**
 * The movement that counts an opening: its own id the first time, so that the same file on two devices counts once;
 * after it was taken back, the next "redo", which is again the same on every device. Null when it counts already.
 */
export function openingMovement(books: Counted, place: string, opening: OpeningPieces, at: number): Movement | null {
  const { id, variant, quantity } = opening;
  const movement = { variant, quantity, from: 'world', to: 'shelf', reason: 'opening', at } as const;
  if (!books.isCounted(place, id)) return { ...movement, id };
  const redos = times(books, place, id, 'redo');
  return times(books, place, id, 'undo') > redos ? { ...movement, id: stepId(id, 'redo', redos + 1) } : null;
}

/** The movement that takes an opening back; null when it does not count now. */
export function undoMovement(books: Counted, place: string, opening: OpeningPieces, at: number): Movement | null {
  const { id, variant, quantity } = opening;
  const undos = times(books, place, id, 'undo');
  if (!books.isCounted(place, id) || undos > times(books, place, id, 'redo')) return null;
  return { id: stepId(id, 'undo', undos + 1), variant, quantity, from: 'shelf', to: 'world', reason: 'corrected', at };
}

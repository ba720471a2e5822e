import type { Band } from '../catalog/shelf.ts';

/** Up to this many free pieces a visitor reads "few left". */
export const fewUpTo = 3;

/** What a visitor may know of `free` pieces: never the number. */
export function bandOf(free: number): Band {
  if (free <= 0) return 'out';
  return free <= fewUpTo ? 'few' : 'in';
}

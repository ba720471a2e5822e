import { type BucketCounts, bucketsFromMovements } from './buckets.ts';
import type { CountedMovement } from './movement-conflict.ts';

/** Pieces that are in the shop and may be handed over: shelf + bin (architecture §5). */
export const onHandOf = ({ shelf, bin }: Pick<BucketCounts, 'shelf' | 'bin'>): number => shelf + bin;

/** Pieces on hand at one place by variant, from all movements of that place in any order. Each movement id counts once. */
export function onHandFromMovements(movements: Iterable<CountedMovement>): Map<string, number> {
  return new Map([...bucketsFromMovements(movements)].map(([variant, counts]) => [variant, onHandOf(counts)]));
}

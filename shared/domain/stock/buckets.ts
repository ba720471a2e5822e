import { type CountedMovement, standsBefore } from './movement-conflict.ts';
import type { Bucket } from './movement.ts';

/** Pieces of one variant in each bucket inside the shop. May be negative: goods in hand beat the book. */
export type BucketCounts = Readonly<Record<Exclude<Bucket, 'world'>, number>>;

export const emptyBuckets: BucketCounts = { shelf: 0, bin: 0, trial: 0, transit: 0, damaged: 0 };

/** The stock of one place, counted up as movements become known. Give each place its own. */
export type StockBook = {
  /** Counts a movement; the same id counts once, whatever the order of arrival. Returns true when a count changed. */
  readonly add: (movement: CountedMovement) => boolean;
  readonly bucketsOf: (variant: string) => BucketCounts;
  readonly variants: () => IterableIterator<string>;
};

/** A book that grows: for whoever must not fold 50,000 movements again at each sale. Same result as folding them all. */
export function createStockBook(): StockBook {
  const counted = new Map<string, CountedMovement>();
  const buckets = new Map<string, Record<Bucket, number>>();
  const apply = (movement: CountedMovement, sign: 1 | -1): void => {
    const counts = buckets.get(movement.variant) ?? { ...emptyBuckets, world: 0 };
    counts[movement.from] -= sign * movement.quantity;
    counts[movement.to] += sign * movement.quantity;
    buckets.set(movement.variant, counts);
  };
  const add = (movement: CountedMovement): boolean => {
    const incumbent = counted.get(movement.id);
    if (incumbent && !standsBefore(movement, incumbent)) return false;
    if (incumbent) apply(incumbent, -1);
    counted.set(movement.id, movement);
    apply(movement, 1);
    return true;
  };
  const bucketsOf = (variant: string): BucketCounts => {
    const { shelf, bin, trial, transit, damaged } = buckets.get(variant) ?? emptyBuckets;
    return { shelf, bin, trial, transit, damaged };
  };
  return { add, bucketsOf, variants: () => buckets.keys() };
}

/** What stands in each bucket of one place, by variant: the sum of its movements, each id once (architecture §5). */
export function bucketsFromMovements(movements: Iterable<CountedMovement>): Map<string, BucketCounts> {
  const book = createStockBook();
  for (const movement of movements) book.add(movement);
  return new Map([...book.variants()].map((variant) => [variant, book.bucketsOf(variant)]));
}

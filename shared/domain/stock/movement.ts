import type { Millis } from '../../kernel/clock.ts';

/** The disjoint places a piece can be in at one shop place. `world` is outside the shop (suppliers, customers, loss). */
export type Bucket = 'shelf' | 'bin' | 'trial' | 'transit' | 'damaged' | 'world';

export type MovementReason = 'opening' | 'sale' | 'return' | 'received' | 'corrected' | 'set-aside' | 'handed-over';

/** Pieces of one variant going from one bucket to another at one place. `quantity` is a positive integer. `id` is global: the same id counts once. */
export type Movement = {
  readonly id: string;
  readonly variant: string;
  readonly quantity: number;
  readonly from: Bucket;
  readonly to: Bucket;
  readonly reason: MovementReason;
  readonly at: Millis;
};

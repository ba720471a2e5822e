import fc from 'fast-check';
import type { CountedMovement } from '../domain/stock/movement-conflict.ts';
import type { Bucket, Movement, MovementReason } from '../domain/stock/movement.ts';

const buckets: readonly Bucket[] = ['shelf', 'bin', 'trial', 'transit', 'damaged', 'world'];
const reasons: readonly MovementReason[] = [
  'opening',
  'sale',
  'return',
  'received',
  'corrected',
  'set-aside',
  'handed-over',
];

/** One piece of `tea` coming onto the shelf, unless told otherwise. */
export const testMovement = (id: string, changes: Partial<CountedMovement> = {}): CountedMovement => ({
  id,
  variant: 'tea',
  quantity: 1,
  from: 'world',
  to: 'shelf',
  reason: 'received',
  at: 0,
  ...changes,
});

/** Movements of a few variants whose ids sometimes repeat with other content, stamped or not. */
export const anyMovements: fc.Arbitrary<readonly CountedMovement[]> = fc.array(
  fc.record({
    id: fc.integer({ min: 0, max: 25 }).map(String),
    variant: fc.constantFrom('tea', 'cup', 'scarf'),
    quantity: fc.integer({ min: 1, max: 9 }),
    from: fc.constantFrom(...buckets),
    to: fc.constantFrom(...buckets),
    reason: fc.constantFrom(...reasons),
    at: fc.integer({ min: 0, max: 3 }),
    receivedAt: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  }),
  { maxLength: 40 },
);

/** Movements as single-writer journals tell them: every id has one content. */
export const honestMovements: fc.Arbitrary<readonly Movement[]> = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    variant: fc.constantFrom('tea', 'cup', 'scarf'),
    quantity: fc.integer({ min: 1, max: 9 }),
    from: fc.constantFrom(...buckets),
    to: fc.constantFrom(...buckets),
    reason: fc.constantFrom(...reasons),
    at: fc.integer({ min: 0, max: 1_000 }),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);

/** The same things in another order, some of them several times: what a reader of several journals may meet. */
export const deliveriesOf = <T>(things: readonly T[]): fc.Arbitrary<readonly T[]> =>
  things.length === 0
    ? fc.constant([])
    : fc
        .tuple(
          fc.shuffledSubarray([...things], { minLength: things.length }),
          fc.array(fc.tuple(fc.constantFrom(...things), fc.nat({ max: things.length * 2 })), {
            maxLength: things.length,
          }),
        )
        .map(([whole, again]) => again.reduce((list, [thing, at]) => list.toSpliced(at, 0, thing), whole));

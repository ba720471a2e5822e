import type { Millis } from '../../kernel/clock.ts';
import type { Movement } from './movement.ts';

/** What a sale tells about stock; `at` is the journal entry's time. */
export type SoldLines = {
  readonly lines: readonly { readonly id: string; readonly variant: string; readonly quantity: number }[];
  readonly order?: string | null;
  readonly at: Millis;
};

/** The pieces of a sale leave the shelf; each movement carries its line's id, so a sale met twice counts once. */
export function movementsFromSale(sale: SoldLines): Movement[] {
  const reason = sale.order ? 'handed-over' : 'sale';
  return sale.lines.map(({ id, variant, quantity }) => ({
    id,
    variant,
    quantity,
    from: 'shelf',
    to: 'world',
    reason,
    at: sale.at,
  }));
}

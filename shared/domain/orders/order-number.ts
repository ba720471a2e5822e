import type { RandomBytes } from '../../kernel/ids.ts';

/** What stands in an order's number. `epoch` is a letter that changes when the server was restored, so that no number is given twice. */
export type OrderNumber = { readonly place: string; readonly epoch: string; readonly sequence: number };

/** `H1-A-000042`: as people read it out at the counter. */
export const orderNumberOf = ({ place, epoch, sequence }: OrderNumber): string =>
  `${place}-${epoch}-${String(sequence).padStart(6, '0')}`;

/** Six digits that the shopper shows at the counter; never begins with 0. The caller makes sure no open order has it. */
export function createPickupCode(random: RandomBytes): string {
  const value = random(6).reduce((sum, byte) => sum * 256 + byte, 0);
  return String(100_000 + (value % 900_000));
}

import { isQuantity, mostPieces } from '../pricing/limits.ts';
import type { PriceItem } from '../pricing/price-items.ts';

/** A ticket in progress: one line per variant, newest last. `last` is the line touched last, for highlight and keys. */
export type Ticket<Item extends PriceItem = PriceItem> = {
  readonly lines: readonly TicketLine<Item>[];
  readonly last: string | null;
};

export type TicketLine<Item extends PriceItem = PriceItem> = { readonly item: Item; readonly quantity: number };

export const emptyTicket: Ticket<never> = { lines: [], last: null };

/** Puts pieces on the ticket: onto the line of that variant, else on a new one. More than 9,999 stay 9,999; a quantity that is none changes nothing. */
export function addItem<Item extends PriceItem>(ticket: Ticket<Item>, item: Item, quantity = 1): Ticket<Item> {
  if (!isQuantity(quantity)) return ticket;
  const known = ticket.lines.find((line) => line.item.variant === item.variant);
  if (known) return putQuantity(ticket, item.variant, Math.min(mostPieces, known.quantity + quantity));
  return { lines: [...ticket.lines, { item, quantity }], last: item.variant };
}

/** Sets the pieces of a line; 0 removes it. Other numbers that are no quantity, and unknown variants, change nothing. */
export function setQuantity<Item extends PriceItem>(
  ticket: Ticket<Item>,
  variant: string,
  quantity: number,
): Ticket<Item> {
  if (quantity === 0) return removeLine(ticket, variant);
  const known = ticket.lines.some(({ item }) => item.variant === variant);
  return known && isQuantity(quantity) ? putQuantity(ticket, variant, quantity) : ticket;
}

/** Takes a line off; the one before it is touched last then. Undo is the ticket from before. */
export function removeLine<Item extends PriceItem>(ticket: Ticket<Item>, variant: string): Ticket<Item> {
  const at = ticket.lines.findIndex(({ item }) => item.variant === variant);
  if (at < 0) return ticket;
  const lines = ticket.lines.toSpliced(at, 1);
  return { lines, last: lines[Math.max(0, at - 1)]?.item.variant ?? null };
}

/** The ticket without the pieces that were sold: what was added while they were paid for stays. */
export const withoutSold = <Item extends PriceItem>(
  ticket: Ticket<Item>,
  sold: readonly { readonly variant: string; readonly quantity: number }[],
): Ticket<Item> =>
  sold.reduce((left, { variant, quantity }) => {
    const had = left.lines.find(({ item }) => item.variant === variant)?.quantity ?? 0;
    return setQuantity(left, variant, Math.max(0, had - quantity));
  }, ticket);

export const clearTicket = (): Ticket<never> => emptyTicket;

/** The ticket with today's items: a ticket that slept through a reload must not sell at yesterday's price. Lines whose item is gone are in `gone`. */
export function refreshTicket<Item extends PriceItem>(
  ticket: Ticket<Item>,
  findItem: (variant: string) => Item | null,
): { readonly ticket: Ticket<Item>; readonly gone: readonly TicketLine<Item>[] } {
  const lines = ticket.lines.flatMap(({ item, quantity }) => {
    const now = findItem(item.variant);
    return now ? [{ item: now, quantity }] : [];
  });
  const gone = ticket.lines.filter(({ item }) => !findItem(item.variant));
  const last = lines.some(({ item }) => item.variant === ticket.last)
    ? ticket.last
    : (lines.at(-1)?.item.variant ?? null);
  return { ticket: { lines, last }, gone };
}

/** Pieces on the ticket. */
export const piecesOf = ({ lines }: Ticket): number => lines.reduce((sum, { quantity }) => sum + quantity, 0);

/** What the ticket comes to, in minor units; the sale prices it again with `priceItems`. */
export const ticketTotal = ({ lines }: Ticket): number =>
  lines.reduce((sum, { item, quantity }) => sum + item.price * quantity, 0);

const putQuantity = <Item extends PriceItem>(
  ticket: Ticket<Item>,
  variant: string,
  quantity: number,
): Ticket<Item> => ({
  lines: ticket.lines.map((line) => (line.item.variant === variant ? { ...line, quantity } : line)),
  last: variant,
});

import type { TillItem } from '../ports/device.ts';
import type { Ticket } from '../../shared/domain/till/ticket.ts';

/** A ticket in progress as it is kept between two starts: what and how many, never a price and never a finished sale. */
export type TicketDraft = {
  readonly lines: readonly { readonly variant: string; readonly quantity: number }[];
  readonly last: string | null;
  /** When it was written down. */
  readonly at: number;
};

/** Where drafts are kept: the browser's `localStorage`, or a double of it. */
export type DraftShelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (device: string, place: string): string => `counterpart/till/${device}/${place}/ticket`;

/** What there is to keep of a ticket. */
export const draftFromTicket = ({ lines, last }: Ticket<TillItem>, at: number): TicketDraft => ({
  lines: lines.map(({ item, quantity }) => ({ variant: item.variant, quantity })),
  last,
  at,
});

const piecesByVariant = (lines: TicketDraft['lines']): string => {
  const pieces = new Map<string, number>();
  for (const { variant, quantity } of lines) pieces.set(variant, (pieces.get(variant) ?? 0) + quantity);
  return JSON.stringify([...pieces].toSorted(([a], [b]) => (a < b ? -1 : 1)));
};

/**
 * The till was stopped between a sale and the clearing of its ticket: the draft is what this register sold since it was
 * written down, and must not be charged again.
 */
export const isSoldDraft = (
  draft: TicketDraft,
  sales: readonly {
    readonly at: number;
    readonly order: string | null;
    readonly lines: TicketDraft['lines'];
  }[],
): boolean =>
  sales.some(
    (sale) =>
      sale.at >= draft.at && sale.order === null && piecesByVariant(sale.lines) === piecesByVariant(draft.lines),
  );

/** Keeps the draft; an empty one is taken away. A full or forbidden storage only loses the draft, never a sale. */
export function keepDraft(shelf: DraftShelf, device: string, place: string, draft: TicketDraft): void {
  try {
    if (draft.lines.length === 0) shelf.removeItem(keyOf(device, place));
    else shelf.setItem(keyOf(device, place), JSON.stringify(draft));
  } catch {
    // The ticket is on screen all the same.
  }
}

const isDraftLine = (line: unknown): line is TicketDraft['lines'][number] =>
  typeof line === 'object' &&
  line !== null &&
  'variant' in line &&
  typeof line.variant === 'string' &&
  'quantity' in line &&
  Number.isInteger(line.quantity) &&
  Number(line.quantity) > 0;

/** The kept draft, or null when there is none or it cannot be read. */
export function readDraft(shelf: DraftShelf, device: string, place: string): TicketDraft | null {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(keyOf(device, place)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('lines' in kept) || !Array.isArray(kept.lines)) return null;
    const lines = kept.lines.filter(isDraftLine).map(({ variant, quantity }) => ({ variant, quantity }));
    const last = 'last' in kept && typeof kept.last === 'string' ? kept.last : null;
    const at = 'at' in kept && typeof kept.at === 'number' ? kept.at : 0;
    return lines.length === 0 ? null : { lines, last, at };
  } catch {
    return null;
  }
}

/** The ticket of a draft with today's items; what is no longer for sale is left off. */
export function ticketFromDraft(draft: TicketDraft, findItem: (variant: string) => TillItem | null): Ticket<TillItem> {
  const lines = draft.lines.flatMap(({ variant, quantity }) => {
    const item = findItem(variant);
    return item ? [{ item, quantity }] : [];
  });
  return { lines, last: lines.some(({ item }) => item.variant === draft.last) ? draft.last : null };
}

import { type Accessor, createEffect, createMemo, createSignal, on } from 'solid-js';
import {
  type Ticket,
  addItem,
  emptyTicket,
  refreshTicket,
  removeLine,
  setQuantity,
  ticketTotal,
  withoutSold,
} from '../../shared/domain/till/ticket.ts';
import type { SaleSummary, TillItem } from '../ports/device.ts';
import {
  type DraftShelf,
  type TicketDraft,
  draftFromTicket,
  isSoldDraft,
  keepDraft,
  readDraft,
  ticketFromDraft,
} from './ticket-draft.ts';

export type TicketHand = {
  readonly ticket: Accessor<Ticket<TillItem>>;
  readonly total: Accessor<number>;
  /** How often the ticket was changed by hand so far; goods that change by themselves do not count. */
  readonly changes: Accessor<number>;
  readonly change: (step: (ticket: Ticket<TillItem>) => Ticket<TillItem>) => void;
  readonly add: (item: TillItem, quantity: number) => void;
  readonly setQuantity: (variant: string, quantity: number) => void;
  readonly remove: (variant: string) => void;
  readonly select: (variant: string) => void;
  readonly clear: () => void;
  /** Takes off what a sale was made of. */
  readonly sold: (lines: SaleSummary['lines']) => void;
};

/** What changed on the ticket without the clerk: the pieces that left it, or its total before and after. */
export type TicketNews = {
  readonly gone: readonly { readonly item: TillItem | null; readonly quantity: number }[];
  readonly before: number;
  readonly after: number;
};

export type TicketInput = {
  readonly device: string;
  readonly place: string;
  readonly items: Accessor<readonly TillItem[]>;
  /** What this register sold today; null until that is known. */
  readonly sales: Accessor<readonly SaleSummary[] | null>;
  readonly shelf: DraftShelf;
  readonly tell: (news: TicketNews) => void;
};

/**
 * The ticket in progress of one till at one place: back after a reload with today's items and prices, written down
 * after every change.
 */
export function createTicket({ device, place, items, sales, shelf, tell }: TicketInput): TicketHand {
  const byVariant = createMemo(() => new Map(items().map((item) => [item.variant, item])));
  const find = (variant: string) => byVariant().get(variant) ?? null;
  const [ticket, setTicket] = createSignal<Ticket<TillItem>>(emptyTicket);
  const [changes, setChanges] = createSignal(0);
  let draft = readDraft(shelf, device, place);

  const restore = (kept: TicketDraft) => {
    draft = null;
    if (isSoldDraft(kept, sales() ?? []))
      return keepDraft(shelf, device, place, draftFromTicket(emptyTicket, Date.now()));
    const restored = setTicket(ticketFromDraft(kept, find));
    const gone = kept.lines.filter(({ variant }) => find(variant) === null);
    const total = ticketTotal(restored);
    tell({ gone: gone.map(({ quantity }) => ({ item: null, quantity })), before: total, after: total });
    return undefined;
  };
  const refresh = () => {
    const before = ticketTotal(ticket());
    const { ticket: now, gone } = refreshTicket(ticket(), find);
    setTicket(now);
    tell({ gone, before, after: ticketTotal(now) });
  };
  createEffect(
    on([items, () => sales() !== null], ([now, salesKnown]) => {
      if (now.length === 0) return;
      if (draft === null) refresh();
      else if (salesKnown) restore(draft);
    }),
  );
  const change = (step: (ticket: Ticket<TillItem>) => Ticket<TillItem>) => {
    draft = null;
    setChanges((count) => count + 1);
    keepDraft(shelf, device, place, draftFromTicket(setTicket(step), Date.now()));
  };
  return {
    ticket,
    total: () => ticketTotal(ticket()),
    changes,
    change,
    add: (item, quantity) => change((old) => addItem(old, item, quantity)),
    setQuantity: (variant, quantity) => change((old) => setQuantity(old, variant, quantity)),
    remove: (variant) => change((old) => removeLine(old, variant)),
    select: (variant) => change((old) => ({ ...old, last: variant })),
    clear: () => change(() => emptyTicket),
    sold: (lines) => change((old) => withoutSold(old, lines)),
  };
}

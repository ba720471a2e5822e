import { type Accessor, createEffect, createMemo, createSignal, on } from 'solid-js';
import {
  type Ticket,
  addItem,
  emptyTicket,
  refreshTicket,
  removeLine,
  setQuantity,
  ticketTotal,
} from '../../shared/domain/till/ticket.ts';
import type { TillItem } from '../ports/device.ts';
import { type DraftShelf, draftFromTicket, keepDraft, readDraft, ticketFromDraft } from './ticket-draft.ts';

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
};

export type TicketInput = {
  readonly device: string;
  readonly place: string;
  readonly items: Accessor<readonly TillItem[]>;
  readonly shelf: DraftShelf;
};

/**
 * The ticket in progress of one till at one place: back after a reload with today's items and prices, written down
 * after every change.
 */
export function createTicket({ device, place, items, shelf }: TicketInput): TicketHand {
  const byVariant = createMemo(() => new Map(items().map((item) => [item.variant, item])));
  const find = (variant: string) => byVariant().get(variant) ?? null;
  const [ticket, setTicket] = createSignal<Ticket<TillItem>>(emptyTicket);
  const [changes, setChanges] = createSignal(0);
  let draft = readDraft(shelf, device, place);

  createEffect(
    on(items, (now) => {
      if (now.length === 0) return;
      if (draft !== null) {
        setTicket(ticketFromDraft(draft, find));
        draft = null;
      } else setTicket((old) => refreshTicket(old, find).ticket);
    }),
  );
  const change = (step: (ticket: Ticket<TillItem>) => Ticket<TillItem>) => {
    draft = null;
    setChanges((count) => count + 1);
    keepDraft(shelf, device, place, draftFromTicket(setTicket(step)));
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
  };
}

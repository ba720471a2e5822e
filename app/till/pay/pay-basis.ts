import type { Texts } from '../../../shared/kernel/locale.ts';
import { type Ticket, ticketTotal } from '../../../shared/domain/till/ticket.ts';
import type { Commands, StaffOrder, TillItem } from '../../ports/device.ts';

/** What is being paid: a ticket, or a web order at the price its shopper was promised. Minor units. */
export type PayBasis = {
  readonly order: StaffOrder | null;
  readonly total: number;
  readonly lines: readonly {
    readonly variant: string;
    readonly title: string;
    readonly optionText: string;
    readonly quantity: number;
    readonly unitPrice: number;
    readonly total: number;
  }[];
};

export function basisFromTicket(ticket: Ticket<TillItem>, say: (texts: Texts) => string): PayBasis {
  return {
    order: null,
    total: ticketTotal(ticket),
    lines: ticket.lines.map(({ item, quantity }) => ({
      variant: item.variant,
      title: say(item.title),
      optionText: say(item.optionText),
      quantity,
      unitPrice: item.price,
      total: item.price * quantity,
    })),
  };
}

export function basisFromOrder(order: StaffOrder): PayBasis {
  return {
    order,
    total: order.total,
    lines: order.lines.map(({ variant, title, optionText, quantity, unitPrice, total }) => ({
      variant,
      title,
      optionText,
      quantity,
      unitPrice,
      total,
    })),
  };
}

/** The command that finishes it with cash. `given` may be more than is due: the change goes back. */
export function saleInputOf(basis: PayBasis, place: string, given: number, tender: string): Commands['make-sale']['input'] {
  return {
    place,
    lines: basis.lines.map(({ variant, quantity }) => ({ variant, quantity })),
    tenders: [
      { id: tender, means: 'cash', amount: basis.total, given, change: given - basis.total, reference: null },
    ],
    order: basis.order?.id ?? null,
  };
}

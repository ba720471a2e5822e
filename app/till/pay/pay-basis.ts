import type { Texts } from '../../../shared/kernel/locale.ts';
import type { Tender } from '../../../shared/domain/orders/line.ts';
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

const chargeOf = ({ order, lines }: PayBasis): string =>
  JSON.stringify([order?.id, lines.map(({ variant, quantity, unitPrice }) => [variant, quantity, unitPrice])]);

/** True when both charge the same pieces at the same prices. */
export const isSameCharge = (a: PayBasis, b: PayBasis): boolean => chargeOf(a) === chargeOf(b);

/** What a till takes by itself: cash, or a card on a terminal that stands beside it. */
export type Means = 'cash' | 'card';

/** Cash may be more than is due: the change goes back. A card is charged exactly. */
export function tenderOf(taken: {
  readonly id: string;
  readonly means: Means;
  readonly due: number;
  readonly given: number;
}): Tender {
  const { id, means, due, given } = taken;
  const cash = means === 'cash' ? { given, change: given - due } : { given: null, change: null };
  return { id, means, amount: due, ...cash, reference: null };
}

/** The command that finishes it. */
export function saleInputOf(basis: PayBasis, place: string, tender: Tender): Commands['make-sale']['input'] {
  return {
    place,
    lines: basis.lines.map(({ variant, quantity }) => ({ variant, quantity })),
    tenders: [tender],
    order: basis.order?.id ?? null,
  };
}

import type { Millis } from '../../kernel/clock.ts';
import type { Currency } from '../../kernel/money.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Line, Tender } from './line.ts';

/** Placed and promised; made ready; handed over; called off. Steps are in `order-states.ts`. */
export type OrderState = 'placed' | 'ready' | 'collected' | 'cancelled';

/** What a shopper sends: what, where, and the total they were shown. `key` is the idempotency key. */
export type OrderRequest = {
  readonly lines: readonly { readonly variant: string; readonly quantity: number }[];
  readonly place: string;
  readonly shownTotal: number;
  readonly door: string;
  readonly locale: Locale;
};

/** An order as its log tells it. Contact details are not here: they stand in `contact:<place>` under the order's id. */
export type Order = {
  readonly id: string;
  readonly number: string;
  readonly place: string;
  readonly state: OrderState;
  readonly person: string;
  readonly payer: string | null;
  readonly door: string;
  readonly locale: Locale;
  readonly currency: Currency;
  readonly lines: readonly Line[];
  readonly total: number;
  readonly tenders: readonly Tender[];
  readonly pickupCode: string;
  readonly placedAt: Millis;
  readonly history: readonly { readonly state: OrderState; readonly at: Millis; readonly by: string | null }[];
};

/** Who the order is for, typed by the shopper. Personal data: only in `contact:<place>`. */
export type OrderContact = { readonly name: string; readonly phone: string; readonly note: string };

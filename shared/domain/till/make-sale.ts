import type { Locale } from '../../kernel/locale.ts';
import type { Currency } from '../../kernel/money.ts';
import { assertNever } from '../../kernel/assert.ts';
import { type Result, ok, refuse } from '../../kernel/result.ts';
import type { Line, Tender } from '../orders/line.ts';
import { canMove } from '../orders/order-states.ts';
import type { Order } from '../orders/order.ts';
import { isQuantity } from '../pricing/limits.ts';
import { type PriceItem, type PriceRefusal, type PricedBasket, priceItems } from '../pricing/price-items.ts';
import { itemsForSale, keepOrigin, markOver } from './hand-over.ts';
import { receiptNumberOf } from './receipt-number.ts';
import { settleTenders } from './settle-tenders.ts';

/** What the till knows. `placeCode`, `register` and `series` begin the receipt's number, `lastSequence` is the newest of that series in its journal (0 before the first). */
export type SaleState = {
  readonly currency: Currency;
  readonly locale: Locale;
  readonly door: string;
  readonly clerk: string;
  readonly placeCode: string;
  readonly register: number;
  readonly series: string;
  readonly lastSequence: number;
  readonly findItem: (variant: string) => PriceItem | null;
  readonly findOrder: (order: string) => Pick<Order, 'id' | 'state' | 'lines'> | null;
  /** Pieces the till may hand out without putting a promise at risk; absent where nothing is known of it. */
  readonly freeOf?: (variant: string) => number;
};

export type SaleInput = {
  readonly lines: readonly { readonly variant: string; readonly quantity: number }[];
  readonly tenders: readonly Tender[];
  readonly order: string | null;
};

/** A finished sale, ready for the journal. */
export type Sale = {
  readonly id: string;
  readonly receipt: string;
  readonly sequence: number;
  readonly order: string | null;
  readonly clerk: string;
  readonly member: string | null;
  readonly currency: Currency;
  readonly lines: readonly Line[];
  readonly total: number;
  readonly tenders: readonly Tender[];
};

export type SaleRefusal =
  | { readonly type: 'empty' | 'too-large' | 'unknown-order' | 'order-not-open' }
  | { readonly type: 'unknown-item' | 'bad-quantity'; readonly variant: string }
  | { readonly type: 'not-enough-cash'; readonly missing: number }
  | { readonly type: 'tenders-do-not-add-up'; readonly total: number; readonly tendered: number };

/**
 * Finishes a sale at a till, or says why it cannot be. Stock never stops it: the pieces above what is free are marked
 * `over` (architecture §5). A sale that hands over an order charges the order's prices for the order's pieces; what is
 * bought on top costs today's and is the till's. Cash change is worked out here.
 */
export function decideSale(
  deps: { readonly newId: () => string },
  state: SaleState,
  input: SaleInput,
): Result<Sale, SaleRefusal> {
  const order = input.order === null ? null : state.findOrder(input.order);
  const flaw = findFlaw(input, order);
  if (flaw) return refuse(flaw);
  const items = itemsForSale(input.lines, order?.lines ?? [], state.findItem, state.locale);
  if (!items.ok) return items;
  const priced = priceItems(state, { items: items.value, door: state.door, locale: state.locale, ids: deps.newId });
  if (!priced.ok) return refuse(saleRefusalOf(priced.refusal));
  const tenders = settleTenders(priced.value.total, input.tenders);
  if (!tenders.ok) return tenders;
  const lines = markOver(keepOrigin(priced.value.lines, items.value), order?.lines ?? [], state.freeOf);
  return ok(saleOf(deps.newId(), state, { ...priced.value, lines }, tenders.value, order?.id ?? null));
}

function findFlaw({ lines, order: asked }: SaleInput, order: Pick<Order, 'state'> | null): SaleRefusal | null {
  if (lines.length === 0) return { type: 'empty' };
  if (asked !== null && !order) return { type: 'unknown-order' };
  if (order && !canMove(order.state, 'collected', 'hand-over')) return { type: 'order-not-open' };
  const bad = lines.find(({ quantity }) => !isQuantity(quantity));
  return bad ? { type: 'bad-quantity', variant: bad.variant } : null;
}

function saleRefusalOf(refusal: PriceRefusal): SaleRefusal {
  switch (refusal.type) {
    case 'bad-quantity':
      return { type: 'bad-quantity', variant: refusal.variant };
    case 'bad-price':
      return { type: 'unknown-item', variant: refusal.variant };
    case 'too-many-lines':
    case 'too-large':
      return { type: 'too-large' };
    default:
      return assertNever(refusal);
  }
}

function saleOf(
  id: string,
  { placeCode: place, register, series, lastSequence, clerk }: SaleState,
  { lines, total, currency }: PricedBasket,
  tenders: readonly Tender[],
  order: string | null,
): Sale {
  const sequence = lastSequence + 1;
  const receipt = receiptNumberOf({ place, register, series, sequence });
  return { id, receipt, sequence, order, clerk, member: null, currency, lines, total, tenders };
}

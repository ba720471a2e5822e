import type { Millis } from '../../kernel/clock.ts';
import type { Currency } from '../../kernel/money.ts';
import { type Result, ok, refuse } from '../../kernel/result.ts';
import type { ProductStatus } from '../catalog/product.ts';
import { isOffered } from '../catalog/publish.ts';
import type { Place } from '../catalog/shop.ts';
import { isQuantity, isUnitPrice, mostLines } from '../pricing/limits.ts';
import { type PricedProduct, type PricedVariant, priceBasket } from '../pricing/price-basket.ts';
import type { PricedBasket } from '../pricing/price-items.ts';
import type { Line } from './line.ts';
import type { Order, OrderRequest } from './order.ts';

/** What an order may name; a product of the shelf has no status: it is published. */
export type OrderableProduct = PricedProduct & {
  readonly variants: readonly PricedVariant[];
  readonly status?: ProductStatus;
};

/** What the shop knows at this moment. `freeOf` counts pieces that may still be promised at the place asked for. */
export type OrderingState = {
  readonly currency: Currency;
  readonly findByVariant: (variant: string) => OrderableProduct | null;
  readonly places: readonly Pick<Place, 'id' | 'pickup'>[];
  readonly freeOf: (variant: string) => number;
};

/** What the server gives the order. `promise` is also the id under which the stock is promised: the order's own. */
export type OrderIds = {
  readonly order: string;
  readonly number: string;
  readonly pickupCode: string;
  readonly person: string;
  readonly newId: () => string;
};

/** An accepted order, and the promise on stock that must be recorded with it in one transaction. */
export type PlacedOrder = {
  readonly order: Order;
  readonly promise: {
    readonly promise: string;
    readonly lines: readonly { readonly variant: string; readonly quantity: number }[];
    readonly at: Millis;
  };
};

export type PlaceOrderRefusal =
  | { readonly type: 'no-such-place' }
  | { readonly type: 'empty' }
  | { readonly type: 'too-many-lines'; readonly most: number }
  | { readonly type: 'too-large' }
  | { readonly type: 'bad-quantity'; readonly variant: string }
  | { readonly type: 'unknown-variant'; readonly variant: string }
  | { readonly type: 'not-for-sale'; readonly variant: string }
  | { readonly type: 'price-changed'; readonly total: number; readonly lines: readonly Line[] }
  | { readonly type: 'not-enough'; readonly variant: string; readonly free: number };

type Wish = { readonly variant: string; readonly quantity: number };

/**
 * Accepts an order for collection at a place, priced anew, or says why not, the first reason in this order: place,
 * lines, quantities, goods, price, stock. The same variant asked for twice becomes one line. Nothing is promised beyond
 * `freeOf` (architecture §5).
 */
export function decidePlaceOrder(
  deps: { readonly now: () => Millis },
  state: OrderingState,
  request: OrderRequest,
  ids: OrderIds,
): Result<PlacedOrder, PlaceOrderRefusal> {
  const wishes = joinWishes(request.lines);
  const flaw = findFlaw(state, request, wishes);
  if (flaw) return refuse(flaw);
  const priced = priceWishes(state, request, wishes, ids.newId);
  if (!priced.ok) return priced;
  const { lines, total } = priced.value;
  if (total !== request.shownTotal) return refuse({ type: 'price-changed', total, lines });
  const short = wishes.find(({ variant, quantity }) => quantity > state.freeOf(variant));
  if (short)
    return refuse({ type: 'not-enough', variant: short.variant, free: Math.max(0, state.freeOf(short.variant)) });
  const at = deps.now();
  return ok({ order: orderOf(request, ids, priced.value, at), promise: { promise: ids.order, lines: wishes, at } });
}

/** One wish per variant, in the order first named. */
function joinWishes(lines: readonly Wish[]): readonly Wish[] {
  const joined = new Map<string, number>();
  for (const { variant, quantity } of lines) joined.set(variant, (joined.get(variant) ?? 0) + quantity);
  return [...joined].map(([variant, quantity]) => ({ variant, quantity }));
}

function findFlaw(state: OrderingState, request: OrderRequest, wishes: readonly Wish[]): PlaceOrderRefusal | null {
  if (!state.places.some(({ id, pickup }) => id === request.place && pickup)) return { type: 'no-such-place' };
  if (request.lines.length === 0) return { type: 'empty' };
  if (request.lines.length > mostLines) return { type: 'too-many-lines', most: mostLines };
  const bad = [...request.lines, ...wishes].find(({ quantity }) => !isQuantity(quantity));
  if (bad) return { type: 'bad-quantity', variant: bad.variant };
  for (const { variant } of wishes) {
    const product = state.findByVariant(variant);
    const found = product?.variants.find(({ id }) => id === variant);
    if (!product || !found) return { type: 'unknown-variant', variant };
    if ((product.status ?? 'active') !== 'active' || !isUnitPrice(found.price) || !isOffered(found))
      return { type: 'not-for-sale', variant };
  }
  return null;
}

function priceWishes(
  state: OrderingState,
  { door, locale }: OrderRequest,
  wishes: readonly Wish[],
  ids: () => string,
): Result<PricedBasket, PlaceOrderRefusal> {
  const lines = wishes.flatMap(({ variant: id, quantity }) => {
    const product = state.findByVariant(id);
    const variant = product?.variants.find((each) => each.id === id);
    return product && variant ? [{ product, variant, quantity }] : [];
  });
  const priced = priceBasket(state, { lines, door, locale, ids });
  if (priced.ok) return priced;
  const { refusal } = priced;
  return refuse(refusal.type === 'bad-price' ? { type: 'not-for-sale', variant: refusal.variant } : refusal);
}

function orderOf(request: OrderRequest, ids: OrderIds, { lines, total, currency }: PricedBasket, at: Millis): Order {
  const { place, door, locale } = request;
  return {
    id: ids.order,
    number: ids.number,
    place,
    state: 'placed',
    person: ids.person,
    payer: null,
    door,
    locale,
    currency,
    lines,
    total,
    tenders: [{ id: ids.newId(), means: 'on-collection', amount: total, given: null, change: null, reference: null }],
    pickupCode: ids.pickupCode,
    placedAt: at,
    history: [{ state: 'placed', at, by: null }],
  };
}

import type { Line } from './line.ts';
import type { Order } from './order.ts';

/** A line as its shopper sees it: what it is, how many, what it costs. */
export type ShopperLine = Pick<
  Line,
  'id' | 'product' | 'variant' | 'title' | 'optionText' | 'sku' | 'quantity' | 'unitPrice' | 'total'
>;

/**
 * An order as the one who placed it sees it again. Nobody of the staff is named, nor who referred to the goods, nor how
 * the shop counts it.
 */
export type ShopperOrder = Pick<
  Order,
  'id' | 'number' | 'place' | 'state' | 'locale' | 'currency' | 'total' | 'pickupCode' | 'placedAt'
> & {
  readonly lines: readonly ShopperLine[];
  readonly history: readonly Pick<Order['history'][number], 'state' | 'at'>[];
};

const shopperLineFrom = (line: Line): ShopperLine => ({
  id: line.id,
  product: line.product,
  variant: line.variant,
  title: line.title,
  optionText: line.optionText,
  sku: line.sku,
  quantity: line.quantity,
  unitPrice: line.unitPrice,
  total: line.total,
});

/** Names what goes out, so that a field that an order gets later stays in. */
export const shopperOrderFrom = (order: Order): ShopperOrder => ({
  id: order.id,
  number: order.number,
  place: order.place,
  state: order.state,
  locale: order.locale,
  currency: order.currency,
  lines: order.lines.map(shopperLineFrom),
  total: order.total,
  pickupCode: order.pickupCode,
  placedAt: order.placedAt,
  history: order.history.map(({ state, at }) => ({ state, at })),
});

import type { Order, OrderState } from '../../domain/orders/order.ts';

/** In `orders:<place>:<n>` and `mine:<person>`, written by the server. */
export type OrderPlaced = { readonly type: 'order-placed'; readonly order: Order };
export type OrderMoved = {
  readonly type: 'order-moved';
  readonly order: string;
  readonly state: OrderState;
  readonly at: number;
  readonly by: string | null;
  readonly sale: string | null;
};
export type OrderFact = OrderPlaced | OrderMoved;

/** In `alloc:<place>`, written by the server: what is promised from `free`, and how each promise ended. */
export type StockPromised = {
  readonly type: 'promised';
  readonly promise: string;
  readonly lines: readonly { readonly variant: string; readonly quantity: number }[];
  readonly at: number;
};
export type PromiseEnded = {
  readonly type: 'promise-ended';
  readonly promise: string;
  readonly how: 'collected' | 'released';
  readonly at: number;
};
export type AllocFact = StockPromised | PromiseEnded;

import type { Millis } from '../../kernel/clock.ts';
import { canMove } from './order-states.ts';
import type { Order, OrderState } from './order.ts';

/** What `orders:<place>` and `mine:<person>` tell of orders. */
export type OrderStep =
  | { readonly type: 'order-placed'; readonly order: Order }
  | {
      readonly type: 'order-moved';
      readonly order: string;
      readonly state: OrderState;
      readonly at: Millis;
      readonly by: string | null;
    };

/** Orders by id, as they stand after the facts met so far, oldest first. */
export type OrderBook = {
  /** Takes the next fact of the log; returns true when an order changed. */
  readonly add: (fact: OrderStep) => boolean;
  readonly find: (id: string) => Order | null;
  readonly orders: () => Order[];
};

/** A book that grows with the log. Steps that the state table does not know change nothing, so repeats are harmless. */
export function createOrderBook(): OrderBook {
  const byId = new Map<string, Order>();
  const add = (fact: OrderStep): boolean => {
    if (fact.type === 'order-placed') {
      if (byId.has(fact.order.id)) return false;
      byId.set(fact.order.id, fact.order);
      return true;
    }
    const order = byId.get(fact.order);
    if (!order || !isStep(order.state, fact.state)) return false;
    const { state, at, by } = fact;
    byId.set(order.id, { ...order, state, history: [...order.history, { state, at, by }] });
    return true;
  };
  return { add, find: (id) => byId.get(id) ?? null, orders: () => [...byId.values()] };
}

/** Orders as their log tells them, in the order they were placed. The facts are given in the log's order. */
export function ordersFromFacts(facts: Iterable<OrderStep>): Order[] {
  const book = createOrderBook();
  for (const fact of facts) book.add(fact);
  return book.orders();
}

const isStep = (from: OrderState, to: OrderState): boolean =>
  canMove(from, to, 'staff') || canMove(from, to, 'hand-over');

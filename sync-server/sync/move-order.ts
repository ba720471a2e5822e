import type { Order, OrderState } from '../../shared/domain/orders/order.ts';
import { promiseEndOf } from '../../shared/domain/orders/order-states.ts';
import type { OrderMoved, PromiseEnded } from '../../shared/replica/facts/order-facts.ts';
import type { Write } from './keeper.ts';
import { appendServerFacts } from './server-log.ts';

export const ordersStream = (place: string): string => `orders:${place}:1`;
export const mineStream = (person: string): string => `mine:${person}`;
export const allocStream = (place: string): string => `alloc:${place}`;

export type OrderStep = {
  readonly to: OrderState;
  readonly at: number;
  readonly by: string | null;
  readonly sale: string | null;
};

/** Records that an order moved, for the place and for its person, and ends its promise where the order ends: one write. */
export async function recordOrderMoved(write: Write, order: Order, { to, at, by, sale }: OrderStep): Promise<void> {
  const moved: OrderMoved = { type: 'order-moved', order: order.id, state: to, at, by, sale };
  await appendServerFacts(write, ordersStream(order.place), at, [moved]);
  await appendServerFacts(write, mineStream(order.person), at, [moved]);
  const how = promiseEndOf(to);
  if (how === null) return;
  const ended: PromiseEnded = { type: 'promise-ended', promise: order.id, how, at };
  await appendServerFacts(write, allocStream(order.place), at, [ended]);
}

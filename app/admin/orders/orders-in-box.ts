import { fold } from '../../../shared/domain/catalog/fold.ts';
import { orderStates } from '../../../shared/domain/orders/order-states.ts';
import type { OrderState } from '../../../shared/domain/orders/order.ts';
import type { StaffOrder } from '../../ports/device.ts';

/** The tabs of the inbox are the states of the table, and all of them together. */
export type OrderTab = OrderState | 'all';

export const orderTabs: readonly OrderTab[] = [...orderStates, 'all'];

export function countOrders(orders: readonly StaffOrder[]): Readonly<Record<OrderTab, number>> {
  const counts = { placed: 0, ready: 0, collected: 0, cancelled: 0, all: orders.length };
  for (const order of orders) counts[order.state]++;
  return counts;
}

const isNamed = (order: StaffOrder, query: string): boolean => {
  const digits = query.replace(/\D/g, '');
  return (
    fold(order.number).includes(query) ||
    order.pickupCode === query ||
    fold(order.contact?.name ?? '').includes(query) ||
    (digits.length >= 4 && (order.contact?.phone ?? '').replace(/\D/g, '').includes(digits)) ||
    order.lines.some((line) => fold(line.title).includes(query))
  );
};

/** One tab, or a search over all. What still waits is oldest first (it is next), what is done newest first. */
export function shownOrders(
  orders: readonly StaffOrder[],
  choice: { readonly tab: OrderTab; readonly query: string },
): readonly StaffOrder[] {
  const query = fold(choice.query);
  const found = orders.filter((order) =>
    query === '' ? choice.tab === 'all' || order.state === choice.tab : isNamed(order, query),
  );
  const oldestFirst = query === '' && (choice.tab === 'placed' || choice.tab === 'ready');
  return found.toSorted((a, b) => (oldestFirst ? a.placedAt - b.placedAt : b.placedAt - a.placedAt));
}

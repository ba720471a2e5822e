import { fold } from '../../../shared/domain/catalog/fold.ts';
import { isOpenOrder } from '../../../shared/domain/orders/order-states.ts';
import type { StaffOrder } from '../../ports/device.ts';

/** Digits and letters of a code without what people put between them. */
const codeKey = (text: string): string => fold(text).replace(/[\s-]/g, '');

/** How a search names an order: its code or number from the beginning, a part of the name, the end of the phone number. */
function matches(order: StaffOrder, query: string): boolean {
  const code = codeKey(query);
  const phone = order.contact?.phone.replace(/\D/g, '') ?? '';
  return (
    codeKey(order.pickupCode).startsWith(code) ||
    codeKey(order.number).includes(code) ||
    fold(order.contact?.name ?? '').includes(fold(query)) ||
    (/^\d{4,}$/.test(code) && phone.endsWith(code))
  );
}

/** The open order whose pick-up code or number was scanned, whole; null when the code means something else. */
export function scannedOrder(orders: readonly StaffOrder[], scanned: string): StaffOrder | null {
  const code = codeKey(scanned);
  const isMeant = ({ pickupCode, number }: StaffOrder) => [codeKey(pickupCode), codeKey(number)].includes(code);
  return (code !== '' && orders.find((order) => isOpenOrder(order.state) && isMeant(order))) || null;
}

/**
 * What the till lists: everything that waits, ready ones first, each group oldest first. A search also finds what was
 * handed over or cancelled already, so that a second hand-over is noticed; a whole pick-up code puts its order first.
 */
export function ordersToShow(orders: readonly StaffOrder[], query: string): readonly StaffOrder[] {
  const searched = fold(query) !== '';
  const rank = (order: StaffOrder): number => {
    if (searched && codeKey(order.pickupCode) === codeKey(query)) return -1;
    return ['ready', 'placed', 'collected', 'cancelled'].indexOf(order.state);
  };
  return orders
    .filter((order) => (searched ? matches(order, query) : isOpenOrder(order.state)))
    .toSorted((a, b) => rank(a) - rank(b) || a.placedAt - b.placedAt);
}

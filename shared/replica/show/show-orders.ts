import type { ReplicaState } from '../replica-state.ts';
import type { StaffOrder } from '../views.ts';

/** The orders of the places this device follows, newest first, each with who it is for. */
export const showOrders = (state: ReplicaState): readonly StaffOrder[] =>
  state.orders
    .orders()
    .map((order) => ({ ...order, contact: state.contacts.get(order.id) ?? null }))
    .sort((a, b) => b.placedAt - a.placedAt || (a.id < b.id ? 1 : -1));

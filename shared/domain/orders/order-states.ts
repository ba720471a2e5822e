import type { OrderState } from './order.ts';

/** Who moves an order: staff by command, or the till whose sale hands it over. */
export type OrderMover = 'staff' | 'hand-over';

type Step = { readonly from: OrderState; readonly to: OrderState; readonly by: OrderMover };

/** Every step there is; collected and cancelled are ends. */
export const orderSteps: readonly Step[] = [
  { from: 'placed', to: 'ready', by: 'staff' },
  { from: 'placed', to: 'collected', by: 'hand-over' },
  { from: 'ready', to: 'collected', by: 'hand-over' },
  { from: 'placed', to: 'cancelled', by: 'staff' },
  { from: 'ready', to: 'cancelled', by: 'staff' },
];

export const firstOrderState: OrderState = 'placed';

export const orderStates: readonly OrderState[] = ['placed', 'ready', 'collected', 'cancelled'];

export const canMove = (from: OrderState, to: OrderState, by: OrderMover): boolean =>
  orderSteps.some((step) => step.from === from && step.to === to && step.by === by);

/** Where this mover can take an order from here; empty at an end. */
export const nextOrderStates = (from: OrderState, by: OrderMover): readonly OrderState[] =>
  orderSteps.filter((step) => step.from === from && step.by === by).map(({ to }) => to);

/** An order whose pieces are still promised: not handed over, not called off. */
export const isOpenOrder = (state: OrderState): boolean => orderSteps.some((step) => step.from === state);

/** How an order's promise on stock ends with this state, null while it holds. */
export function promiseEndOf(state: OrderState): 'collected' | 'released' | null {
  if (state === 'collected') return 'collected';
  return state === 'cancelled' ? 'released' : null;
}

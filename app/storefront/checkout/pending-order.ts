import type { OrderContact, OrderRequest } from '../../../shared/domain/orders/order.ts';
import { kept } from '../kept.ts';

/** An order on its way. `key` stays the same until the shop has answered: a repeated send is the same order. */
export type PendingOrder = {
  readonly key: string;
  readonly request: OrderRequest;
  readonly contact: OrderContact;
  readonly since: number;
  /** It was sent over a network at least once: without an answer nobody knows whether it arrived. */
  readonly sent?: true | undefined;
};

export const pendingOrderKey = 'counterpart.pending-order';

/** The order that waits, or null. Anything else found there is dropped. */
export function readPendingOrder(): PendingOrder | null {
  try {
    const value = JSON.parse(kept.read(pendingOrderKey) ?? 'null') as PendingOrder | null;
    return value !== null && typeof value.key === 'string' && Array.isArray(value.request?.lines) ? value : null;
  } catch {
    return null;
  }
}

export const writePendingOrder = (order: PendingOrder | null): void =>
  kept.write(pendingOrderKey, order === null ? null : JSON.stringify(order));

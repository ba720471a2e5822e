import type { Order } from '../../../shared/domain/orders/order.ts';
import { type Result, ok, refuse } from '../../../shared/kernel/result.ts';
import { guestKey } from '../orders/guest-key.ts';
import type { PendingOrder } from './pending-order.ts';

/** Why the shop did not take an order; `detail` fills the sentence. */
export type OrderRefusal = { readonly code: string; readonly detail: Readonly<Record<string, unknown>> };

/** No answer came (no network, a server that is starting): the same order is sent again later. */
export type NoAnswer = { readonly code: 'no-answer'; readonly detail: Readonly<Record<string, never>> };

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Sends the order once. A 5xx or 429 counts as no answer: the key makes the next try the same order. */
export async function placeOrder(
  deps: { readonly fetch: Fetch },
  { key, request, contact }: PendingOrder,
): Promise<Result<Order, OrderRefusal | NoAnswer>> {
  const answer = await deps
    .fetch('/cmd/place-order', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        authorization: `Guest ${guestKey()}`,
      },
      body: JSON.stringify({ request, contact }),
    })
    .catch(() => null);
  if (answer === null || answer.status >= 500 || answer.status === 429)
    return refuse({ code: 'no-answer', detail: {} });
  const body = (await answer.json().catch(() => null)) as { order?: Order; code?: string; detail?: object } | null;
  if (answer.ok && body?.order !== undefined) return ok(body.order);
  return refuse({ code: body?.code ?? 'unknown', detail: (body?.detail ?? {}) as OrderRefusal['detail'] });
}

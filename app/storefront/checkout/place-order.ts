import type { ShopperOrder } from '../../../shared/domain/orders/shopper-order.ts';
import { type Result, ok, refuse } from '../../../shared/kernel/result.ts';
import { guestKey } from '../orders/guest-key.ts';
import type { PendingOrder } from './pending-order.ts';

/** Why the shop did not take an order; `detail` fills the sentence. */
export type OrderRefusal = { readonly code: string; readonly detail: Readonly<Record<string, unknown>> };

/** No answer came (no network, a server that is starting): the same order is sent again later. */
export type NoAnswer = { readonly code: 'no-answer'; readonly detail: Readonly<Record<string, never>> };

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A silent line is given up after this long; the order waits and is sent again. */
const answerWithinMs = 20_000;

type Reply = { readonly order?: ShopperOrder | null; readonly code?: string; readonly detail?: object };

/** Sends the order once. Whatever is no answer of the shop leaves it waiting: the key makes the next try the same order. */
export async function placeOrder(
  deps: { readonly fetch: Fetch },
  pending: PendingOrder,
): Promise<Result<ShopperOrder, OrderRefusal | NoAnswer>> {
  const reply = await ask(deps, '/cmd/place-order', pending);
  if (!reply.ok) return reply;
  return reply.value ? ok(reply.value) : noAnswer;
}

/** Gives the order up. The order itself where it had arrived, null where it is gone for good. */
export const withdrawOrder = (
  deps: { readonly fetch: Fetch },
  pending: PendingOrder,
): Promise<Result<ShopperOrder | null, OrderRefusal | NoAnswer>> => ask(deps, '/cmd/withdraw-order', pending);

const noAnswer = refuse<NoAnswer>({ code: 'no-answer', detail: {} });

/** A 5xx or 429, a line that fell silent and an answer that is not the shop's count as none. */
async function ask(
  deps: { readonly fetch: Fetch },
  path: string,
  { key, request, contact }: PendingOrder,
): Promise<Result<ShopperOrder | null, OrderRefusal | NoAnswer>> {
  const init: RequestInit = {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': key,
      authorization: `Guest ${guestKey()}`,
    },
    body: JSON.stringify({ request, contact }),
    signal: AbortSignal.timeout(answerWithinMs),
  };
  try {
    const answer = await deps.fetch(path, init);
    const text = await answer.text();
    if (answer.status >= 500 || answer.status === 429) return noAnswer;
    const reply = replyFrom(text);
    if (answer.ok) return reply?.order === undefined ? noAnswer : ok(reply.order);
    return refuse({ code: reply?.code ?? 'unknown', detail: (reply?.detail ?? {}) as OrderRefusal['detail'] });
  } catch {
    return noAnswer;
  }
}

function replyFrom(text: string): Reply | null {
  try {
    return JSON.parse(text) as Reply | null;
  } catch {
    return null;
  }
}

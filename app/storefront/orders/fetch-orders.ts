import type { ShopperOrder } from '../../../shared/domain/orders/shopper-order.ts';
import { guestKey, hasGuestKey } from './guest-key.ts';

/** `unreachable`: the shop could not be asked; `none`: it answered that there is no such order for this browser. */
export type Fetched<T> = { readonly type: 'found'; readonly value: T } | { readonly type: 'none' | 'unreachable' };

async function fetchMine<T>(path: string, pick: (body: unknown) => T | undefined): Promise<Fetched<T>> {
  if (!hasGuestKey()) return { type: 'none' };
  const answer = await fetch(path, { headers: { authorization: `Guest ${guestKey()}` } }).catch(() => null);
  if (answer === null || answer.status >= 500) return { type: 'unreachable' };
  if (!answer.ok) return { type: 'none' };
  const value = pick(await answer.json().catch(() => null));
  return value === undefined ? { type: 'none' } : { type: 'found', value };
}

/** This browser's orders, newest first. */
export const fetchOrders = (): Promise<Fetched<readonly ShopperOrder[]>> =>
  fetchMine('/mine', (body) =>
    (body as { readonly orders?: readonly ShopperOrder[] } | null)?.orders?.toSorted((a, b) => b.placedAt - a.placedAt),
  );

/** One of them. Those of others are `none`. */
export const fetchOrder = (id: string): Promise<Fetched<ShopperOrder>> =>
  fetchMine(
    `/mine/orders/${encodeURIComponent(id)}`,
    (body) => (body as { readonly order?: ShopperOrder } | null)?.order,
  );

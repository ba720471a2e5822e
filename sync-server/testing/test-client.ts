import type { Order, OrderContact, OrderRequest } from '../../shared/domain/orders/order.ts';
import { testRequest } from '../../shared/testing/test-orders.ts';
import { toBase64url } from '../sync/base64url.ts';
import type { TestServer } from './test-server.ts';
import { testOrigin } from './test-server.ts';

export type Answer = { readonly status: number; readonly body: unknown; readonly headers: Headers };

/** The status and the code, or `ok`: what most tests ask. */
export const brief = ({ status, body }: Answer): string => `${status} ${(body as { code?: string }).code ?? 'ok'}`;

export const orderIn = ({ body }: Answer): Order => (body as { order: Order }).order;

const bodyOf = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

/** Asks the server as a value, with headers and a JSON body where given. */
export async function ask(
  { server }: Pick<TestServer, 'server'>,
  method: string,
  path: string,
  {
    body,
    headers = {},
    local = false,
  }: { readonly body?: unknown; readonly headers?: Record<string, string>; readonly local?: boolean } = {},
): Promise<Answer> {
  const sent =
    body === undefined ? {} : { body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body) };
  const response = await server.fetch(new Request(`${testOrigin}${path}`, { method, headers, ...sent }), { local });
  return { status: response.status, body: await bodyOf(response), headers: response.headers };
}

export const testContact: OrderContact = { name: 'Lin', phone: '13800000000', note: '' };

/** A shopper's browser: a guest key of its own. */
export function createTestShopper(shop: Pick<TestServer, 'server'>, seed: number) {
  const key = toBase64url(new Uint8Array(16).fill(seed));
  const headers = { authorization: `Guest ${key}` };
  const send =
    (path: string) =>
    (name: string, request: Partial<OrderRequest> = {}, contact: Partial<OrderContact> = {}) =>
      ask(shop, 'POST', path, {
        headers: { ...headers, 'idempotency-key': `intent-${name}` },
        body: { request: testRequest(request), contact: { ...testContact, ...contact } },
      });
  return {
    headers,
    get: (path: string) => ask(shop, 'GET', path, { headers }),
    order: send('/cmd/place-order'),
    withdraw: send('/cmd/withdraw-order'),
  };
}

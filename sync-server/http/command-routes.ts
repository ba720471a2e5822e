import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { shopperOrderFrom } from '../../shared/domain/orders/shopper-order.ts';
import { locales } from '../../shared/kernel/locale.ts';
import { advanceOrder } from './advance-order.ts';
import { notFound, refusal } from './answers.ts';
import type { Env, HttpDeps } from './http-deps.ts';
import { type OrderCall, placeOrder } from './place-order.ts';
import { readJson } from './read-body.ts';
import { findDevice, findGuest } from './who-asks.ts';
import { withdrawOrder } from './withdraw-order.ts';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(128));

const placeOrderSchema = v.strictObject({
  request: v.strictObject({
    lines: v.pipe(v.array(v.strictObject({ variant: id, quantity: v.number() })), v.maxLength(1_000)),
    place: id,
    shownTotal: v.number(),
    door: text(64),
    locale: v.picklist(locales),
  }),
  contact: v.strictObject({
    name: v.pipe(text(80), v.trim(), v.minLength(1)),
    phone: v.pipe(text(40), v.trim(), v.minLength(1)),
    note: v.pipe(text(500), v.trim()),
  }),
});

const advanceOrderSchema = v.strictObject({
  order: id,
  place: id,
  to: v.picklist(['placed', 'ready', 'collected', 'cancelled']),
});

/** A key as a client makes it: one per intention, kept until it is answered. */
const idempotencyKey = (c: Context): string | null => {
  const key = c.req.header('idempotency-key') ?? '';
  return /^[\w-]{8,100}$/.test(key) ? key : null;
};

/** Refusals that a newer state of the shop explains are 409; those that no retry mends are 422. */
const statusOf = (type: string): 409 | 422 =>
  ['key-reused', 'withdrawn', 'price-changed', 'not-enough', 'not-now'].includes(type) ? 409 : 422;

export function createCommandRoutes(deps: HttpDeps): Hono<Env> {
  const app = new Hono<Env>();
  const refused = (c: Context, { type, ...detail }: { readonly type: string }) =>
    refusal(c, statusOf(type), type, Object.keys(detail).length > 0 ? detail : undefined);

  const readOrderCall = async (c: Context): Promise<OrderCall | Response> => {
    const person = findGuest(deps.shop.site, c);
    if (person === null) return refusal(c, 401, 'guest-key-needed');
    const key = idempotencyKey(c);
    if (key === null) return refusal(c, 400, 'idempotency-key-needed');
    const body = await readJson(c, placeOrderSchema);
    return body === null ? refusal(c, 400, 'malformed') : { person, key, ...body };
  };

  app.post('/place-order', async (c) => {
    const call = await readOrderCall(c);
    if (call instanceof Response) return call;
    const placed = await placeOrder(deps, call);
    return placed.ok ? c.json({ order: shopperOrderFrom(placed.value) }) : refused(c, placed.refusal);
  });

  app.post('/withdraw-order', async (c) => {
    const call = await readOrderCall(c);
    if (call instanceof Response) return call;
    const withdrawn = await withdrawOrder(deps, call);
    if (!withdrawn.ok) return refused(c, withdrawn.refusal);
    return c.json({ order: withdrawn.value && shopperOrderFrom(withdrawn.value) });
  });

  app.post('/advance-order', async (c) => {
    const device = findDevice(deps, c);
    if (device === null) return refusal(c, 401, 'token');
    if (device.role === 'console') return refusal(c, 403, 'not-allowed');
    const key = idempotencyKey(c);
    if (key === null) return refusal(c, 400, 'idempotency-key-needed');
    const body = await readJson(c, advanceOrderSchema);
    if (body === null) return refusal(c, 400, 'malformed');
    const advanced = await advanceOrder(deps, device, { key, ...body });
    if (advanced.ok) return c.json({ order: advanced.value });
    return advanced.refusal.type === 'no-such-order' ? notFound(c) : refused(c, advanced.refusal);
  });

  return app;
}

/** What one shopper may see again with the key their browser made. */
export function createMineRoutes(deps: HttpDeps): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/', (c) => {
    const person = findGuest(deps.shop.site, c);
    if (person === null) return refusal(c, 401, 'guest-key-needed');
    return c.json({ orders: deps.orders.ofPerson(person).map(shopperOrderFrom) });
  });
  app.get('/orders/:id', (c) => {
    const person = findGuest(deps.shop.site, c);
    if (person === null) return refusal(c, 401, 'guest-key-needed');
    const order = deps.orders.find(c.req.param('id'));
    return order?.person === person ? c.json({ order: shopperOrderFrom(order) }) : notFound(c);
  });
  return app;
}

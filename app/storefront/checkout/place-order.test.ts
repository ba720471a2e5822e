import { expect, test } from 'vitest';
import type { PendingOrder } from './pending-order.ts';
import { readPendingOrder, writePendingOrder } from './pending-order.ts';
import { placeOrder, withdrawOrder } from './place-order.ts';

const order: PendingOrder = {
  key: 'key-1',
  request: { lines: [{ variant: 'v', quantity: 2 }], place: 'lake', shownTotal: 200, door: 'web', locale: 'zh-CN' },
  contact: { name: '陈知远', phone: '13800138000', note: '' },
  since: 1,
};

const answering = (status: number, body: unknown) => {
  const sent: { readonly url: string; readonly init: RequestInit }[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    sent.push({ url, init });
    return new Response(JSON.stringify(body), { status });
  };
  return { sent, fetch };
};

test('the same key and the same guest go with every try', async () => {
  const { sent, fetch } = answering(200, { order: { id: 'o' } });
  await placeOrder({ fetch }, order);
  expect(await placeOrder({ fetch }, order)).toEqual({ ok: true, value: { id: 'o' } });
  const headers = sent.map(({ init }) => init.headers as Record<string, string>);
  expect(headers[0]).toEqual(headers[1]);
  expect(headers[0]).toMatchObject({ 'idempotency-key': 'key-1' });
  expect(headers[0]?.authorization).toMatch(/^Guest [\w-]{22}$/);
  expect(sent[0]?.init.body).toBe(JSON.stringify({ request: order.request, contact: order.contact }));
});

test('no network, a starting server and a crowd are no answer: the order waits', async () => {
  const broken = async () => {
    throw new TypeError('no network');
  };
  const waits = { ok: false, refusal: { code: 'no-answer', detail: {} } };
  expect(await placeOrder({ fetch: broken }, order)).toEqual(waits);
  for (const status of [500, 503, 429]) expect(await placeOrder(answering(status, {}), order)).toEqual(waits);
});

test('a half answer and a page of somebody else’s network are no answer either', async () => {
  const waits = { ok: false, refusal: { code: 'no-answer', detail: {} } };
  const cutInBody = async () => new Response(new ReadableStream({ pull: (to) => to.error(new TypeError('cut')) }));
  const portal = async () => new Response('<p>Sign in to the network</p>');
  for (const fetch of [cutInBody, portal]) expect(await placeOrder({ fetch }, order)).toEqual(waits);
  expect(await placeOrder(answering(200, { order: null }), order)).toEqual(waits);
});

test('every try has an end, so that a silent line does not hold the order for ever', async () => {
  const { sent, fetch } = answering(200, { order: { id: 'o' } });
  await placeOrder({ fetch }, order);
  expect(sent[0]?.init.signal).toBeInstanceOf(AbortSignal);
  const given = async () => {
    throw new DOMException('too long', 'TimeoutError');
  };
  expect(await placeOrder({ fetch: given }, order)).toMatchObject({ refusal: { code: 'no-answer' } });
});

test('given up is told with the same key: the order where it had arrived, nothing where it had not', async () => {
  const arrived = answering(200, { order: { id: 'o' } });
  expect(await withdrawOrder(arrived, order)).toEqual({ ok: true, value: { id: 'o' } });
  expect(arrived.sent[0]?.url).toBe('/cmd/withdraw-order');
  expect(arrived.sent[0]?.init.headers).toMatchObject({ 'idempotency-key': 'key-1' });
  expect(await withdrawOrder(answering(200, { order: null }), order)).toEqual({ ok: true, value: null });
  expect(await withdrawOrder(answering(503, {}), order)).toMatchObject({ refusal: { code: 'no-answer' } });
});

test('a refusal keeps its code and its details; one without a code is still a refusal', async () => {
  const refusal = { code: 'price-changed', detail: { total: 300 } };
  expect(await placeOrder(answering(409, refusal), order)).toEqual({ ok: false, refusal });
  expect(await placeOrder(answering(400, null), order)).toEqual({
    ok: false,
    refusal: { code: 'unknown', detail: {} },
  });
});

test('a waiting order is found again, and forgotten when told', () => {
  writePendingOrder(order);
  expect(readPendingOrder()).toEqual(order);
  writePendingOrder(null);
  expect(readPendingOrder()).toBeNull();
});

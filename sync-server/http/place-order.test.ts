import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { must } from '../../shared/kernel/assert.ts';
import { shopperOrderFrom } from '../../shared/domain/orders/shopper-order.ts';
import { decodeLogEntry } from '../../shared/protocol/log-entry.ts';
import { decodeCbor } from '../../shared/protocol/strict-cbor.ts';
import { journalStream } from '../../shared/replica/streams.ts';
import { testProduct, testVariant } from '../../shared/testing/test-products.ts';
import type { SaleMade } from '../../shared/replica/facts/journal-facts.ts';
import type { AllocFact, OrderPlaced } from '../../shared/replica/facts/order-facts.ts';
import { journalRows } from '../start/writing-device.ts';
import { ask, brief, createTestShopper, orderIn } from '../testing/test-client.ts';
import { enrolDevice } from '../testing/test-device.ts';
import { testSale } from '../testing/test-sale.ts';
import { type TestServer, createTestServer, testFounding } from '../testing/test-server.ts';

let shop: TestServer;
beforeEach(async () => {
  shop = await createTestServer();
});

const factsIn = async (stream: string, server = shop) =>
  (await server.server.keeper.read((tx) => tx.read(stream, 0, 1_000))).map(({ bytes }) => decodeLogEntry(bytes).fact);
const two = { lines: [{ variant: 'a-v', quantity: 2 }], shownTotal: 2_500 };

describe('an order for collection', () => {
  test('is recorded for the place, the person, the stock and the contact together', async () => {
    const shopper = createTestShopper(shop, 1);
    const answer = await shopper.order('one', two, { note: 'after six' });
    const order = orderIn(answer);
    expect(brief(answer)).toBe('200 ok');
    expect([order.number, order.state, order.total, order.place]).toEqual(['H1-A-000001', 'placed', 2_500, 'h1']);
    const placed = (await factsIn('orders:h1:1')) as readonly OrderPlaced[];
    expect(placed.map(({ type, order: whole }) => [type, shopperOrderFrom(whole)])).toEqual([['order-placed', order]]);
    const { person } = must(placed[0], 'an order').order;
    expect(await factsIn(`mine:${person}`)).toEqual(placed);
    expect(await factsIn('alloc:h1')).toEqual([
      { type: 'promised', promise: order.id, lines: [{ variant: 'a-v', quantity: 2 }], at: order.placedAt },
    ]);
    const contact = must(await shop.server.keeper.read((tx) => tx.findByKey('contact:h1', order.id)), 'a contact');
    expect(decodeCbor(contact.bytes)).toEqual({ name: 'Lin', phone: '13800000000', note: 'after six' });
  });

  test('keeps what the shopper typed out of every stream but the place’s contacts', async () => {
    await createTestShopper(shop, 1).order(
      'one',
      {},
      { name: 'canary-name', phone: 'canary-phone', note: 'canary-note' },
    );
    await shop.server.keeper.read(async (tx) => {
      for (const { stream } of await tx.streams()) {
        const bytes = Buffer.concat((await tx.read(stream, 0, 1_000)).map((row) => row.bytes)).toString('latin1');
        expect([stream, bytes.includes('canary')]).toEqual([stream, stream === 'contact:h1']);
      }
      for (const space of ['command', 'meta']) {
        const bytes = Buffer.concat((await tx.records(space)).map(({ value }) => value)).toString('latin1');
        expect(bytes).not.toContain('canary');
      }
    });
  });

  test('asked for again with the same key is the same order; with other content the key is refused', async () => {
    const shopper = createTestShopper(shop, 1);
    const first = await shopper.order('one');
    expect(orderIn(await shopper.order('one'))).toEqual(orderIn(first));
    expect(brief(await shopper.order('one', two))).toBe('409 key-reused');
    expect(brief(await shopper.order('one', {}, { name: 'Other' }))).toBe('409 key-reused');
    expect(await factsIn('orders:h1:1')).toHaveLength(1);
  });

  test('sent twice at once is one order, and another shopper’s equal key is another order', async () => {
    const shopper = createTestShopper(shop, 1);
    const both = await Promise.all([
      shopper.order('one'),
      shopper.order('one'),
      createTestShopper(shop, 2).order('one'),
    ]);
    expect(new Set(both.map((answer) => orderIn(answer).id)).size).toBe(2);
    expect(new Set(both.map((answer) => orderIn(answer).pickupCode)).size).toBe(2);
  });

  test('repeated after the server was started again is the same order', async () => {
    const first = orderIn(await createTestShopper(shop, 1).order('one'));
    const again = await createTestServer({ store: shop.store, founding: null, seed: 9 });
    expect(orderIn(await createTestShopper(again, 1).order('one'))).toEqual(first);
    expect(orderIn(await createTestShopper(again, 1).order('two')).number).toBe('H1-A-000002');
  });

  test('is refused with the reason and what the shopper needs to go on', async () => {
    const shopper = createTestShopper(shop, 1);
    const wanting = (variant: string, quantity: number, shownTotal: number) => ({
      lines: [{ variant, quantity }],
      shownTotal,
    });
    expect((await shopper.order('p', { shownTotal: 1 })).body).toMatchObject({
      code: 'price-changed',
      detail: { total: 1_250 },
    });
    expect((await shopper.order('q', wanting('a-v', 11, 13_750))).body).toEqual({
      code: 'not-enough',
      detail: { variant: 'a-v', free: 10 },
    });
    expect(brief(await shopper.order('r', wanting('zzz', 1, 1)))).toBe('422 unknown-variant');
    expect(brief(await shopper.order('s', { lines: [], shownTotal: 0 }))).toBe('422 empty');
    expect(brief(await shopper.order('t', wanting('a-v', 1.5, 1)))).toBe('422 bad-quantity');
    expect(brief(await shopper.order('u', { place: 'nowhere' }))).toBe('422 no-such-place');
    expect(brief(await shopper.order('v', { ...wanting('a-v', 1, 1_250), place: 'l1' }))).toBe('409 not-enough');
    expect(await factsIn('orders:h1:1')).toEqual([]);
    expect(await factsIn('alloc:h1')).toEqual([]);
  });

  test('of something that is a draft or archived is not for sale', async () => {
    const founding = testFounding([testProduct('d', { status: 'draft' }), testProduct('x', { status: 'archived' })]);
    const other = await createTestServer({ founding });
    const shopper = createTestShopper(other, 1);
    for (const variant of ['d-v', 'x-v'])
      expect(brief(await shopper.order(variant, { lines: [{ variant, quantity: 1 }] }))).toBe('422 unknown-variant');
  });

  test.each<[string, string, Record<string, string>, unknown, string]>([
    ['no guest key', 'POST', {}, {}, '401 guest-key-needed'],
    ['a short guest key', 'POST', { authorization: 'Guest abc' }, {}, '401 guest-key-needed'],
    ['no idempotency key', 'POST', { authorization: 'Guest AAAAAAAAAAAAAAAAAAAAAA' }, {}, '400 idempotency-key-needed'],
    [
      'no body',
      'POST',
      { authorization: 'Guest AAAAAAAAAAAAAAAAAAAAAA', 'idempotency-key': '12345678' },
      undefined,
      '400 malformed',
    ],
    ['a foreign origin', 'POST', { origin: 'https://elsewhere.test' }, {}, '403 foreign-origin'],
    [
      'a foreign origin that begins alike',
      'POST',
      { origin: 'http://shop.test.elsewhere.test' },
      {},
      '403 foreign-origin',
    ],
  ])('with %s is refused', async (_name, method, headers, body, expected) => {
    expect(brief(await ask(shop, method, '/cmd/place-order', { headers, body }))).toBe(expected);
  });

  test('without a name or a phone that says anything is refused', async () => {
    const shopper = createTestShopper(shop, 1);
    for (const contact of [{ name: '' }, { name: ' \u3000 ' }, { phone: '' }, { phone: '\t' }])
      expect(brief(await shopper.order('one', {}, contact))).toBe('400 malformed');
    expect(await factsIn('orders:h1:1')).toEqual([]);
  });

  test('with a name, phone or note of absurd length is refused', async () => {
    const shopper = createTestShopper(shop, 1);
    for (const contact of [{ name: 'x'.repeat(81) }, { phone: '1'.repeat(41) }, { note: 'x'.repeat(501) }])
      expect(brief(await shopper.order('one', {}, contact))).toBe('400 malformed');
    expect(brief(await shopper.order('two', {}, { note: 'x'.repeat(300_000) }))).toBe('400 malformed');
  });
});

describe('what a shopper sees again', () => {
  test('their orders, newest first, and nobody else’s', async () => {
    const [one, other] = [createTestShopper(shop, 1), createTestShopper(shop, 2)];
    const first = orderIn(await one.order('one'));
    const second = orderIn(await one.order('two'));
    expect((await one.get('/mine')).body).toEqual({ orders: [second, first] });
    expect((await other.get('/mine')).body).toEqual({ orders: [] });
    expect((await one.get(`/mine/orders/${first.id}`)).body).toEqual({ order: first });
    expect(brief(await other.get(`/mine/orders/${first.id}`))).toBe('404 not-found');
    expect(await other.get(`/mine/orders/${first.id}`)).toMatchObject({
      body: (await other.get('/mine/orders/none')).body,
    });
    expect(brief(await ask(shop, 'GET', '/mine'))).toBe('401 guest-key-needed');
  });
});

test('an answer to a shopper names nobody of the shop and tells nothing of how it counts', async () => {
  const shopper = createTestShopper(shop, 1);
  const { id } = orderIn(await shopper.order('one'));
  const { token } = await enrolDevice(shop, 'owner');
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': 'ready-one' };
  await ask(shop, 'POST', '/cmd/advance-order', { headers, body: { order: id, place: 'h1', to: 'ready' } });
  const answers = [await shopper.order('one'), await shopper.get('/mine'), await shopper.get(`/mine/orders/${id}`)];
  for (const { status, body } of [...answers, await shopper.withdraw('one')]) {
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain('"ready"');
    expect(JSON.stringify(body)).not.toMatch(/"(by|person|payer|referrers|campaign|tenders|over|door)"/);
  }
});

describe('stock under orders', () => {
  test('a cancelled order frees its pieces, a sale at a till takes them', async () => {
    const shopper = createTestShopper(shop, 1);
    const nine = { lines: [{ variant: 'a-v', quantity: 9 }], shownTotal: 11_250 };
    const order = orderIn(await shopper.order('one', nine));
    expect((await shopper.order('two', two)).body).toEqual({ code: 'not-enough', detail: { variant: 'a-v', free: 1 } });
    const owner = await enrolDevice(shop, 'owner');
    const headers = { authorization: `Bearer ${owner.token}`, 'idempotency-key': 'cancel-one' };
    await ask(shop, 'POST', '/cmd/advance-order', { headers, body: { order: order.id, place: 'h1', to: 'cancelled' } });
    expect(brief(await shopper.order('three', two))).toBe('200 ok');
    await owner.put(
      journalStream('h1', owner.who.device, 1),
      journalRows({ n: 0, hash: null }, 1, [testSale('1', { quantity: 8 })]),
    );
    expect((await shopper.order('four', two)).body).toEqual({
      code: 'not-enough',
      detail: { variant: 'a-v', free: 0 },
    });
  });

  test('random orders, sales and cancellations at once never promise more than is free', async () => {
    const variants = ['a-v', 'b-v'];
    const step = fc.oneof(
      fc.record({ kind: fc.constant('order' as const), variant: fc.nat(1), quantity: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ kind: fc.constant('sale' as const), variant: fc.nat(1), quantity: fc.integer({ min: 1, max: 2 }) }),
      fc.record({ kind: fc.constant('cancel' as const), at: fc.nat(20) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const own = await createTestServer();
        const owner = await enrolDevice(own, 'owner');
        const oracle = watchPromises(own);
        const placed: string[] = [];
        let sold = 0;
        const rows = journalRows(
          { n: 0, hash: null },
          1,
          steps.flatMap((each, at) =>
            each.kind === 'sale'
              ? [testSale(`${at}`, { variant: variants[each.variant] ?? '', quantity: each.quantity })]
              : [],
          ),
        );
        await Promise.all(
          steps.map(async (each, at) => {
            if (each.kind === 'sale') {
              const row = must(rows[sold++], 'a sale');
              await owner.put(journalStream('h1', owner.who.device, 1), [row]);
            } else if (each.kind === 'order') {
              const request = {
                lines: [{ variant: variants[each.variant] ?? '', quantity: each.quantity }],
                shownTotal: 1_250 * each.quantity,
              };
              const answer = await createTestShopper(own, at).order(`order-${at}`, request);
              if (answer.status === 200) placed.push(orderIn(answer).id);
              else expect(brief(answer)).toBe('409 not-enough');
            } else if (placed.length > 0) {
              const headers = { authorization: `Bearer ${owner.token}`, 'idempotency-key': `cancel-${at}` };
              const order = placed[each.at % placed.length];
              await ask(own, 'POST', '/cmd/advance-order', { headers, body: { order, place: 'h1', to: 'cancelled' } });
            }
          }),
        );
        expect(oracle.broken).toEqual([]);
        expect(oracle.promises).toBe(placed.length);
      }),
      { numRuns: 25 },
    );
  });
});

/** Plain counts beside the server's own books, in the order of the commits: ten pieces of each variant at `h1` to begin with. */
function watchPromises({ server }: TestServer) {
  const shelf = new Map<string, number>();
  const open = new Map<string, { readonly variant: string; readonly quantity: number }[]>();
  const seen = { broken: [] as string[], promises: 0 };
  const promisedOf = (variant: string) =>
    [...open.values()].flat().reduce((sum, line) => sum + (line.variant === variant ? line.quantity : 0), 0);
  const takeAlloc = (fact: AllocFact) => {
    if (fact.type === 'promise-ended') return void open.delete(fact.promise);
    seen.promises += 1;
    for (const { variant, quantity } of fact.lines) {
      const free = 10 - (shelf.get(variant) ?? 0) - promisedOf(variant);
      if (quantity > free) seen.broken.push(`${quantity} of ${variant} promised with ${free} free`);
    }
    open.set(fact.promise, [...fact.lines]);
  };
  server.keeper.onAppended((appended) => {
    for (const { stream, rows } of appended)
      for (const { bytes } of rows) {
        if (stream === 'alloc:h1') takeAlloc(decodeLogEntry(bytes).fact as AllocFact);
        if (!stream.startsWith('journal:h1:')) continue;
        for (const { variant, quantity } of (decodeLogEntry(bytes).fact as SaleMade).lines)
          shelf.set(variant, (shelf.get(variant) ?? 0) + quantity);
      }
  });
  return seen;
}

test('variants of one product are promised apart', async () => {
  const product = testProduct('m', { variants: [testVariant('m-1'), testVariant('m-2', { position: 1 })] });
  const own = await createTestServer({ founding: testFounding([product]) });
  const shopper = createTestShopper(own, 1);
  const ten = (variant: string) => ({ lines: [{ variant, quantity: 10 }], shownTotal: 12_500 });
  expect(brief(await shopper.order('one', ten('m-1')))).toBe('200 ok');
  expect(brief(await shopper.order('two', ten('m-2')))).toBe('200 ok');
  expect(brief(await shopper.order('three', { lines: [{ variant: 'm-1', quantity: 1 }] }))).toBe('409 not-enough');
});

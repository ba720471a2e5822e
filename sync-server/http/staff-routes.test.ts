import { beforeEach, describe, expect, test } from 'vitest';
import { shopperOrderFrom } from '../../shared/domain/orders/shopper-order.ts';
import { decodeLogEntry } from '../../shared/protocol/log-entry.ts';
import { signedChallenge } from '../../shared/protocol/signing.ts';
import { journalStream } from '../../shared/replica/streams.ts';
import { openStoredDoc } from '../../shared/replica/judging/open-stored-doc.ts';
import { shopFromDoc } from '../../shared/replica/documents/site-doc.ts';
import { decodeCbor } from '../../shared/protocol/strict-cbor.ts';
import { createOwnKey, journalRows } from '../start/writing-device.ts';
import { toBase64url } from '../sync/base64url.ts';
import { ask, brief, createTestShopper, orderIn } from '../testing/test-client.ts';
import { type TestDevice, enrolDevice } from '../testing/test-device.ts';
import { testSale } from '../testing/test-sale.ts';
import { type TestServer, createTestServer } from '../testing/test-server.ts';

let shop: TestServer;
let owner: TestDevice;
let clerk: TestDevice;
beforeEach(async () => {
  shop = await createTestServer();
  owner = await enrolDevice(shop, 'owner');
  clerk = await enrolDevice(shop, 'clerk', ['h1']);
});

const bearer = ({ token }: Pick<TestDevice, 'token'>, key = 'intention-1') => ({
  authorization: `Bearer ${token}`,
  'idempotency-key': key,
});
const enrolBody = async (secret: string) => {
  const key = await createOwnKey();
  return { secret, publicKey: toBase64url(key.publicKey), algorithm: 'Ed25519', name: 'Counter' };
};
const link = (lifetime = 60_000) =>
  shop.server.links.create({ role: 'clerk', places: ['h1'], person: 'somebody' }, lifetime);

describe('a one-time link', () => {
  test('makes one device a member of staff, with its own register', async () => {
    const body = await enrolBody(await link());
    const answer = await ask(shop, 'POST', '/auth/enrol', { body });
    expect(answer.body).toMatchObject({
      name: 'Counter',
      epoch: shop.server.shop.epoch,
      who: { role: 'clerk', places: ['h1'], series: 'A', register: 4 },
    });
    expect(brief(await ask(shop, 'POST', '/auth/enrol', { body: await enrolBody(body.secret) }))).toBe('403 link-used');
  });

  test('opened twice at once lets one in', async () => {
    const secret = await link();
    const bodies = await Promise.all([enrolBody(secret), enrolBody(secret)]);
    const answers = await Promise.all(bodies.map((body) => ask(shop, 'POST', '/auth/enrol', { body })));
    expect(answers.map(brief).sort()).toEqual(['200 ok', '403 link-used']);
  });

  test('whose answer was lost lets the same browser in again, until it ends, as the same device', async () => {
    const body = await enrolBody(await link());
    const first = await ask(shop, 'POST', '/auth/enrol', { body });
    const second = await ask(shop, 'POST', '/auth/enrol', { body });
    expect(second.body).toEqual(first.body);
    shop.clock.advance(60_000);
    expect(brief(await ask(shop, 'POST', '/auth/enrol', { body }))).toBe('403 link-used');
  });

  test('gives nothing back that was taken or changed since', async () => {
    const body = await enrolBody(await link());
    const { who } = (await ask(shop, 'POST', '/auth/enrol', { body })).body as { who: { device: string } };
    const owners = await shop.server.links.create({ role: 'owner', places: [], person: 'boss' }, 60_000);
    await ask(shop, 'POST', '/auth/enrol', { body: { ...body, secret: owners } });
    expect((await ask(shop, 'POST', '/auth/enrol', { body })).body).toMatchObject({ who: { role: 'owner' } });
    await shop.server.revoke(who.device);
    expect(brief(await ask(shop, 'POST', '/auth/enrol', { body }))).toBe('403 revoked');
  });

  test('that is old, unknown or no secret at all opens nothing', async () => {
    const old = await link(1_000);
    shop.clock.advance(1_000);
    expect(brief(await ask(shop, 'POST', '/auth/enrol', { body: await enrolBody(old) }))).toBe('403 link-expired');
    for (const secret of ['AAAAAAAAAAAAAAAAAAAAAA', '', 'x', '../../etc'])
      expect(brief(await ask(shop, 'POST', '/auth/enrol', { body: await enrolBody(secret) }))).toBe('403 link-unknown');
  });

  test('is not used up by a key that is none', async () => {
    const secret = await link();
    const body = { ...(await enrolBody(secret)), publicKey: 'AAAA' };
    expect(brief(await ask(shop, 'POST', '/auth/enrol', { body }))).toBe('403 bad-key');
    expect(brief(await ask(shop, 'POST', '/auth/enrol', { body: await enrolBody(secret) }))).toBe('200 ok');
  });

  test('takes ECDSA keys as browsers export them, and the device signs itself in', async () => {
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
    const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
    const body = { secret: await link(), publicKey: toBase64url(spki), algorithm: 'ES256', name: 'Old browser' };
    const { who } = (await ask(shop, 'POST', '/auth/enrol', { body })).body as { who: { device: string } };
    const { challenge } = (await ask(shop, 'POST', '/auth/challenge', { body: { device: who.device } })).body as {
      challenge: string;
    };
    const message = signedChallenge(shop.server.shop.site, who.device, challenge);
    const signature = new Uint8Array(
      await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, new Uint8Array(message)),
    );
    expect(
      brief(
        await ask(shop, 'POST', '/auth/token', {
          body: { device: who.device, challenge, signature: toBase64url(signature) },
        }),
      ),
    ).toBe('200 ok');
  });

  test('a browser enrolled again keeps its register: its receipts go on', async () => {
    const key = await createOwnKey();
    const body = async () => ({ ...(await enrolBody(await link())), publicKey: toBase64url(key.publicKey) });
    const registers = [];
    for (let i = 0; i < 2; i++) {
      const { who } = (await ask(shop, 'POST', '/auth/enrol', { body: await body() })).body as {
        who: { register: number };
      };
      registers.push(who.register);
    }
    expect(registers[0]).toBe(registers[1]);
  });

  test('stands nowhere in the database', async () => {
    const secret = await link();
    const kept = await shop.server.keeper.read((tx) => tx.records('link'));
    expect(kept.some(({ key, value }) => key.includes(secret) || Buffer.from(value).includes(secret))).toBe(false);
  });
});

describe('a token', () => {
  const tokenFor = async (device: TestDevice, bend: (challenge: string) => string = (same) => same) => {
    const { challenge } = (await ask(shop, 'POST', '/auth/challenge', { body: { device: device.who.device } }))
      .body as { challenge: string };
    const bent = bend(challenge);
    const signature = await device.key.sign(signedChallenge(shop.server.shop.site, device.who.device, bent));
    return ask(shop, 'POST', '/auth/token', {
      body: { device: device.who.device, challenge: bent, signature: toBase64url(signature) },
    });
  };

  test('is given for a signed challenge of a minute', async () => {
    expect((await tokenFor(clerk)).body).toMatchObject({ who: clerk.who });
    expect(brief(await tokenFor(clerk, (challenge) => `${challenge}x`))).toBe('401 not-proven');
    expect(brief(await tokenFor({ ...clerk, key: owner.key }))).toBe('401 not-proven');
    expect(
      brief(
        await tokenFor(clerk, (challenge) => {
          shop.clock.advance(60_001);
          return challenge;
        }),
      ),
    ).toBe('401 not-proven');
  });

  test('is not given to a revoked device, and the one it has is worth nothing', async () => {
    await shop.server.revoke(clerk.who.device);
    expect(brief(await tokenFor(clerk))).toBe('403 revoked');
    expect(brief(await tokenFor({ ...clerk, key: owner.key }))).toBe('401 not-proven');
    expect(brief(await ask(shop, 'GET', '/snap/site', { headers: bearer(clerk) }))).toBe('401 token');
    const secret = await link();
    const body = { ...(await enrolBody(secret)), publicKey: toBase64url(clerk.key.publicKey) };
    expect(brief(await ask(shop, 'POST', '/auth/enrol', { body }))).toBe('403 revoked');
  });

  test('of another shop is worth nothing', async () => {
    const other = await createTestServer({ seed: 2 });
    expect(brief(await ask(other, 'GET', '/snap/site', { headers: bearer(clerk) }))).toBe('401 token');
  });
});

describe('the console', () => {
  test('enrols from this machine alone, and with the secret of the lock file', async () => {
    const body = await enrolBody('console-secret');
    expect(brief(await ask(shop, 'POST', '/auth/console', { body }))).toBe('403 not-allowed');
    expect(brief(await ask(shop, 'POST', '/auth/console', { body: { ...body, secret: 'other' }, local: true }))).toBe(
      '403 not-allowed',
    );
    expect((await ask(shop, 'POST', '/auth/console', { body, local: true })).body).toMatchObject({
      who: { role: 'console', places: [] },
    });
  });
});

describe('an owner link made on the server’s machine', () => {
  test('needs the machine and the secret, and makes an owner', async () => {
    const make = (secret: string, local: boolean) => ask(shop, 'POST', '/auth/owner-link', { body: { secret }, local });
    expect(brief(await make('console-secret', false))).toBe('403 not-allowed');
    expect(brief(await make('other', true))).toBe('403 not-allowed');
    const { url } = (await make('console-secret', true)).body as { url: string };
    const secret = url.replace('http://shop.test/enrol#', '');
    expect((await ask(shop, 'POST', '/auth/enrol', { body: await enrolBody(secret) })).body).toMatchObject({
      who: { role: 'owner' },
    });
  });
});

describe('advancing an order', () => {
  const place = async () => orderIn(await createTestShopper(shop, 1).order('one'));
  const advance = (device: TestDevice, order: string, to: string, key?: string, at = 'h1') =>
    ask(shop, 'POST', '/cmd/advance-order', { headers: bearer(device, key), body: { order, place: at, to } });

  test('makes it ready, once, and tells the shopper', async () => {
    const order = await place();
    const ready = orderIn(await advance(clerk, order.id, 'ready'));
    expect([ready.state, ready.history.map(({ state, by }) => [state, by])]).toEqual([
      'ready',
      [
        ['placed', null],
        ['ready', clerk.who.person],
      ],
    ]);
    expect(orderIn(await advance(clerk, order.id, 'ready'))).toEqual(ready);
    expect((await advance(clerk, order.id, 'ready', 'intention-2')).body).toEqual({
      code: 'not-now',
      detail: { state: 'ready' },
    });
    expect((await createTestShopper(shop, 1).get('/mine')).body).toEqual({ orders: [shopperOrderFrom(ready)] });
  });

  test('never hands it over: that is a sale', async () => {
    expect(brief(await advance(owner, (await place()).id, 'collected'))).toBe('409 not-now');
  });

  test('is for staff of its place: to others it is not there', async () => {
    const order = await place();
    const other = await enrolDevice(shop, 'clerk', ['l1']);
    expect(brief(await advance(other, order.id, 'ready'))).toBe('404 not-found');
    expect(brief(await advance(other, order.id, 'ready', 'intention-2', 'l1'))).toBe('404 not-found');
    expect(brief(await advance(clerk, 'no-such-order', 'ready', 'intention-3'))).toBe('404 not-found');
    expect(brief(await ask(shop, 'POST', '/cmd/advance-order', { body: {} }))).toBe('401 token');
    expect((await createTestShopper(shop, 1).get('/mine')).body).toEqual({ orders: [order] });
  });
});

describe('handing over', () => {
  const factsIn = async (stream: string) =>
    (await shop.server.keeper.read((tx) => tx.read(stream, 0, 100))).map(
      ({ bytes }) => (decodeLogEntry(bytes).fact as { type: string }).type,
    );

  const suspects = async () =>
    (await shop.server.keeper.read((tx) => tx.records('suspect'))).map(({ key, value }) => [
      key.replace(/^journal:(\w+):.*#/, '$1 '),
      decodeCbor(value),
    ]);

  test('a sale that names the order collects it, ends the promise and takes the pieces, all at once', async () => {
    const order = orderIn(await createTestShopper(shop, 1).order('one'));
    const rows = journalRows({ n: 0, hash: null }, 1, [testSale('1', { order: order.id })]);
    expect(await clerk.put(journalStream('h1', clerk.who.device, 1), rows)).toEqual(['1']);
    expect(await factsIn('orders:h1:1')).toEqual(['order-placed', 'order-moved']);
    expect(await factsIn('alloc:h1')).toEqual(['promised', 'promise-ended']);
    const { orders } = (await createTestShopper(shop, 1).get('/mine')).body as { orders: { state: string }[] };
    expect(orders.map(({ state }) => state)).toEqual(['collected']);
    const nine = { lines: [{ variant: 'a-v', quantity: 9 }], shownTotal: 11_250 };
    expect(brief(await createTestShopper(shop, 1).order('two', nine))).toBe('200 ok');
  });

  test('a second sale of the same order counts goods and changes the order no more', async () => {
    const order = orderIn(await createTestShopper(shop, 1).order('one'));
    const twice = [testSale('1', { order: order.id }), testSale('2', { order: order.id })];
    expect(
      await clerk.put(journalStream('h1', clerk.who.device, 1), journalRows({ n: 0, hash: null }, 1, twice)),
    ).toEqual(['1', '2']);
    await owner.put(
      journalStream('h1', owner.who.device, 1),
      journalRows({ n: 0, hash: null }, 1, [testSale('3', { order: order.id })]),
    );
    expect(await factsIn('orders:h1:1')).toEqual(['order-placed', 'order-moved']);
    expect(await factsIn('alloc:h1')).toEqual(['promised', 'promise-ended']);
    const [mine, again] = [owner, clerk].map((device) => `${journalStream('h1', device.who.device, 1)}#`);
    expect((await shop.server.keeper.read((tx) => tx.records('suspect'))).map(({ key }) => key).toSorted()).toEqual(
      [`${again}2 order-not-open`, `${mine}1 order-not-open`].toSorted(),
    );
    const more = { lines: [{ variant: 'a-v', quantity: 8 }], shownTotal: 10_000 };
    expect((await createTestShopper(shop, 1).order('two', more)).body).toEqual({
      code: 'not-enough',
      detail: { variant: 'a-v', free: 7 },
    });
  });

  test('a sale at another place leaves the order as it is', async () => {
    const order = orderIn(await createTestShopper(shop, 1).order('one'));
    await owner.put(
      journalStream('l1', owner.who.device, 1),
      journalRows({ n: 0, hash: null }, 1, [testSale('1', { order: order.id })]),
    );
    expect(await factsIn('orders:h1:1')).toEqual(['order-placed']);
    expect(await suspects()).toEqual([
      ['l1 1 order-not-here', { code: 'order-not-here', order: order.id, sale: 'sale 1' }],
    ]);
  });

  test('a sale of an order that was called off is kept and noted', async () => {
    const order = orderIn(await createTestShopper(shop, 1).order('one'));
    const body = { order: order.id, place: 'h1', to: 'cancelled' };
    await ask(shop, 'POST', '/cmd/advance-order', { headers: bearer(clerk), body });
    const rows = journalRows({ n: 0, hash: null }, 1, [testSale('1', { order: order.id })]);
    expect(await clerk.put(journalStream('h1', clerk.who.device, 1), rows)).toEqual(['1']);
    expect(await factsIn('alloc:h1')).toEqual(['promised', 'promise-ended']);
    expect(await suspects()).toEqual([
      ['h1 1 order-not-open', { code: 'order-not-open', order: order.id, sale: 'sale 1' }],
    ]);
  });
});

describe('a snapshot', () => {
  test('holds a document whole, for those who may read it', async () => {
    const path = '/snap/site?seq=1';
    const response = await shop.server.fetch(new Request(`http://shop.test${path}`, { headers: bearer(clerk) }));
    const doc = openStoredDoc('site', new Uint8Array(await response.arrayBuffer()), []);
    expect(shopFromDoc(doc).places.map(({ id }) => id)).toEqual(['h1', 'l1']);
    const etag = response.headers.get('etag') ?? '';
    expect((await ask(shop, 'GET', path, { headers: { ...bearer(clerk), 'if-none-match': etag } })).status).toBe(304);
  });

  test('of a table or a log holds its rows', async () => {
    const response = await shop.server.fetch(new Request('http://shop.test/snap/staff', { headers: bearer(clerk) }));
    const { seq, rows } = decodeCbor(new Uint8Array(await response.arrayBuffer())) as {
      seq: number;
      rows: { seq: number; key: string }[];
    };
    expect([seq, rows.map(({ key }) => key)]).toEqual([4, rows.map(({ key }) => key)]);
    expect(rows.map(({ seq }) => seq)).toEqual([2, 3, 4]);
  });

  test('of what is about people or money stays in no cache', async () => {
    await createTestShopper(shop, 1).order('one');
    const policyOf = async (name: string) =>
      (await ask(shop, 'GET', `/snap/${encodeURIComponent(name)}`, { headers: bearer(clerk) })).headers.get(
        'cache-control',
      );
    for (const name of ['contact:h1', 'orders:h1:1', 'alloc:h1'])
      expect([name, await policyOf(name)]).toEqual([name, 'no-store']);
    expect(await policyOf('site')).toBe('private, no-cache');
  });

  test('of what may not be read looks like one that is not there', async () => {
    const answers = await Promise.all(
      ['contact:l1', 'orders:l1:1', 'journal:l1:0011223344556677:1', 'catalog:99', 'mine:x', 'x'].map((name) =>
        ask(shop, 'GET', `/snap/${encodeURIComponent(name)}`, { headers: bearer(clerk) }),
      ),
    );
    expect(answers.map(brief)).toEqual(answers.map(() => '404 not-found'));
    expect(brief(await ask(shop, 'GET', '/snap/site'))).toBe('401 token');
  });
});

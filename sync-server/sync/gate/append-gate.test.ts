import { deflateRawSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { concatBytes } from '../../../shared/kernel/bytes.ts';
import { encodeLogEntry, rowHash } from '../../../shared/protocol/log-entry.ts';
import { signedBytes } from '../../../shared/protocol/signing.ts';
import { change, clone, decodeChange, getHeads, getLastLocalChange } from '../../../shared/replica/automerge.ts';
import { catalogStream } from '../../../shared/replica/documents/catalog-doc.ts';
import { type FlatDoc, type KeyWrite, recordWrites } from '../../../shared/replica/documents/flat-doc.ts';
import { siteStream } from '../../../shared/replica/documents/site-doc.ts';
import { createDoc } from '../../../shared/replica/genesis.ts';
import { hexToBytes } from '../../../shared/kernel/bytes.ts';
import { journalStream } from '../../../shared/replica/streams.ts';
import { must } from '../../../shared/kernel/assert.ts';
import { type Row, createOwnKey, journalRows } from '../../start/writing-device.ts';
import { type TestDevice, createTestDevice, enrolDevice, logRow, told } from '../../testing/test-device.ts';
import { testSale } from '../../testing/test-sale.ts';
import { type TestServer, createTestServer } from '../../testing/test-server.ts';

let shop: TestServer;
let owner: TestDevice;
let clerk: TestDevice;
beforeEach(async () => {
  shop = await createTestServer();
  owner = await enrolDevice(shop, 'owner');
  clerk = await enrolDevice(shop, 'clerk', ['h1']);
});

const product = 'new-product';
const stream = catalogStream(product);
const price: KeyWrite = { key: `${product}/v/x/price`, value: 500 };

const empty = (device: TestDevice): FlatDoc => createDoc('catalog', device.actor);
const written = (doc: FlatDoc, device: TestDevice, ...writes: KeyWrite[]) =>
  must(recordWrites(doc, { actor: device.actor, at: 1_000 }, writes), 'a change');
const rawChange = (device: TestDevice, edit: (root: Record<string, unknown>) => void): Row => {
  const doc = change(clone(empty(device), { actor: device.actor }), { time: 0 }, edit);
  const bytes = must(getLastLocalChange(doc), 'a change');
  return { bytes, hash: hexToBytes(must(getHeads(doc)[0], 'a head')) };
};
const rowsIn = (name: string) => shop.server.keeper.read((tx) => tx.read(name, 0, 1_000));
const nothingIn = async (name: string) => expect(await rowsIn(name)).toEqual([]);

describe('a change of a document', () => {
  test('is numbered, and offered again keeps its number', async () => {
    const one = written(empty(owner), owner, price);
    const two = written(one.doc, owner, { ...price, value: 600 });
    expect(await owner.put(stream, [one, two])).toEqual(['1', '2']);
    expect(await owner.put(stream, [two, one])).toEqual(['2', '1']);
    expect((await rowsIn(stream)).map(({ device }) => device)).toEqual([owner.who.device, owner.who.device]);
    expect(
      (await shop.server.keeper.read((tx) => tx.signatures(stream))).map(({ seq, device }) => [seq, device]),
    ).toEqual([[2, owner.who.device]]);
  });

  test('[not-a-change] other bytes', async () => {
    expect(await owner.put(stream, [logRow(new TextEncoder().encode('hello, this is no change'))])).toEqual([
      'not-a-change',
    ]);
    await nothingIn(stream);
  });

  test('[not-a-change] a whole document', async () => {
    const { bytes } = written(empty(owner), owner, price);
    const document = bytes.slice();
    document[8] = 0;
    expect(await owner.put(stream, [logRow(document)])).toEqual(['not-a-change']);
  });

  test('[malformed] a change with a flipped bit', async () => {
    const { bytes } = written(empty(owner), owner, price);
    bytes[bytes.length - 2] = (bytes.at(-2) ?? 0) ^ 1;
    expect(await owner.put(stream, [logRow(bytes)])).toEqual(['malformed']);
  });

  test('[malformed] bytes after the change', async () => {
    const { bytes } = written(empty(owner), owner, price);
    expect(await owner.put(stream, [logRow(concatBytes(bytes, Uint8Array.of(0)))])).toEqual(['malformed']);
  });

  test('[too-large] a row over 256 KB', async () => {
    expect(await owner.put(stream, [logRow(new Uint8Array(262_145))])).toEqual(['too-large']);
  });

  test('[too-large] few bytes that inflate to many', async () => {
    const bomb = deflateRawSync(new Uint8Array(50 * 1_048_576));
    const chunk = wrapChunk(2, new Uint8Array(bomb));
    expect(chunk.length).toBeLessThan(60_000);
    expect(await owner.put(stream, [logRow(chunk)])).toEqual(['too-large']);
  });

  test('[wrong-writer] of another device’s actor', async () => {
    const other = { ...owner, actor: clerk.actor };
    expect(await owner.put(stream, [written(empty(other), other, price)])).toEqual(['wrong-writer']);
    await nothingIn(stream);
  });

  test('[bad-signature] signed for another shop, another stream, or by another key', async () => {
    const row = written(empty(owner), owner, price);
    const put = async (signature: Uint8Array) =>
      told(await shop.server.gate.put(owner.who, { stream, rows: [row.bytes], signature }));
    expect(await put(await owner.key.sign(signedBytes('another shop', stream, [row.hash])))).toEqual(['bad-signature']);
    expect(await put(await owner.key.sign(signedBytes(shop.server.shop.site, 'site', [row.hash])))).toEqual([
      'bad-signature',
    ]);
    expect(await put(await clerk.key.sign(signedBytes(shop.server.shop.site, stream, [row.hash])))).toEqual([
      'bad-signature',
    ]);
    expect(await put(new Uint8Array(3))).toEqual(['bad-signature']);
    await nothingIn(stream);
  });

  test('[P9] [busy] beside a row that cannot be read: nothing is taken, and without that row all is', async () => {
    const one = written(empty(owner), owner, price);
    const two = written(one.doc, owner, { ...price, value: 600 });
    const broken = logRow(new Uint8Array(20));
    expect(await owner.put(stream, [one, broken, two])).toEqual(['busy', 'not-a-change', 'busy']);
    await nothingIn(stream);
    expect(await owner.put(stream, [one, two])).toEqual(['1', '2']);
  });

  test('[P7] a refused one is answered under the hash its writer knows, in the order sent', async () => {
    const one = written(empty(clerk), clerk, price);
    const two = written(one.doc, clerk, { ...price, value: 600 });
    const put = (who: TestDevice['who'], rows: readonly Row[]) =>
      shop.server.gate.put(who, { stream, rows: rows.map(({ bytes }) => bytes), signature: new Uint8Array(64) });
    for (const who of [clerk.who, owner.who, { ...owner.who, device: clerk.who.device }]) {
      const results = await put(who, [two, one]);
      expect(results.map(({ hash }) => hash)).toEqual([two.hash, one.hash]);
      expect(results.every((result) => 'code' in result)).toBe(true);
    }
  });

  test('[not-allowed] by a clerk, and by a device unknown or revoked', async () => {
    expect(await clerk.put(stream, [written(empty(clerk), clerk, price)])).toEqual(['not-allowed']);
    const key = await createOwnKey();
    const stranger = createTestDevice(shop, key, { ...owner.who, device: key.device }, '');
    expect(await stranger.put(stream, [written(empty(stranger), stranger, price)])).toEqual(['not-allowed']);
    await shop.server.revoke(owner.who.device);
    expect(await owner.put(stream, [written(empty(owner), owner, price)])).toEqual(['not-allowed']);
    await nothingIn(stream);
  });

  test('[not-allowed] by one whose right was taken while the signature was checked, or since the socket opened', async () => {
    const known = must(shop.server.devices.find(owner.who.device), 'the owner');
    const demote = () =>
      shop.server.keeper.write((write) => shop.server.devices.keep(write, { ...known, role: 'clerk', places: ['h1'] }));
    const row = written(empty(owner), owner, price);
    // The demotion is queued before the signature is checked, and so before the write.
    const [results] = await Promise.all([owner.put(stream, [row]), demote()]);
    expect(results).toEqual(['not-allowed']);
    expect(await owner.put(stream, [row])).toEqual(['not-allowed']);
    await nothingIn(stream);
  });

  test('[not-allowed] by a device that is revoked while its signature is checked', async () => {
    const entries = journalRows({ n: 0, hash: null }, 1, [testSale('1')]);
    const journal = journalStream('h1', clerk.who.device, 1);
    const [results] = await Promise.all([clerk.put(journal, entries), shop.server.revoke(clerk.who.device)]);
    expect(results).toEqual(['not-allowed']);
    await nothingIn(journal);
  });

  test('[forbidden-path] the founder’s keys, also hidden behind a change that loses', async () => {
    const row = rawChange(owner, (root) => {
      root['#version'] = 99;
    });
    expect(await owner.put(stream, [row])).toEqual(['forbidden-path']);
  });

  test('[forbidden-path] the console outside product groups', async () => {
    const key = await createOwnKey();
    await shop.server.enrolLocally(
      { role: 'console', places: [], person: 'p' },
      { publicKey: key.publicKey, algorithm: 'Ed25519', name: 'c' },
    );
    const console = createTestDevice(shop, key, { ...owner.who, device: key.device, role: 'console' }, '');
    const doc = createDoc('site', console.actor);
    expect(await console.put(siteStream, [written(doc, console, { key: 'category/x/name@en', value: 'New' })])).toEqual(
      ['2'],
    );
    expect(
      await console.put(siteStream, [
        written(
          doc,
          { ...console, actor: `${console.who.device}${'1'.repeat(16)}` },
          { key: 'name@en', value: 'Mine' },
        ),
      ]),
    ).toEqual(['forbidden-path']);
  });

  test('[missing-dependency] before what it builds on, then taken once that is there', async () => {
    const one = written(empty(owner), owner, price);
    const two = written(one.doc, owner, { ...price, value: 600 });
    expect(await owner.put(stream, [two])).toEqual(['missing-dependency']);
    expect(await owner.put(stream, [one, two])).toEqual(['1', '2']);
  });

  test.each<[string, (root: Record<string, unknown>) => void]>([
    ['a map inside the map', (root) => (root[`${product}/v`] = { price: 1 })],
    ['a text that letters can be inserted into', (root) => (root[`${product}/title@en`] = 'co-edited')],
    ['a price that is no whole number of cents', (root) => (root[`${product}/v/x/price`] = 9.5)],
    ['a negative price', (root) => (root[`${product}/v/x/price`] = -1)],
    ['a price of unknown kind', (root) => (root[`${product}/v/x/price`] = true)],
    ['a status nobody knows', (root) => (root[`${product}/status`] = 1)],
    ['nothing as a value', (root) => (root[`${product}/v/x/price`] = null)],
    ['a date', (root) => (root[`${product}/createdAt`] = new Date(5))],
    ['bytes', (root) => (root[`${product}/unknown`] = new Uint8Array(4))],
  ])('[invalid-document] %s', async (_name, edit) => {
    expect(await owner.put(stream, [rawChange(owner, edit)])).toEqual(['invalid-document']);
    await nothingIn(stream);
  });

  test('[invalid-document] the same actor and number with another content', async () => {
    const one = written(empty(owner), owner, price);
    const twin = written(empty(owner), owner, { ...price, value: 501 });
    expect(await owner.put(stream, [one])).toEqual(['1']);
    expect(await owner.put(stream, [twin])).toEqual(['invalid-document']);
    const next = written(one.doc, owner, { ...price, value: 502 });
    expect(await owner.put(stream, [next])).toEqual(['2']);
  });

  test('a key of a newer version is kept', async () => {
    const row = written(empty(owner), owner, { key: `${product}/from-the-future`, value: 'kept' });
    expect(await owner.put(stream, [row])).toEqual(['1']);
  });

  test('[missing-dependency] on a change whose write failed: what was not kept is not known', async () => {
    const one = written(empty(owner), owner, price);
    const two = written(one.doc, owner, { ...price, value: 600 });
    const { transact } = shop.store;
    Object.assign(shop.store, {
      transact: (work: Parameters<typeof transact>[0]) =>
        transact(async (tx) => {
          await work(tx);
          throw new Error('disk full');
        }),
    });
    await expect(owner.put(stream, [one])).rejects.toThrow('disk full');
    Object.assign(shop.store, { transact });
    expect(await owner.put(stream, [two])).toEqual(['missing-dependency']);
    expect(await owner.put(stream, [one, two])).toEqual(['1', '2']);
  });

  test('a refused change between two good ones costs only itself', async () => {
    const one = written(empty(owner), owner, price);
    const bad = rawChange(
      { ...owner, actor: `${owner.who.device}${'2'.repeat(16)}` },
      (root) => (root[`${product}/v/x/price`] = -5),
    );
    const two = written(one.doc, owner, { ...price, value: 600 });
    expect(await owner.put(stream, [one, bad, two])).toEqual(['1', 'invalid-document', '2']);
    expect(decodeChange(must((await rowsIn(stream))[1], 'a row').bytes).ops).toHaveLength(1);
  });
});

describe('an entry of a journal', () => {
  const journal = () => journalStream('h1', clerk.who.device, 1);
  const entries = (...names: string[]) =>
    journalRows(
      { n: 0, hash: null },
      5_000,
      names.map((name) => testSale(name)),
    );

  test('is numbered and chained; what is known keeps its number', async () => {
    const [one, two, three] = entries('1', '2', '3') as [Row, Row, Row];
    expect(await clerk.put(journal(), [one, two])).toEqual(['1', '2']);
    expect(await clerk.put(journal(), [one, two, three])).toEqual(['1', '2', '3']);
  });

  test('[gap] names the number expected, and those after it wait', async () => {
    const [one, two, three] = entries('1', '2', '3') as [Row, Row, Row];
    expect(await clerk.put(journal(), [two, three])).toEqual(['gap 1', 'gap 1']);
    expect(await clerk.put(journal(), [one])).toEqual(['1']);
    expect(await clerk.put(journal(), [three])).toEqual(['gap 2']);
  });

  test('[number-used] by a cloned profile, and by one that goes on from its own past', async () => {
    const mine = entries('1', '2');
    const clone = entries('1', 'other', 'more');
    expect(await clerk.put(journal(), mine)).toEqual(['1', '2']);
    expect(await clerk.put(journal(), [must(clone[1], 'a row'), must(clone[2], 'a row')])).toEqual([
      'number-used 3',
      'number-used 3',
    ]);
    expect(await rowsIn(journal())).toHaveLength(2);
  });

  test('goes on in the next segment, and the one before is closed', async () => {
    const [one, two, three] = entries('1', '2', '3') as [Row, Row, Row];
    const second = journalStream('h1', clerk.who.device, 2);
    expect(await clerk.put(second, [one])).toEqual(['gap 1']);
    expect(await clerk.put(journal(), [one])).toEqual(['1']);
    expect(await clerk.put(second, [two])).toEqual(['1']);
    expect(await clerk.put(journal(), [two])).toEqual(['number-used']);
    expect(await clerk.put(journal(), [one])).toEqual(['1']);
    expect(await clerk.put(second, [three])).toEqual(['2']);
  });

  test('[wrong-writer] in another device’s journal', async () => {
    expect(await owner.put(journal(), entries('1'))).toEqual(['wrong-writer']);
    await nothingIn(journal());
  });

  test('of a place that was taken from the clerk meanwhile is kept and noted: it was sold', async () => {
    const known = must(shop.server.devices.find(clerk.who.device), 'the clerk');
    await shop.server.keeper.write((write) => shop.server.devices.keep(write, { ...known, places: ['l1'] }));
    expect(await clerk.put(journal(), entries('1', '2'))).toEqual(['1', '2']);
    expect((await shop.server.keeper.read((tx) => tx.records('suspect'))).map(({ key }) => key)).toEqual([
      `${journal()}#1 place-not-theirs`,
      `${journal()}#2 place-not-theirs`,
    ]);
  });

  test('[malformed] no entry, loose CBOR, no number', async () => {
    const loose = Uint8Array.of(0xbf, 0x61, 0x6e, 0x01, 0xff);
    const unnumbered = encodeLogEntry({ n: 0, prev: null, at: 1, fact: null });
    for (const bytes of [new Uint8Array(), loose, unnumbered])
      expect(await clerk.put(journal(), [logRow(bytes)])).toEqual(['malformed']);
  });

  test('that this version cannot read is kept at its number and noted', async () => {
    const [row] = journalRows({ n: 0, hash: null }, 1, [{ type: 'sale-of-the-future', goods: 3 }]);
    expect(await clerk.put(journal(), [must(row, 'a row')])).toEqual(['1']);
    expect((await shop.server.keeper.read((tx) => tx.records('suspect'))).map(({ key }) => key)).toEqual([
      `${journal()}#1 unreadable-fact`,
    ]);
  });

  test('whose clock says 1970 or 2099 is kept', async () => {
    const [one] = journalRows({ n: 0, hash: null }, 0, [testSale('1')]);
    const [two] = journalRows({ n: 1, hash: must(one, 'a row').hash }, 4_070_908_800_000, [testSale('2')]);
    expect(await clerk.put(journal(), [must(one, 'a row'), must(two, 'a row')])).toEqual(['1', '2']);
  });

  test('takes stock off the shelf once, however often it is offered', async () => {
    const rows = journalRows({ n: 0, hash: null }, 1, [testSale('1', { quantity: 8 })]);
    await clerk.put(journal(), rows);
    await clerk.put(journal(), rows);
    await shop.server.settled();
    expect(shop.server.shelf.findByVariant('a-v')?.variants[0]?.bands).toEqual({ h1: 'few', l1: 'out' });
  });
});

describe('other streams', () => {
  test('[unknown-stream] names that no stream can have, and tables', async () => {
    for (const name of ['nothing', 'catalog:64', 'journal:h1', 'staff', 'shelf:site', 'contact:h1'])
      expect(await owner.put(name, [logRow(rowHash(new Uint8Array()))])).toEqual(['unknown-stream']);
  });

  test('[not-allowed] logs of the server', async () => {
    const rows = journalRows({ n: 0, hash: null }, 1, [
      { type: 'promise-ended', promise: 'x', how: 'released', at: 1 },
    ]);
    for (const name of ['alloc:h1', 'orders:h1:1', 'mine:person'])
      expect(await owner.put(name, rows)).toEqual(['not-allowed']);
  });
});

function wrapChunk(type: number, body: Uint8Array): Uint8Array {
  const length: number[] = [];
  for (let rest = body.length; ; rest = Math.floor(rest / 128)) {
    length.push(rest < 128 ? rest : (rest % 128) + 128);
    if (rest < 128) break;
  }
  return concatBytes(Uint8Array.of(0x85, 0x6f, 0x4a, 0x83, 0, 0, 0, 0, type, ...length), body);
}

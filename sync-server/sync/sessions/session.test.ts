import { beforeEach, describe, expect, test } from 'vitest';
import { must } from '../../../shared/kernel/assert.ts';
import { encodeMessage } from '../../../shared/protocol/codec.ts';
import { closeCodes, intervals, protocolVersion } from '../../../shared/protocol/version.ts';
import { catalogStream } from '../../../shared/replica/documents/catalog-doc.ts';
import { recordWrites } from '../../../shared/replica/documents/flat-doc.ts';
import { createDoc } from '../../../shared/replica/genesis.ts';
import { journalStream } from '../../../shared/replica/streams.ts';
import { journalRows } from '../../start/writing-device.ts';
import { type TestDevice, enrolDevice, told } from '../../testing/test-device.ts';
import { testSale } from '../../testing/test-sale.ts';
import { type TestServer, createTestServer } from '../../testing/test-server.ts';
import { type TestSocket, connectTestSocket } from '../../testing/test-socket.ts';

let shop: TestServer;
let owner: TestDevice;
let clerk: TestDevice;
beforeEach(async () => {
  shop = await createTestServer();
  owner = await enrolDevice(shop, 'owner');
  clerk = await enrolDevice(shop, 'clerk', ['h1']);
});

const greet = async (device: TestDevice): Promise<TestSocket> => {
  const socket = connectTestSocket(shop.server);
  socket.send(device.hello());
  await socket.next('welcome');
  await socket.next('heads');
  return socket;
};
const subscribe = async (socket: TestSocket, stream: string, since = 0, epoch = shop.server.shop.epoch) => {
  socket.send({ t: 'sub', streams: [{ stream, since, epoch }] });
  return socket.next('live', (message) => message.stream === stream);
};
const seqsOf = (socket: TestSocket, stream: string) =>
  socket
    .received()
    .flatMap((message) =>
      message.t === 'rows' && message.stream === stream ? message.rows.map(({ seq }) => seq) : [],
    );
const journalOf = (device: TestDevice) => journalStream('h1', device.who.device, 1);
const sales = (from: number, to: number) =>
  journalRows(
    { n: 0, hash: null },
    1_000,
    Array.from({ length: to }, (_, at) => testSale(`${at + 1}`)),
  ).slice(from - 1);
const priceChange = (device: TestDevice, product: string, value: number) =>
  must(
    recordWrites(createDoc('catalog', device.actor), { actor: device.actor, at: 1 }, [
      { key: `${product}/v/x/price`, value },
    ]),
    'a change',
  );

describe('greeting', () => {
  test('[P6] welcome says who the device is, heads name what it may read and nothing else', async () => {
    await clerk.put(journalOf(clerk), sales(1, 1));
    const socket = connectTestSocket(shop.server);
    socket.send(clerk.hello());
    expect(await socket.next('welcome')).toEqual({
      t: 'welcome',
      version: 1,
      time: shop.clock.now(),
      epoch: shop.server.shop.epoch,
      term: 1,
      lowestClient: 1,
      who: clerk.who,
    });
    const { heads } = await socket.next('heads');
    expect(
      Object.keys(heads)
        .map((name) => name.replace(/:.*/, ''))
        .filter((name, at, all) => all.indexOf(name) === at)
        .sort(),
    ).toEqual(['catalog', 'journal', 'shelf', 'site', 'staff']);
    expect(heads[journalOf(clerk)]).toBe(1);
  });

  test('[P4] anything before hello closes the socket', async () => {
    const socket = connectTestSocket(shop.server);
    socket.send({ t: 'sub', streams: [{ stream: 'shelf:site', since: 0, epoch: '' }] });
    expect(await socket.closedWith()).toBe(closeCodes.token);
    expect(socket.received()).toEqual([]);
  });

  test.each<[string, (token: string) => string]>([
    ['forged', (token) => `${token.slice(0, -2)}xx`],
    ['of another device', (token) => token.replace(/^[^.]+/, '0011223344556677')],
    ['prolonged', (token) => token.replace(/\.\d+\./, '.9999999999999.')],
    ['empty', () => ''],
  ])('[P5] a token that is %s', async (_name, bend) => {
    const socket = connectTestSocket(shop.server);
    socket.send({ t: 'hello', version: protocolVersion, client: 'x', token: bend(owner.token) });
    expect(await socket.closedWith()).toBe(closeCodes.token);
  });

  test('[P5] an old token, a revoked device, a version from the future', async () => {
    const tooNew = connectTestSocket(shop.server);
    tooNew.send({ t: 'hello', version: 99, client: 'x', token: owner.token });
    expect(await tooNew.closedWith()).toBe(closeCodes.tooOld);
    await shop.server.revoke(clerk.who.device);
    const revoked = connectTestSocket(shop.server);
    revoked.send(clerk.hello());
    expect(await revoked.closedWith()).toBe(closeCodes.revoked);
    shop.clock.advance(15 * 60_000 + 1);
    const late = connectTestSocket(shop.server);
    late.send(owner.hello());
    expect(await late.closedWith()).toBe(closeCodes.token);
  });

  test('[P1] a frame that is no message', async () => {
    const socket = await greet(owner);
    socket.send(Uint8Array.of(1, 2, 3));
    expect(await socket.closedWith()).toBe(closeCodes.malformed);
  });
});

describe('writing', () => {
  test('[P7] a put is acknowledged after its commit, row by row', async () => {
    const socket = await greet(clerk);
    const [one, two] = sales(1, 2);
    socket.send(await clerk.putFrame(7, journalOf(clerk), [must(one, 'one'), must(two, 'two')]));
    const ack = await socket.next('ack');
    expect([ack.id, told(ack.results)]).toEqual([7, ['1', '2']]);
    expect((await shop.server.keeper.read((tx) => tx.read(journalOf(clerk), 0, 9))).map(({ hash }) => hash)).toEqual([
      one?.hash,
      two?.hash,
    ]);
  });

  test('[P7] without a commit there is no acknowledgement, and the server goes on', async () => {
    const socket = await greet(clerk);
    const failing = shop.store.transact;
    Object.assign(shop.store, { transact: () => Promise.reject(new Error('disk full')) });
    socket.send(await clerk.putFrame(1, journalOf(clerk), sales(1, 1)));
    expect(await socket.closedWith()).toBe(1013);
    Object.assign(shop.store, { transact: failing });
    expect(socket.received().filter(({ t }) => t === 'ack')).toEqual([]);
    const again = await greet(clerk);
    again.send(await clerk.putFrame(2, journalOf(clerk), sales(1, 1)));
    expect(told((await again.next('ack')).results)).toEqual(['1']);
  });

  test('[P8] an acknowledgement lost on the way: the same rows get the same numbers', async () => {
    const lost = await greet(clerk);
    lost.send(await clerk.putFrame(1, journalOf(clerk), sales(1, 3)));
    await lost.next('ack');
    lost.drop();
    const socket = await greet(clerk);
    socket.send(await clerk.putFrame(1, journalOf(clerk), sales(1, 3)));
    expect(told((await socket.next('ack')).results)).toEqual(['1', '2', '3']);
  });

  test('[P12] a till with a thousand sales does not starve another’s one', async () => {
    const till = await greet(clerk);
    const other = await greet(owner);
    const rows = sales(1, 1_200);
    const batches = Array.from({ length: 12 }, (_, at) => rows.slice(100 * at, 100 * at + 100));
    const frames = await Promise.all(batches.map((batch, at) => clerk.putFrame(at, journalOf(clerk), batch)));
    const one = await owner.putFrame(1, journalOf(owner), sales(1, 1));
    for (const frame of frames) till.send(frame);
    other.send(one);
    await other.next('ack');
    const acknowledged = till.received().filter(({ t }) => t === 'ack').length;
    expect(acknowledged).toBeLessThan(4);
    for (const batch of batches) expect((await till.next('ack')).results).toHaveLength(batch.length);
  });
});

describe('reading', () => {
  test('[P13] rows after the number named, then live, then each as it commits', async () => {
    await clerk.put(journalOf(clerk), sales(1, 3));
    const socket = await greet(owner);
    expect((await subscribe(socket, journalOf(clerk), 1)).seq).toBe(3);
    expect(seqsOf(socket, journalOf(clerk))).toEqual([2, 3]);
    await clerk.put(journalOf(clerk), sales(4, 5));
    await socket.next('rows', ({ from }) => from === 3);
    expect(seqsOf(socket, journalOf(clerk))).toEqual([2, 3, 4, 5]);
  });

  test('[P13] no row is left out while others write', async () => {
    const rows = sales(1, 400);
    const socket = await greet(owner);
    const writing = (async () => {
      for (let at = 0; at < rows.length; at += 20) await clerk.put(journalOf(clerk), rows.slice(at, at + 20));
    })();
    socket.send({ t: 'sub', streams: [{ stream: journalOf(clerk), since: 0, epoch: shop.server.shop.epoch }] });
    await writing;
    await socket.next('live');
    while (!seqsOf(socket, journalOf(clerk)).includes(400)) await socket.next('rows');
    expect([...new Set(seqsOf(socket, journalOf(clerk)))]).toEqual(Array.from({ length: 400 }, (_, at) => at + 1));
  });

  test('[P14] a reader of another epoch, or ahead of the head, begins anew', async () => {
    await clerk.put(journalOf(clerk), sales(1, 2));
    const socket = await greet(owner);
    await subscribe(socket, journalOf(clerk), 2, 'before the restore');
    expect(seqsOf(socket, journalOf(clerk))).toEqual([1, 2]);
    const ahead = await greet(owner);
    await subscribe(ahead, journalOf(clerk), 99);
    expect(seqsOf(ahead, journalOf(clerk))).toEqual([1, 2]);
  });

  test('[P15] far behind: a snapshot first, then what came after it', async () => {
    const rows = sales(1, 620);
    for (let at = 0; at < 600; at += 100) await clerk.put(journalOf(clerk), rows.slice(at, at + 100));
    const socket = await greet(owner);
    await subscribe(socket, journalOf(clerk));
    const snap = await socket.next('snap');
    expect(snap).toEqual({
      t: 'snap',
      stream: journalOf(clerk),
      seq: 600,
      url: `/snap/${encodeURIComponent(journalOf(clerk))}?seq=600`,
    });
    expect(seqsOf(socket, journalOf(clerk))).toEqual([]);
    await clerk.put(journalOf(clerk), rows.slice(600));
    await socket.next('rows');
    expect(seqsOf(socket, journalOf(clerk))).toEqual(rows.slice(600).map((_, at) => 601 + at));
  });

  test('[P16] what may not be read is denied like what is not there', async () => {
    const socket = await greet(clerk);
    for (const stream of ['journal:l1:0011223344556677:1', 'contact:l1', 'mine:somebody', 'no such stream']) {
      socket.send({ t: 'sub', streams: [{ stream, since: 0, epoch: '' }] });
      expect(await socket.next('deny')).toEqual({ t: 'deny', stream });
    }
  });

  test('[P16] nobody is sent a byte of what they may not read', async () => {
    const other = await enrolDevice(shop, 'clerk', ['l1']);
    const socket = await greet(other);
    socket.send({ t: 'sub', streams: [{ stream: journalOf(clerk), since: 0, epoch: '' }] });
    await clerk.put(journalOf(clerk), journalRows({ n: 0, hash: null }, 1, [testSale('canary-of-h1')]));
    await shop.server.settled();
    shop.schedule.runAll();
    await socket.next('deny');
    const seen = Buffer.concat(socket.frames()).toString('latin1');
    expect(seen).not.toContain('canary-of-h1');
    expect(seen).not.toContain(`"${journalOf(clerk)}"`);
    expect(
      socket
        .received()
        .flatMap((message) => (message.t === 'heads' ? Object.keys(message.heads) : []))
        .filter((name) => name.startsWith('journal:h1')),
    ).toEqual([]);
  });

  test('[P17] a stream that begins is told at once to those who may read it', async () => {
    const socket = await greet(owner);
    const stranger = await greet(await enrolDevice(shop, 'clerk', ['l1']));
    await clerk.put(journalOf(clerk), sales(1, 1));
    expect((await socket.next('heads')).heads[journalOf(clerk)]).toBe(1);
    shop.schedule.runAll();
    expect((await stranger.next('heads')).heads[journalOf(clerk)]).toBe(undefined);
  });

  test('[P17] all heads again when the clock says so', async () => {
    const socket = await greet(owner);
    await clerk.put(journalOf(clerk), sales(1, 1));
    await clerk.put(journalOf(clerk), sales(2, 4));
    await socket.next('heads');
    shop.schedule.runAll();
    expect((await socket.next('heads')).heads[journalOf(clerk)]).toBe(4);
  });

  test('[P18] [P2] every live reader gets the same frame, the writer too', async () => {
    const stream = catalogStream('new');
    const writer = await greet(owner);
    const reader = await greet(clerk);
    await subscribe(writer, stream);
    await subscribe(reader, stream);
    writer.send(await owner.putFrame(1, stream, [priceChange(owner, 'new', 5)]));
    const frames = await Promise.all([writer, reader].map(async (socket) => encodeMessage(await socket.next('rows'))));
    expect(frames[0]).toEqual(frames[1]);
  });

  test('[P13] what commits while older rows are still on their way comes after them, and once', async () => {
    // Two rows that do not fit one frame: between the two frames the network takes its time.
    const large = [1, 2].map((n) => ({ type: 'of-the-future', n, pad: new Uint8Array(200_000) }));
    const rows = journalRows({ n: 0, hash: null }, 1_000, [...large, testSale('3'), testSale('4')]);
    await clerk.put(journalOf(clerk), rows.slice(0, 2));
    const network = Promise.withResolvers<void>();
    const socket = connectTestSocket(shop.server, { flushed: () => network.promise });
    socket.send(owner.hello());
    await socket.next('heads');
    const stream = journalOf(clerk);
    socket.send({ t: 'sub', streams: [{ stream, since: 0, epoch: shop.server.shop.epoch }] });
    await socket.next('rows');
    await clerk.put(stream, rows.slice(2, 3));
    expect(seqsOf(socket, stream)).toEqual([1]);
    network.resolve();
    expect((await socket.next('live')).seq).toBe(3);
    await clerk.put(stream, rows.slice(3));
    expect(seqsOf(socket, stream)).toEqual([1, 2, 3, 4]);
  });

  test('after unsub nothing more comes', async () => {
    const socket = await greet(owner);
    await subscribe(socket, journalOf(clerk));
    socket.send({ t: 'unsub', streams: [journalOf(clerk)] });
    await subscribe(socket, 'site');
    await clerk.put(journalOf(clerk), sales(1, 1));
    expect(seqsOf(socket, journalOf(clerk))).toEqual([]);
  });
});

describe('staying', () => {
  test('[P20] ping is answered, and silence ends the socket', async () => {
    const socket = await greet(owner);
    socket.send({ t: 'ping' });
    await socket.next('pong');
    shop.clock.advance(6 * intervals.deadAfter);
    shop.schedule.runAll();
    expect(socket.isOpen()).toBe(true);
    shop.clock.advance(1);
    shop.schedule.runAll();
    expect(await socket.closedWith()).toBe(1001);
  });

  test('[P21] a reader that does not read is closed, the others are not', async () => {
    const slow = await greet(owner);
    const quick = await greet(owner);
    for (const socket of [slow, quick]) await subscribe(socket, journalOf(clerk));
    slow.setBuffered(9 * 1_048_576);
    await clerk.put(journalOf(clerk), sales(1, 1));
    expect(await slow.closedWith()).toBe(closeCodes.tooSlow);
    await quick.next('rows');
    expect(quick.isOpen()).toBe(true);
  });

  test('[P22] a device revoked while connected is closed', async () => {
    const socket = await greet(clerk);
    await shop.server.revoke(clerk.who.device);
    expect(await socket.closedWith()).toBe(closeCodes.revoked);
  });

  test('[P22] a device whose rights change is closed, and greeted with the new ones', async () => {
    const socket = await greet(clerk);
    const known = must(shop.server.devices.find(clerk.who.device), 'the clerk');
    await shop.server.keeper.write((write) => shop.server.devices.keep(write, { ...known, name: 'Renamed' }));
    expect(socket.isOpen()).toBe(true);
    await shop.server.keeper.write((write) => shop.server.devices.keep(write, { ...known, places: ['l1'] }));
    expect(await socket.closedWith()).toBe(closeCodes.token);
    const again = connectTestSocket(shop.server);
    again.send(clerk.hello());
    expect((await again.next('welcome')).who.places).toEqual(['l1']);
  });

  test('[P23] a socket that never says who it is is closed, however lively', async () => {
    const silent = connectTestSocket(shop.server);
    const greeted = await greet(owner);
    const passing = (millis: number) => {
      shop.clock.advance(millis);
      for (const socket of [silent, greeted]) if (socket.isOpen()) socket.send({ t: 'ping' });
      shop.schedule.runAll();
    };
    passing(10_000);
    expect(silent.isOpen()).toBe(true);
    passing(1);
    expect(await silent.closedWith()).toBe(closeCodes.token);
    expect(greeted.isOpen()).toBe(true);
  });

  test('sockets of one address that have not greeted are few; greeted ones and other addresses are not counted', async () => {
    const small = await createTestServer({ mostUngreeted: 2 });
    const device = await enrolDevice(small, 'owner');
    const connect = (address: string) => connectTestSocket(small.server, { address });
    const first = connect('203.0.113.9');
    connect('203.0.113.9');
    expect(await connect('203.0.113.9').closedWith()).toBe(1013);
    expect(connect('203.0.113.10').isOpen()).toBe(true);
    first.send(device.hello());
    await first.next('welcome');
    expect(connect('203.0.113.9').isOpen()).toBe(true);
    expect(await connect('203.0.113.9').closedWith()).toBe(1013);
  });

  test('the server stops: sockets end, the store is closed, nothing runs on', async () => {
    const socket = await greet(owner);
    await shop.server.close();
    expect(await socket.closedWith()).toBe(1001);
    expect(shop.schedule.count()).toBe(0);
  });
});

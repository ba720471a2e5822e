import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, equalBytes } from '../../kernel/bytes.ts';
import type { Clock } from '../../kernel/clock.ts';
import { decodeClientMessage, encodeMessage } from '../../protocol/codec.ts';
import { encodeLogEntry, rowHash } from '../../protocol/log-entry.ts';
import type { ClientMessage, ServerMessage, StreamRow, Who } from '../../protocol/messages.ts';
import { decodeCbor, encodeCbor } from '../../protocol/strict-cbor.ts';
import { closeCodes } from '../../protocol/version.ts';
import { takeChanges } from '../../replica/documents/flat-doc.ts';
import type { HttpAnswer, HttpRequest } from '../../replica/env.ts';
import { createDoc, saveDoc } from '../../replica/genesis.ts';
import { canRead } from '../../replica/share-policy.ts';
import { parseStream } from '../../replica/streams.ts';
import { createTestGate, type TestGate } from './test-gate.ts';
import type { AcceptLine } from './test-network.ts';

/** Signs as a test device does: anybody could, which is fine among tests. */
export const testSignature = (publicKey: Uint8Array, bytes: Uint8Array): Uint8Array =>
  sha256(concatBytes(publicKey, bytes));

export type TestPerson = Pick<Who, 'person' | 'role' | 'places'>;

type Known = { readonly who: Who; readonly publicKey: Uint8Array };
type Member = {
  who: Who | null;
  readonly follows: Set<string>;
  readonly send: (message: ServerMessage) => void;
  readonly close: (code: number) => void;
};

/** A small honest server for tests of the replica: it speaks the wire, keeps streams in memory and judges only what it must. */
export type TestHub = Omit<TestGate, 'put'> & {
  readonly accept: AcceptLine;
  readonly fetch: (request: HttpRequest) => Promise<HttpAnswer>;
  readonly createLink: (person: TestPerson) => string;
  /** Appends a row as the server's own, e.g. an order. */
  readonly append: (stream: string, fact: unknown, key?: string) => void;
  /** Appends a document's change as if a device of that actor had put it. */
  readonly appendChange: (stream: string, change: { readonly bytes: Uint8Array; readonly hash: Uint8Array }) => void;
  readonly rows: (stream: string) => readonly StreamRow[];
  readonly streams: () => readonly string[];
  /** Changes what a person may do, from the next line on. */
  readonly setRole: (device: string, role: Who['role']) => void;
  /** Tells everybody where the streams stand, as every 20 s. */
  readonly tellHeads: () => void;
  readonly revoke: (device: string) => void;
  /** Readers this far behind get a snapshot first. */
  readonly snapshotAfter: (rows: number) => void;
  /** As after a restore from a backup: keeps the first rows of each stream and begins a new epoch, unless it is silent about it. */
  readonly restore: (keep: (stream: string, head: number) => number, silent?: boolean) => void;
  readonly media: () => ReadonlyMap<string, Uint8Array>;
  /** Commands asked for, answered by `answer`. */
  readonly onCommand: (
    answer: (path: string, body: unknown, key: string) => { readonly status: number; readonly body: unknown },
  ) => void;
};

const json = (status: number, body: unknown): HttpAnswer => ({
  status,
  body: new TextEncoder().encode(JSON.stringify(body)),
});

const fromBase64url = (text: string): Uint8Array => {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const bits = Array.from(text, (digit) => digits.indexOf(digit).toString(2).padStart(6, '0')).join('');
  return Uint8Array.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};

export function createTestHub(deps: { readonly clock: Clock; readonly site?: string }): TestHub {
  const site = deps.site ?? 'test-site';
  const streams = new Map<string, StreamRow[]>();
  const devices = new Map<string, Known>();
  const links = new Map<string, TestPerson>();
  const revoked = new Set<string>();
  const members = new Set<Member>();
  const media = new Map<string, Uint8Array>();
  let epoch = 'e1';
  let farBehind = Number.POSITIVE_INFINITY;
  let command: Parameters<TestHub['onCommand']>[0] = () => ({ status: 404, body: { code: 'unknown' } });

  const rowsOf = (stream: string): StreamRow[] => streams.get(stream) ?? [];
  const headsFor = (who: Who): Record<string, number> =>
    Object.fromEntries(
      [...streams].filter(([stream]) => canRead(who, stream)).map(([stream, rows]) => [stream, rows.at(-1)?.seq ?? 0]),
    );
  const add = (stream: string, row: Omit<StreamRow, 'seq' | 'receivedAt'>): StreamRow => {
    const isNew = !streams.has(stream);
    const rows = rowsOf(stream);
    streams.set(stream, rows);
    const seq = (rows.at(-1)?.seq ?? 0) + 1;
    const stored = { ...row, seq, receivedAt: deps.clock.now() };
    rows.push(stored);
    for (const member of members) {
      if (member.who && isNew && canRead(member.who, stream)) member.send({ t: 'heads', heads: headsFor(member.who) });
      if (member.follows.has(stream)) member.send({ t: 'rows', stream, from: seq - 1, to: seq, rows: [stored] });
    }
    return stored;
  };
  const gate = createTestGate({
    site,
    rowsOf,
    add,
    isSigned: (device, signature, message) =>
      equalBytes(signature, testSignature(devices.get(device)?.publicKey ?? new Uint8Array(), message)),
  });
  const subscribe = (
    member: Member,
    who: Who,
    { stream, since, epoch: known }: Extract<ClientMessage, { t: 'sub' }>['streams'][number],
  ): void => {
    if (!canRead(who, stream)) return member.send({ t: 'deny', stream });
    const rows = rowsOf(stream);
    const head = rows.at(-1)?.seq ?? 0;
    let from = known === epoch && since <= head ? since : 0;
    if (head - from > farBehind) {
      member.send({ t: 'snap', stream, seq: head, url: `/snap/${encodeURIComponent(stream)}?seq=${head}` });
      from = head;
    }
    const missing = rows.filter(({ seq }) => seq > from);
    if (missing.length > 0) member.send({ t: 'rows', stream, from, to: head, rows: missing });
    member.follows.add(stream);
    member.send({ t: 'live', stream, seq: head });
  };
  const greet = (member: Member, token: string): void => {
    const known = devices.get(token.replace(/^token-/, ''));
    if (!known) return member.close(closeCodes.token);
    if (revoked.has(known.who.device)) return member.close(closeCodes.revoked);
    member.who = known.who;
    member.send({ t: 'welcome', version: 1, time: deps.clock.now(), epoch, term: 1, lowestClient: 1, who: known.who });
    member.send({ t: 'heads', heads: headsFor(known.who) });
  };
  const answer = (member: Member, message: ClientMessage): void => {
    if (message.t === 'hello') return greet(member, message.token);
    if (message.t === 'ping') return member.send({ t: 'pong' });
    const { who } = member;
    if (!who) return member.close(closeCodes.token);
    if (message.t === 'put') member.send({ t: 'ack', id: message.id, results: gate.put(who, message) });
    if (message.t === 'sub') for (const one of message.streams) subscribe(member, who, one);
    if (message.t === 'unsub') for (const stream of message.streams) member.follows.delete(stream);
  };
  const enrol = (body: { secret: string; publicKey: string; name: string }): HttpAnswer => {
    const person = links.get(body.secret);
    if (!person) return json(404, { code: 'link-unknown' });
    links.delete(body.secret);
    const publicKey = fromBase64url(body.publicKey);
    const device = bytesToHex(rowHash(publicKey).slice(0, 8));
    const who: Who = { site, device, ...person, register: devices.size + 1, series: 'A' };
    devices.set(device, { who, publicKey });
    const row = encodeCbor({ name: body.name });
    add('staff', { hash: rowHash(row), bytes: row, device: 'server', key: device });
    return json(200, { who, name: body.name, token: `token-${device}`, expiresAt: deps.clock.now() + 900_000, epoch });
  };
  const snapshot = (stream: string): HttpAnswer => {
    const rows = rowsOf(stream);
    const name = parseStream(stream);
    if (name?.form !== 'doc') return { status: 200, body: encodeCbor({ seq: rows.at(-1)?.seq ?? 0, rows }) };
    const start = createDoc(name.kind === 'site' ? 'site' : 'catalog', '0'.repeat(30) + 'ff');
    return {
      status: 200,
      body: saveDoc(
        takeChanges(
          start,
          rows.map(({ bytes }) => bytes),
        ).doc,
      ),
    };
  };
  return {
    accept: (line) => {
      const member: Member = {
        who: null,
        follows: new Set(),
        send: (message) => line.send(encodeMessage(message)),
        close: line.close,
      };
      members.add(member);
      return {
        received: (bytes) => {
          const read = decodeClientMessage(bytes);
          if (!read.ok) return line.close(closeCodes.malformed);
          answer(member, read.value);
        },
        closed: () => void members.delete(member),
      };
    },
    fetch: async ({ path, headers = {}, body }) => {
      const [route = ''] = path.split('?');
      if (route.startsWith('/snap/')) return snapshot(decodeURIComponent(route.slice(6)));
      if (route === '/media') {
        media.set(bytesToHex(rowHash(body ?? new Uint8Array())), body ?? new Uint8Array());
        return json(200, {});
      }
      const read: unknown = JSON.parse(new TextDecoder().decode(body));
      const { device = '' } = read as { device?: string };
      if (route === '/auth/enrol') return enrol(read as Parameters<typeof enrol>[0]);
      if (revoked.has(device)) return json(403, { code: 'revoked' });
      if (route === '/auth/challenge') return json(200, { challenge: 'c' });
      if (route === '/auth/token')
        return json(200, { token: `token-${device}`, expiresAt: deps.clock.now() + 900_000 });
      const answered = command(route, read, headers['Idempotency-Key'] ?? '');
      return json(answered.status, answered.body);
    },
    createLink: (person) => {
      const secret = `secret-${links.size}-${devices.size}-${person.person}`;
      links.set(secret, person);
      return secret;
    },
    append: (stream, fact, key) => {
      const last = rowsOf(stream).at(-1);
      const prev = last?.hash ?? null;
      const entry = { n: (last?.seq ?? 0) + 1, prev, at: deps.clock.now(), fact };
      const bytes = key === undefined ? encodeLogEntry(entry) : encodeCbor(fact);
      add(stream, { hash: rowHash(bytes), bytes, device: 'server', ...(key === undefined ? {} : { key }) });
    },
    appendChange: (stream, { bytes, hash }) => void add(stream, { hash, bytes, device: 'f'.repeat(16) }),
    rows: (stream) => streams.get(stream) ?? [],
    streams: () => [...streams.keys()],
    judge: gate.judge,
    cannotRead: gate.cannotRead,
    puts: gate.puts,
    setRole: (device, role) => {
      const known = devices.get(device);
      if (known) devices.set(device, { ...known, who: { ...known.who, role } });
    },
    tellHeads: () => {
      for (const member of members) if (member.who) member.send({ t: 'heads', heads: headsFor(member.who) });
    },
    revoke: (device) => {
      revoked.add(device);
      for (const member of members) if (member.who?.device === device) member.close(closeCodes.revoked);
    },
    snapshotAfter: (rows) => {
      farBehind = rows;
    },
    restore: (keep, silent = false) => {
      for (const [stream, rows] of streams) rows.splice(keep(stream, rows.length));
      if (!silent) epoch = `${epoch}+`;
      for (const member of members) member.close(1001);
    },
    media: () => media,
    onCommand: (answering) => {
      command = answering;
    },
  };
}

/** What a row of a log says, for tests. */
export const factOf = (row: Pick<StreamRow, 'bytes'>): unknown => (decodeCbor(row.bytes) as { fact: unknown }).fact;

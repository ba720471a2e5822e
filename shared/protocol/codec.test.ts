import { encode } from 'cborg';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeClientMessage, decodeServerMessage, encodeMessage } from './codec.ts';
import type { ClientMessage, ServerMessage } from './messages.ts';
import { limits } from './version.ts';

const hash = (fill: number) => new Uint8Array(32).fill(fill);
const who = { site: 's', device: 'd', person: 'p', role: 'clerk', places: ['h1'], register: 2, series: 'A' } as const;

const clientMessages: readonly ClientMessage[] = [
  { t: 'hello', version: 1, client: 'web 1', token: 'x.y.z' },
  { t: 'sub', streams: [{ stream: 'site', since: 0, epoch: '' }] },
  { t: 'unsub', streams: ['site'] },
  { t: 'put', id: 1, stream: 'site', rows: [Uint8Array.of(1, 2)], signature: new Uint8Array(64) },
  { t: 'ping' },
];

const serverMessages: readonly ServerMessage[] = [
  { t: 'welcome', version: 1, time: 1_795_000_000_000, epoch: 'e', term: 1, lowestClient: 1, who },
  {
    t: 'rows',
    stream: 'staff',
    from: 0,
    to: 2,
    rows: [
      { seq: 1, hash: hash(1), bytes: Uint8Array.of(1), receivedAt: 5, device: 'd' },
      { seq: 2, hash: hash(2), bytes: new Uint8Array(), receivedAt: 6, device: 'server', key: 'k' },
    ],
  },
  { t: 'live', stream: 'site', seq: 3 },
  { t: 'snap', stream: 'site', seq: 3, url: '/snap/site?seq=3' },
  { t: 'heads', heads: { site: 3, 'catalog:00': 1 } },
  {
    t: 'ack',
    id: 9,
    results: [
      { hash: hash(1), seq: 4, receivedAt: 7 },
      { hash: hash(2), code: 'gap', expected: 3 },
    ],
  },
  { t: 'deny', stream: 'site' },
  { t: 'erased', stream: 'site' },
  { t: 'pong' },
];

const tellClient = (bytes: Uint8Array) => {
  const decoded = decodeClientMessage(bytes);
  return decoded.ok ? 'taken' : decoded.refusal.type;
};

describe('frames', () => {
  test('every message comes back as it was sent', () => {
    for (const message of clientMessages)
      expect(decodeClientMessage(encodeMessage(message))).toEqual({ ok: true, value: message });
    for (const message of serverMessages)
      expect(decodeServerMessage(encodeMessage(message))).toEqual({ ok: true, value: message });
  });

  test('[P2] the same message gives the same bytes, whatever the order of its fields', () => {
    const turned = { token: 'x', client: 'c', version: 1, t: 'hello' } as const;
    expect(encodeMessage(turned)).toEqual(encodeMessage({ t: 'hello', version: 1, client: 'c', token: 'x' }));
  });

  test.each<[string, Uint8Array, string]>([
    ['a frame over 1 MB', new Uint8Array(limits.frame + 1), 'frame-too-large'],
    ['no bytes', new Uint8Array(), 'malformed-frame'],
    ['a map without end', Uint8Array.of(0xbf, 0x61, 0x74, 0x64, 0x70, 0x69, 0x6e, 0x67, 0xff), 'malformed-frame'],
    [
      'a duplicate key',
      Uint8Array.of(0xa2, 0x61, 0x74, 0x64, 0x70, 0x69, 0x6e, 0x67, 0x61, 0x74, 0x64, 0x70, 0x69, 0x6e, 0x67),
      'malformed-frame',
    ],
    ['bytes after the message', Uint8Array.of(0xa1, 0x61, 0x74, 0x64, 0x70, 0x69, 0x6e, 0x67, 0x00), 'malformed-frame'],
    ['an unknown message', encode({ t: 'drop-tables' }), 'malformed-frame'],
    ['a field too many', encode({ t: 'ping', more: 1 }), 'malformed-frame'],
    ['a missing field', encode({ t: 'hello', version: 1, client: 'c' }), 'malformed-frame'],
    [
      'a negative number',
      encode({ t: 'put', id: -1, stream: 's', rows: [new Uint8Array(1)], signature: new Uint8Array() }),
      'malformed-frame',
    ],
    [
      'a put of nothing',
      encode({ t: 'put', id: 1, stream: 's', rows: [], signature: new Uint8Array() }),
      'malformed-frame',
    ],
    [
      'more than 100 rows',
      encode({
        t: 'put',
        id: 1,
        stream: 's',
        rows: Array.from({ length: 101 }, () => new Uint8Array(1)),
        signature: new Uint8Array(),
      }),
      'malformed-frame',
    ],
    [
      'more streams than a device has',
      encode({ t: 'unsub', streams: Array.from({ length: 601 }, () => 's') }),
      'malformed-frame',
    ],
    ['arrays a hundred thousand deep', new Uint8Array(100_000).fill(0x81), 'malformed-frame'],
    ['a server’s message', encodeMessage({ t: 'pong' }), 'malformed-frame'],
  ])('[P1] %s is refused', (_name, bytes, type) => {
    expect(tellClient(bytes)).toBe(type);
  });

  test('[P1] any bytes are taken or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) =>
        ['taken', 'malformed-frame'].includes(tellClient(bytes)),
      ),
      { numRuns: 2_000 },
    );
  });

  test('[P1] a message with any byte changed is taken or refused, never thrown at', () => {
    const frames = clientMessages.map(encodeMessage);
    fc.assert(
      fc.property(fc.constantFrom(...frames), fc.nat(), fc.integer({ min: 0, max: 255 }), (frame, at, byte) => {
        const changed = frame.slice();
        changed[at % changed.length] = byte;
        return ['taken', 'malformed-frame'].includes(tellClient(changed));
      }),
      { numRuns: 2_000 },
    );
  });
});

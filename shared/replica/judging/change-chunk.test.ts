import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { must } from '../../kernel/assert.ts';
import { concatBytes } from '../../kernel/bytes.ts';
import { limits } from '../../protocol/version.ts';
import { initAutomergeInNode } from '../automerge-in-node.ts';
import { change, clone, decodeChange, getLastLocalChange } from '../automerge.ts';
import { recordWrites } from '../documents/flat-doc.ts';
import { createDoc } from '../genesis.ts';
import { checkChunk, type InflateRaw } from './change-chunk.ts';
import { measureChange } from './change-size.ts';
import { createLebReader } from './leb-reader.ts';

beforeAll(initAutomergeInNode);

const inflate: InflateRaw = (bytes, cap) => {
  try {
    return new Uint8Array(inflateRawSync(bytes, { maxOutputLength: cap }));
  } catch {
    return null;
  }
};

const actor = '00112233445566770011223344556677';
const writes = fc.array(
  fc.record({
    key: fc.string({ minLength: 1, maxLength: 30 }).map((text) => `p/${text}`),
    value: fc.oneof(fc.string({ maxLength: 200 }), fc.integer(), fc.boolean(), fc.constant(null)),
  }),
  { minLength: 1, maxLength: 40 },
);

const repeat = (byte: number, times: number): number[] => Array.from({ length: times }, () => byte);
const leb = (value: number): number[] => {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    bytes.push(rest < 128 ? rest : (rest % 128) + 128);
    if (rest < 128) return bytes;
  }
};
/** Positive numbers as signed LEB128: the sixth bit of the last byte must be clear. */
const signedLeb = (value: number): number[] => {
  const bytes = leb(value);
  const last = must(bytes.at(-1), 'a byte');
  return (last & 0x40) === 0 ? bytes : [...bytes.slice(0, -1), last | 0x80, 0];
};
const wrap = (type: number, body: Uint8Array): Uint8Array =>
  concatBytes(Uint8Array.of(0x85, 0x6f, 0x4a, 0x83, 0, 0, 0, 0, type, ...leb(body.length)), body);
/** No dependencies, an actor, numbers, no message, no other actors; then the columns. */
const bodyWith = (...columns: readonly (readonly [specification: number, content: readonly number[]])[]): Uint8Array =>
  Uint8Array.of(
    0,
    16,
    ...repeat(7, 16),
    1,
    1,
    0,
    0,
    0,
    columns.length,
    ...columns.flatMap(([specification, content]) => [...leb(specification), ...leb(content.length)]),
    ...columns.flatMap(([, content]) => content),
  );
const action = 0x42;
const keyText = 0x15;
const insert = 0x34;
const predecessors = 0x70;

describe('the size of a change, told without Automerge', () => {
  test('counts what Automerge counts, for every change it can write', () => {
    fc.assert(
      fc.property(writes, (some) => {
        const recorded = recordWrites(createDoc('catalog', actor), { actor, at: 1 }, some);
        if (recorded === null) return;
        expect(checkChunk(recorded.bytes, inflate)).toBe(null);
        const reader = createLebReader(recorded.bytes.subarray(9));
        const body = reader.take(reader.unsigned());
        expect(measureChange(body).operations).toBe(decodeChange(recorded.bytes).ops.length);
      }),
      { numRuns: 200 },
    );
  });

  test('counts nested values, counters and inserted letters too', () => {
    const doc = change(clone(createDoc('catalog', actor), { actor }), (root) => {
      Object.assign(root, {
        text: 'many letters',
        map: { a: [1, 2, 3], b: null },
        when: new Date(5),
        bytes: new Uint8Array(9),
      });
    });
    const bytes = must(getLastLocalChange(doc), 'a change');
    const reader = createLebReader(bytes.subarray(9));
    expect(measureChange(reader.take(reader.unsigned())).operations).toBe(decodeChange(bytes).ops.length);
  });

  test('a change that is deflated whole is measured as what it inflates to', () => {
    const recorded = must(
      recordWrites(createDoc('catalog', actor), { actor, at: 1 }, [{ key: 'p/title@en', value: 'x'.repeat(5_000) }]),
      'a change',
    );
    const reader = createLebReader(recorded.bytes.subarray(9));
    const body = reader.take(reader.unsigned());
    const deflated = wrap(2, new Uint8Array(deflateRawSync(body)));
    deflated.set(recorded.bytes.subarray(4, 8), 4);
    expect(deflated.length).toBeLessThan(300);
    expect(checkChunk(deflated, inflate)).toBe(null);
    expect(decodeChange(deflated).ops).toHaveLength(1);
  });
});

describe('what is refused before Automerge reads it', () => {
  const count = (entries: number) => [...signedLeb(entries), 1];
  test.each<[string, Uint8Array, string]>([
    ['a run of a hundred million operations in ten bytes', wrap(1, bodyWith([action, count(1e8)])), 'malformed'],
    ['one operation too many', wrap(1, bodyWith([action, count(limits.operationsPerChange + 1)])), 'too-large'],
    [
      'a long key a thousand times',
      wrap(1, bodyWith([action, count(1_000)], [keyText, [...signedLeb(5_000), ...leb(4_000), ...repeat(65, 4_000)]])),
      'malformed',
    ],
    ['a run of booleans without end', wrap(1, bodyWith([action, count(1)], [insert, leb(2 ** 40)])), 'malformed'],
    [
      'one operation that overwrites a billion',
      wrap(1, bodyWith([action, count(1)], [predecessors, [...signedLeb(1), ...leb(1e9)]])),
      'malformed',
    ],
    ['nulls without end', wrap(1, bodyWith([action, [0, ...leb(2 ** 40)]])), 'malformed'],
    ['a column deflated by itself', wrap(1, bodyWith([action | 8, count(1)])), 'malformed'],
    ['a column longer than the change', wrap(1, bodyWith([action, count(1)]).slice(0, -1)), 'malformed'],
    ['a number of more than 53 bits', wrap(1, Uint8Array.of(...repeat(0xff, 12), 1)), 'malformed'],
    [
      'bytes that inflate beyond the cap',
      wrap(2, new Uint8Array(deflateRawSync(new Uint8Array(limits.inflatedBytes + 1)))),
      'too-large',
    ],
    ['bytes that do not inflate', wrap(2, Uint8Array.of(1, 2, 3)), 'too-large'],
    ['a document', wrap(0, bodyWith()), 'not-a-change'],
    ['a bundle', wrap(3, bodyWith()), 'not-a-change'],
    ['nothing', new Uint8Array(), 'not-a-change'],
  ])('%s', (_name, bytes, code) => {
    expect(checkChunk(bytes, inflate)).toBe(code);
  });

  test('any bytes after the mark of a chunk are judged, never thrown at', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom(1, 2), (bytes, type) =>
        [null, 'malformed', 'too-large'].includes(checkChunk(wrap(type, bytes), inflate)),
      ),
      { numRuns: 3_000 },
    );
  });
});

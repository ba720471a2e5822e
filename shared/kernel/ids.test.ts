import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTestRandom } from '../testing/test-ids.ts';
import { createId, idFromHash, shardOf, spreadHash } from './ids.ts';

const uuid = (version: number): RegExp =>
  new RegExp(`^[0-9a-f]{8}-[0-9a-f]{4}-${version}[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`);
const time = fc.integer({ min: 0, max: 2 ** 48 - 1 });

describe('ids made by hand (RFC 9562 §5.7)', () => {
  test('carry version 7, the variant and 48 bits of time', () => {
    fc.assert(
      fc.property(time, fc.integer(), (now, seed) => {
        const id = createId(createTestRandom(seed), now);
        expect(id).toMatch(uuid(7));
        expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(now);
      }),
    );
  });

  test('sort as their times do', () => {
    fc.assert(
      fc.property(time, time, fc.integer(), (a, b, seed) => {
        fc.pre(a !== b);
        const random = createTestRandom(seed);
        expect(createId(random, a) < createId(random, b)).toBe(a < b);
      }),
    );
  });

  test('the example of the RFC', () => {
    const random = () => Uint8Array.of(0, 0, 0, 0, 0, 0, 0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f);
    expect(createId(random, 0x017f22e279b0)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  test('a clock before 1970 or with fractions still gives an id', () => {
    expect(createId(createTestRandom(), -5)).toMatch(/^00000000-0000-7/);
    expect(createId(createTestRandom(), 1.9)).toMatch(/^00000000-0001-7/);
  });

  test('made one after the other are all different', () => {
    const random = createTestRandom(7);
    expect(new Set(Array.from({ length: 5_000 }, () => createId(random, 1))).size).toBe(5_000);
  });
});

describe('ids of imported things (RFC 9562 §5.8)', () => {
  test('come from the hash alone and carry version 8', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 32 }), (hash) => {
        const before = hash.slice();
        const id = idFromHash(hash);
        expect(id).toMatch(uuid(8));
        expect(idFromHash(hash)).toBe(id);
        expect(hash).toEqual(before);
      }),
    );
  });

  test('a hash that is too short is a bug', () => {
    expect(() => idFromHash(new Uint8Array(15))).toThrow('16 bytes');
  });
});

describe('shards', () => {
  test('the hash is FNV-1a, which other programs must be able to repeat', () => {
    expect(spreadHash('')).toBe(0x811c9dc5);
    expect(spreadHash('a')).toBe(0xe40c292c);
    expect(spreadHash('foobar')).toBe(0xbf9cf968);
  });

  test('are two digits below the number of shards, always the same for one id', () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        const shard = shardOf(id, 64);
        expect(shard).toMatch(/^(?:[0-5]\d|6[0-3])$/);
        expect(shardOf(id, 64)).toBe(shard);
      }),
    );
  });

  test('fill evenly: of 10,000 products no shard of 64 holds twice its share or less than half', () => {
    const random = createTestRandom(64);
    const counts = new Map<string, number>();
    for (let i = 0; i < 10_000; i++) {
      const shard = shardOf(createId(random, 1_795_327_200_000 + i), 64);
      counts.set(shard, (counts.get(shard) ?? 0) + 1);
    }
    expect(counts.size).toBe(64);
    expect(Math.max(...counts.values())).toBeLessThan(312);
    expect(Math.min(...counts.values())).toBeGreaterThan(78);
  });
});

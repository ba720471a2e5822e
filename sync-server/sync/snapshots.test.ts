import { beforeEach, expect, test } from 'vitest';
import { decodeCbor } from '../../shared/protocol/strict-cbor.ts';
import { createInMemoryStore } from '../adapters/in-memory-store.ts';
import type { NewRow } from '../ports/store.ts';
import { createDocBook } from './doc-book.ts';
import { type Keeper, createKeeper } from './keeper.ts';
import { type Snapshots, createSnapshots } from './snapshots.ts';

const stream = 'alloc:h1';
let keeper: Keeper;
let snapshots: Snapshots;
let written: number;
beforeEach(() => {
  keeper = createKeeper(createInMemoryStore(), (error) => {
    throw error;
  });
  snapshots = createSnapshots({ keeper, docs: createDocBook() });
  written = 0;
});

const nextRow = (): NewRow => {
  written += 1;
  const bytes = new Uint8Array(new Uint32Array([written]).buffer);
  return { hash: new Uint8Array(32).fill(0).map((_, at) => bytes[at] ?? 0), bytes, device: 'server', receivedAt: 1 };
};
const append = (count: number) => keeper.write((write) => write.append(stream, Array.from({ length: count }, nextRow)));
const seqOf = async () => (await snapshots.newest(stream))?.seq ?? null;

test('an empty stream has none', async () => {
  expect(await seqOf()).toBe(null);
});

test('one is kept until it is more than 500 rows old, then made anew', async () => {
  await append(3);
  expect(await seqOf()).toBe(3);
  await append(500);
  expect(await seqOf()).toBe(3);
  await append(1);
  expect(await seqOf()).toBe(504);
  const { rows } = decodeCbor((await snapshots.newest(stream))?.bytes ?? new Uint8Array()) as { rows: unknown[] };
  expect(rows).toHaveLength(504);
});

test('a reader begins with one only when more than 500 rows behind', async () => {
  await append(600);
  expect(await snapshots.forReader(stream, 100, 600)).toBe(null);
  expect(await snapshots.forReader(stream, 99, 600)).toEqual({ seq: 600, url: '/snap/alloc%3Ah1?seq=600' });
});

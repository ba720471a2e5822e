import { beforeEach, expect, test } from 'vitest';
import type { StoredRow } from '../../ports/store.ts';
import { type Hub, createHub } from './hub.ts';

const row = (seq: number): StoredRow => ({
  seq,
  hash: new Uint8Array(32).fill(seq),
  bytes: Uint8Array.of(seq),
  device: 'd',
  receivedAt: 1,
});

let hub: Hub;
let heard: string[];
beforeEach(() => {
  hub = createHub([
    { stream: 'alloc:h1', head: 2 },
    { stream: 'staff', head: 2 },
  ]);
  heard = [];
  const listener = {
    take: (stream: string, { from, to }: { from: number; to: number }) => heard.push(`${stream} ${from}-${to}`),
    streamBegan: (stream: string) => heard.push(`${stream} began`),
  };
  hub.enter(listener);
  for (const stream of ['alloc:h1', 'staff', 'site']) hub.listen(stream, listener);
});

test('a frame of a log begins where its rows do, also after rows that were never told', () => {
  hub.tell([{ stream: 'alloc:h1', rows: [row(3), row(4)] }]);
  hub.tell([{ stream: 'alloc:h1', rows: [row(7)] }]);
  expect(heard).toEqual(['alloc:h1 2-4', 'alloc:h1 6-7']);
  expect(hub.headOf('alloc:h1')).toBe(7);
});

test('a frame of a table begins at the head: rows whose key was written again left their numbers', () => {
  hub.tell([{ stream: 'staff', rows: [row(5)] }]);
  expect(heard).toEqual(['staff 2-5']);
});

test('a stream that begins is told to everyone present', () => {
  hub.tell([{ stream: 'site', rows: [row(1)] }]);
  expect(heard).toEqual(['site 0-1', 'site began']);
});

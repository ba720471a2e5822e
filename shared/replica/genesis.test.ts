import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { bytesToHex } from '../kernel/bytes.ts';
import { getHeads } from './automerge.ts';
import { initAutomergeInNode } from './automerge-in-node.ts';
import { applyWrites } from './documents/apply-writes.ts';
import { takeChanges } from './documents/flat-doc.ts';
import { changesOf, createDoc, type DocKind, openDoc, saveDoc } from './genesis.ts';
import { migrations } from './migrations.ts';

const kinds: readonly DocKind[] = ['site', 'catalog'];
const a = 'a'.repeat(32);
const b = 'b'.repeat(32);

const golden = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./golden/${name}.golden.json`, import.meta.url), 'utf8'));

beforeAll(initAutomergeInNode);

test('every document begins with the bytes that all shops already begin with', () => {
  const now = Object.fromEntries(kinds.map((kind) => [kind, migrations[kind]().map(bytesToHex)]));
  expect(now).toEqual(golden('genesis'));
});

test.each(kinds)('two devices that begin a %s apart hold the same document', (kind) => {
  expect(getHeads(createDoc(kind, a))).toEqual(getHeads(createDoc(kind, b)));
  expect(bytesToHex(saveDoc(createDoc(kind, a)))).toBe(bytesToHex(saveDoc(createDoc(kind, b))));
});

test('what is begun is no row: only people’s changes are', () => {
  const fresh = createDoc('catalog', a);
  expect(changesOf('catalog', fresh)).toEqual([]);
  const written = applyWrites(fresh, a, 0, 'p', [{ field: 'status', value: 'draft' }]);
  expect(changesOf('catalog', written?.doc ?? fresh).map(bytesToHex)).toEqual([
    bytesToHex(written?.bytes ?? new Uint8Array()),
  ]);
});

test('a change made on one device is understood by one that began apart, and survives saving', () => {
  const written = applyWrites(createDoc('catalog', a), a, 1_000, 'p', [{ field: 'title@en', value: 'Teapot' }]);
  const other = takeChanges(createDoc('catalog', b), [written?.bytes ?? new Uint8Array()]);
  expect([...other.keys]).toEqual(['p/title@en']);
  const opened = openDoc('catalog', a, saveDoc(other.doc));
  expect(getHeads(opened)).toEqual(getHeads(written?.doc ?? opened));
});

test('opening again adds nothing: a migration is taken in once', () => {
  const once = openDoc('site', a, saveDoc(createDoc('site', a)));
  const twice = openDoc('site', b, saveDoc(once));
  expect(getHeads(twice)).toEqual(getHeads(once));
});

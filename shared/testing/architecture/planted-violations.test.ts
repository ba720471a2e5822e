import { expect, test } from 'vitest';
import { checkArchitecture } from './check-architecture.ts';

/** What the checker says of a small tree, given as text by path. */
const check = (tree: Readonly<Record<string, string>>) =>
  checkArchitecture(Object.entries(tree).map(([path, source]) => ({ path, source })));

const leaf = 'export const leaf = 1;\n';

test('a later domain module is found, a type import included', () => {
  const tree = {
    'shared/domain/till/shift.ts': leaf,
    'shared/domain/stock/movement.ts': "import type { leaf } from '../till/shift.ts';\nexport type A = typeof leaf;\n",
  };
  expect(check(tree)).toEqual([
    'shared/domain/stock/movement.ts:1: shared/domain/stock must not import shared/domain/till (shared/domain/till/shift.ts)',
  ]);
});

test('an earlier domain module is fine', () => {
  const tree = {
    'shared/domain/stock/movement.ts': leaf,
    'shared/domain/till/shift.ts': "import { leaf } from '../stock/movement.ts';\nexport const b = leaf;\n",
  };
  expect(check(tree)).toEqual([]);
});

test.each([
  ['import', "import { leaf } from './b.ts';\nexport const a = leaf;\n"],
  ['import type', "import type { leaf } from './b.ts';\nexport type A = typeof leaf;\n"],
  ['export from', "export { leaf } from './b.ts';\nexport const a = 1;\n"],
  ['import()', "export const a = () => import('./b.ts');\n"],
  ['import() of a type', "export type A = typeof import('./b.ts');\n"],
])('a circle closed by %s is found', (_, source) => {
  const tree = {
    'shared/kernel/a.ts': source,
    'shared/kernel/b.ts': "import * as a from './a.ts';\nexport const leaf = a;\n",
  };
  expect(check(tree)).toEqual([
    'shared/kernel/a.ts: imports itself: shared/kernel/a.ts → shared/kernel/b.ts → shared/kernel/a.ts',
  ]);
});

test('barrels are found by content and by name', () => {
  const tree = {
    'shared/kernel/leaf.ts': leaf,
    'shared/kernel/all.ts': "export * from './leaf.ts';\n",
    'shared/kernel/index.ts': "export const own = 1;\nexport { leaf } from './leaf.ts';\n",
    'shared/kernel/twice.ts': "import { leaf } from './leaf.ts';\nexport { leaf };\n",
  };
  expect(check(tree)).toEqual([
    'shared/kernel/all.ts: is a barrel: it only hands on what others declare',
    'shared/kernel/index.ts: the name "index" says nothing of what is inside',
    'shared/kernel/twice.ts: is a barrel: it only hands on what others declare',
  ]);
});

test('screens import neither each other nor the device', () => {
  const tree = {
    'app/device/camera.ts': leaf,
    'app/admin/products.tsx': leaf,
    'app/till/sell.tsx':
      "import { leaf } from '../admin/products.tsx';\nimport * as b from '../device/camera.ts';\nexport const c = [leaf, b];\n",
  };
  expect(check(tree)).toEqual([
    'app/till/sell.tsx:1: app/till must not import app/admin (app/admin/products.tsx)',
    'app/till/sell.tsx:2: app/till must not import app/device (app/device/camera.ts)',
  ]);
});

test('adapters stand alone, the parts of one adapter do not', () => {
  const tree = {
    'sync-server/adapters/sqlite/store.ts': "import { leaf } from './rows.ts';\nexport const a = leaf;\n",
    'sync-server/adapters/sqlite/rows.ts': leaf,
    'sync-server/adapters/mailer.ts': "import { a } from './sqlite/store.ts';\nexport const b = a;\n",
  };
  expect(check(tree)).toEqual([
    'sync-server/adapters/mailer.ts:1: two parts of sync-server/adapters must not import each other (sync-server/adapters/sqlite/store.ts)',
  ]);
});

test('ports may name a type of the replica, not run it', () => {
  const tree = {
    'shared/replica/streams.ts': leaf,
    'app/ports/one.ts': "import type { leaf } from '../../shared/replica/streams.ts';\nexport type A = typeof leaf;\n",
    'app/ports/two.ts': "import { leaf } from '../../shared/replica/streams.ts';\nexport const b = leaf;\n",
  };
  expect(check(tree)).toEqual([
    'app/ports/two.ts:1: app/ports must not import shared/replica (shared/replica/streams.ts)',
  ]);
});

test('only the demonstration reaches production from shared/testing', () => {
  const tree = {
    'shared/testing/sample-shop/products.ts': leaf,
    'shared/testing/test-clock.ts': leaf,
    'sync-server/main.ts':
      "import { leaf } from '../shared/testing/sample-shop/products.ts';\nimport * as b from '../shared/testing/test-clock.ts';\nexport const c = [leaf, b];\n",
  };
  expect(check(tree)).toEqual([
    'sync-server/main.ts:2: sync-server/main must not import shared/testing (shared/testing/test-clock.ts)',
  ]);
});

test('packages stay at home', () => {
  const tree = {
    'shared/domain/stock/movement.ts': "import { number } from 'valibot';\nexport const a = number;\n",
    'shared/protocol/codec.ts':
      "import { encode } from 'cborg/encode';\nimport { from } from '@automerge/automerge';\nexport const a = [encode, from];\n",
    'app/bindings/draft.ts': "import { from } from '@automerge/automerge/slim';\nexport const a = from;\n",
    'app/till/sell.tsx': "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n",
  };
  expect(check(tree)).toEqual([
    'shared/domain/stock/movement.ts:1: shared/domain/stock must not import the package valibot',
    'shared/protocol/codec.ts:2: shared/protocol must not import the package @automerge/automerge',
    'app/bindings/draft.ts:1: imports @automerge/automerge away from its home (shared/replica/, shared/testing/, bench/): documents are opened in shared/replica alone; everybody else sees plain rows',
    'app/till/sell.tsx:1: app/till must not import node:fs',
  ]);
});

test('a chain that brings Automerge to the page is found, one to the worker is not', () => {
  const tree = {
    'shared/replica/open.ts': "import { from } from '@automerge/automerge/slim';\nexport const open = from;\n",
    'app/device/worker.ts': "import { open } from '../../shared/replica/open.ts';\nopen({});\nexport const a = 1;\n",
    'app/bindings/rows.ts': "import { open } from '../../shared/replica/open.ts';\nexport const rows = open;\n",
    'app/entry-server.tsx': "import address from './device/worker.ts?worker&url';\nexport const b = address;\n",
    'app/main.tsx': "import { rows } from './bindings/rows.ts';\nexport const c = rows;\n",
  };
  expect(check(tree)).toEqual([
    'app/main.tsx: reaches @automerge/automerge: app/main.tsx → app/bindings/rows.ts → shared/replica/open.ts → @automerge/automerge/slim',
  ]);
});

test('clock, chance and any are found where they stand', () => {
  const tree = {
    'shared/kernel/time.ts':
      'export const now = () => Date.now();\nexport const day = new Date();\nexport const fixed = new Date(0);\n',
    'shared/domain/till/chance.ts': 'export const chance = (a: any) => Math.random() + a;\n',
    'shared/replica/clock.ts': 'export const now = () => Date.now();\n',
  };
  expect(check(tree)).toEqual([
    'shared/domain/till/chance.ts:1: `any` switches the compiler off',
    'shared/kernel/time.ts:1: Date.now is not an argument',
    'shared/kernel/time.ts:2: new Date() is not an argument',
    'shared/domain/till/chance.ts:1: Math.random is not an argument',
  ]);
});

test('names, extensions, missing files and unknown places are found', () => {
  const tree = {
    'shared/kernel/utils.ts': leaf,
    'shared/kernel/TwoWords.ts': leaf,
    'shared/kernel/a.ts': "import './leaf';\nimport './gone.ts';\nexport const a = 1;\n",
    'shared/elsewhere/b.ts': leaf,
  };
  expect(check(tree)).toEqual([
    'shared/kernel/a.ts:1: imports ./leaf without its extension',
    'shared/kernel/a.ts:2: imports ./gone.ts, which is not there',
    'shared/elsewhere/b.ts: belongs to no zone of shared/testing/architecture',
    'shared/kernel/utils.ts: the name "utils" says nothing of what is inside',
    'shared/kernel/TwoWords.ts: file names are kebab-case',
  ]);
});

test('long files and a long median are found', () => {
  const tree = { 'shared/kernel/long.ts': `${leaf.replace('leaf', 'a')}${'// line\n'.repeat(500)}` };
  expect(check(tree)).toEqual([
    'shared/kernel/long.ts: has 501 lines, over 500',
    '.: the median file has 501 lines, over 80',
  ]);
});

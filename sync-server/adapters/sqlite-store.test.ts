import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoreProblem } from '../ports/store-problem.ts';
import { describeStore } from '../ports/store.contract.ts';
import { openSqliteStore } from './sqlite-store.ts';

describeStore('SQLite store', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'counterpart-store-'));
  const path = join(folder, 'shop.db');
  return {
    open: async () => openSqliteStore(path),
    dispose: () => rm(folder, { recursive: true }),
  };
});

describe('the file', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'counterpart-file-'));
    path = join(folder, 'shop.db');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const problemOf = (): string => {
    try {
      openSqliteStore(path);
      return 'opened';
    } catch (error) {
      return error instanceof StoreProblem ? error.kind : String(error);
    }
  };

  test('is named as damaged when it is no database', async () => {
    await writeFile(path, 'this is no database, whatever its name says '.repeat(100));
    expect(problemOf()).toBe('damaged');
  });

  test('is named as damaged when a page was overwritten', async () => {
    const store = openSqliteStore(path);
    const row = { hash: new Uint8Array(32), bytes: new Uint8Array(200_000), device: 'd', receivedAt: 1 };
    await store.transact((tx) => tx.append('site', 'doc', [row]));
    await store.close();
    const content = await readFile(path);
    content.fill(0x5a, 4_096, 3 * 4_096);
    await writeFile(path, content);
    expect(problemOf()).toBe('damaged');
  });

  test('of a newer release is refused, not changed', () => {
    const database = new DatabaseSync(path);
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(problemOf()).toBe('newer');
  });

  test('that cannot be created is named so', () => {
    path = join(folder, 'absent', 'shop.db');
    expect(problemOf()).toBe('not-writable');
  });

  test('holds everything acknowledged after a restart', async () => {
    const text = (name: string) => new TextEncoder().encode(name);
    const row = (name: string) => ({ hash: text(name.padEnd(32)), bytes: text(name), device: 'd', receivedAt: 1 });
    let store = openSqliteStore(path);
    await store.transact(async (tx) => {
      await tx.append('site', 'doc', [row('one'), row('two')]);
      await tx.append('staff', 'table', [{ ...row('x'), key: 'a' }]);
      await tx.putRecord('meta', 'a', text('r'));
      await tx.putSnapshot({ stream: 'site', seq: 2, bytes: text('snap') });
    });
    await store.close();
    store = openSqliteStore(path);
    await store.transact(async (tx) => {
      expect((await tx.read('site', 0, 9)).map((each) => each.seq)).toEqual([1, 2]);
      expect((await tx.findByKey('staff', 'a'))?.bytes).toEqual(text('x'));
      expect(await tx.getRecord('meta', 'a')).toEqual(text('r'));
      expect((await tx.newestSnapshot('site'))?.bytes).toEqual(text('snap'));
    });
    await store.close();
  });

  test('holds nothing of a replaced table row once it is checkpointed', async () => {
    const store = openSqliteStore(path);
    const row = (text: string) => ({
      hash: new Uint8Array(32),
      bytes: new TextEncoder().encode(text),
      device: 'd',
      receivedAt: 1,
      key: 'k',
    });
    await store.transact((tx) => tx.append('contact:here', 'table', [row('canary-of-a-phone-number')]));
    await store.transact((tx) => tx.append('contact:here', 'table', [row('')]));
    await store.close();
    expect((await readFile(path)).includes('canary-of-a-phone-number')).toBe(false);
  });
});

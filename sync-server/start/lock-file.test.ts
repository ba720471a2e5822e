import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findLock, takeLock } from './lock-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpart-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lock = (pid: number) => ({ pid, address: null, consoleSecret: 'x' });
/** Process 1 is always there. */
const other = lock(1);
const file = () => join(folder, 'server.lock');

test('a folder is taken, told about and freed', () => {
  const taken = takeLock(folder, lock(process.pid));
  taken.update({ ...lock(process.pid), address: 'http://127.0.0.1:1' });
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({
    pid: process.pid,
    address: 'http://127.0.0.1:1',
    consoleSecret: 'x',
  });
  taken.release();
  expect(findLock(folder)).toBe(null);
});

test('a folder that a living process holds is not taken', () => {
  writeFileSync(file(), JSON.stringify(other));
  expect(findLock(folder)).toEqual(other);
  expect(() => takeLock(folder, lock(process.pid))).toThrow(
    `Another server (process 1) already uses the folder ${folder}.`,
  );
});

test.each([
  ['of a process whose number another has now', JSON.stringify({ ...other, birth: '99999999999' })],
  ['of a process that is gone', JSON.stringify(lock(2 ** 22 - 1))],
  ['that is cut short', '{"pid":1'],
  ['that is empty', ''],
])('a lock %s is passed over', (_name, content) => {
  writeFileSync(file(), content);
  expect(findLock(folder)).toBe(null);
  takeLock(folder, lock(process.pid)).release();
});

test('a folder that is not there is made', () => {
  const deeper = join(folder, 'a', 'b');
  takeLock(deeper, lock(process.pid));
  expect(findLock(deeper)).toBe(null);
  expect(readFileSync(join(deeper, 'server.lock'), 'utf8')).toContain(String(process.pid));
});

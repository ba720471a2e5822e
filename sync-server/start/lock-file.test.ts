import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Lock, findLock, takeLock } from './lock-file.ts';

// Real processes on a busy machine: the bound only ends a test that hangs.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpart-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lock = (pid: number): Lock => ({ pid, address: null, consoleSecret: 'x' });
const file = () => join(folder, 'server.lock');

/** A process of its own that takes the folder under the number `pid` and holds it until it is killed. */
async function holdElsewhere(pid: number) {
  const script = `
    import { takeLock } from ${JSON.stringify(resolve('sync-server/start/lock-file.ts'))};
    try {
      takeLock(process.argv[1], { pid: ${pid}, address: null, consoleSecret: 'other' });
      console.log('taken');
      setInterval(() => undefined, 1_000);
    } catch (error) { console.log(error.message); }
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder]);
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const kill = async () => {
    const ended = once(child, 'exit');
    if (child.kill('SIGKILL')) await ended;
  };
  return { said: said.toString().trim(), kill };
}

test('a folder is taken, told about and freed', () => {
  const taken = takeLock(folder, lock(process.pid));
  taken.update({ ...lock(process.pid), address: 'http://127.0.0.1:1' });
  expect(findLock(folder)).toEqual({ pid: process.pid, address: 'http://127.0.0.1:1', consoleSecret: 'x' });
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  taken.release();
  expect(findLock(folder)).toBe(null);
  expect(() => statSync(file())).toThrow('ENOENT');
  takeLock(folder, lock(process.pid)).release();
});

test('a folder is taken once, also inside one process', () => {
  const taken = takeLock(folder, lock(process.pid));
  expect(() => takeLock(folder, lock(process.pid))).toThrow('already uses the folder');
  taken.release();
});

test('a folder that a living process holds is not taken, also where both are process 1', async () => {
  const other = await holdElsewhere(1);
  expect(other.said).toBe('taken');
  expect(findLock(folder)).toEqual({ pid: 1, address: null, consoleSecret: 'other' });
  expect(() => takeLock(folder, lock(1))).toThrow(`Another server (process 1) already uses the folder ${folder}.`);
  expect(readFileSync(file(), 'utf8')).toContain('other');
  await other.kill();
  expect(findLock(folder)).toBe(null);
  takeLock(folder, lock(1)).release();
});

test('a holder that has not told its name yet holds the folder all the same', async () => {
  const other = await holdElsewhere(1);
  rmSync(file());
  expect(findLock(folder)).toMatchObject({ address: null });
  expect(() => takeLock(folder, lock(process.pid))).toThrow('Another server (process ?) already uses');
  await other.kill();
});

test('of many who want it at once one gets it', async () => {
  const all = await Promise.all([2, 3, 4].map(holdElsewhere));
  expect(all.filter(({ said }) => said === 'taken')).toHaveLength(1);
  await Promise.all(all.map(({ kill }) => kill()));
});

test('one who let go leaves alone what the next one wrote', () => {
  const taken = takeLock(folder, lock(process.pid));
  writeFileSync(file(), JSON.stringify({ ...lock(7), consoleSecret: 'of another' }));
  taken.release();
  taken.release();
  expect(readFileSync(file(), 'utf8')).toContain('of another');
});

test.each([
  ['of a process that is alive and holds nothing', JSON.stringify(lock(1))],
  ['of a process that is gone', JSON.stringify(lock(2 ** 22 - 1))],
  ['that is cut short', '{"pid":1'],
  ['that is empty', ''],
])('a note %s is passed over', (_name, content) => {
  writeFileSync(file(), content);
  expect(findLock(folder)).toBe(null);
  takeLock(folder, lock(process.pid)).release();
});

test('a folder that is not there is made', () => {
  const deeper = join(folder, 'a', 'b');
  const taken = takeLock(deeper, lock(process.pid));
  expect(findLock(deeper)).toEqual(lock(process.pid));
  taken.release();
});

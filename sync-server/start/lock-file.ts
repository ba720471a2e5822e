import { mkdirSync, openSync, readFileSync, rmSync, writeFileSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { PlainSentence } from './plain-sentence.ts';

const lockSchema = v.object({
  pid: v.number(),
  address: v.nullable(v.string()),
  consoleSecret: v.string(),
  birth: v.optional(v.nullable(v.string()), null),
});

/** Who holds a data folder, and where it answers; `address` is null until it listens, and for a console that works alone. */
export type Lock = Pick<v.InferOutput<typeof lockSchema>, 'pid' | 'address' | 'consoleSecret'>;

const pathOf = (folder: string): string => join(folder, 'server.lock');

/** When a process began, in the kernel's ticks: numbers of processes are given out again. Null where the system does not tell. */
function birthOf(pid: number): string | null {
  try {
    // The name of the program stands in brackets and may hold spaces; the 20th field after it is the start.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

const withBirth = (lock: Lock): string => JSON.stringify({ ...lock, birth: birthOf(lock.pid) });

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The lock of a living process; null where the folder is free or its lock was left behind. */
export function findLock(folder: string): Lock | null {
  try {
    const parsed = v.safeParse(lockSchema, JSON.parse(readFileSync(pathOf(folder), 'utf8')));
    if (!parsed.success) return null;
    const { birth, ...lock } = parsed.output;
    const isSame = birth === null || birth === birthOf(lock.pid);
    return lock.pid !== process.pid && isAlive(lock.pid) && isSame ? lock : null;
  } catch {
    return null;
  }
}

function create(path: string, lock: Lock): boolean {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeFileSync(file, withBirth(lock));
    closeSync(file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    throw new PlainSentence(`The folder ${path.replace(/\/[^/]*$/, '')} cannot be written (${code}).`, error);
  }
}

/** Takes the folder, made if there is none. Throws a `PlainSentence` where it cannot be written or another process holds it. */
export function takeLock(
  folder: string,
  lock: Lock,
): { readonly update: (lock: Lock) => void; readonly release: () => void } {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new PlainSentence(`The folder ${folder} cannot be made (${(error as NodeJS.ErrnoException).code}).`, error);
  }
  const path = pathOf(folder);
  for (let tries = 0; !create(path, lock); tries++) {
    const held = findLock(folder);
    if (held || tries > 2)
      throw new PlainSentence(`Another server (process ${held?.pid ?? '?'}) already uses the folder ${folder}.`);
    rmSync(path, { force: true });
  }
  return {
    update: (next) => writeFileSync(path, withBirth(next), { mode: 0o600 }),
    release: () => rmSync(path, { force: true }),
  };
}

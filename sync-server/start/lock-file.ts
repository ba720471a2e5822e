import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { PlainSentence } from './plain-sentence.ts';

const lockSchema = v.object({ pid: v.number(), address: v.nullable(v.string()), consoleSecret: v.string() });

/** Who holds a data folder, and where it answers; `address` is null until it listens, and for a console that works alone. */
export type Lock = v.InferOutput<typeof lockSchema>;

/**
 * Who holds the folder is decided by the kernel: an empty database that its holder keeps locked, freed with the process
 * however that ends. Numbers of processes would not do: two containers on one folder are both process 1.
 */
const gateOf = (folder: string): string => join(folder, 'lock.db');
/** What others of this machine are told of the holder. */
const noteOf = (folder: string): string => join(folder, 'server.lock');

/** Milliseconds to wait for one who only looks whether the folder is held. */
const patience = 250;
/** A holder who has not told its name yet. */
const nameless: Lock = { pid: 0, address: null, consoleSecret: '' };
/** Kept from the garbage collector: it would open the lock. */
const held = new Set<DatabaseSync>();

/** SQLITE_BUSY 5 */
const isBusy = (error: unknown): boolean => ((error as { errcode?: number }).errcode ?? 0) % 256 === 5;

/** Runs one statement on the lock's database; false where another has it locked. */
function tryOn(database: DatabaseSync, sql: string): boolean {
  try {
    database.exec(sql);
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
}

function isHeld(folder: string): boolean {
  if (!existsSync(gateOf(folder))) return false;
  const database = new DatabaseSync(gateOf(folder), { readOnly: true, timeout: patience });
  try {
    return !tryOn(database, 'SELECT count(*) FROM sqlite_schema');
  } finally {
    database.close();
  }
}

function readNote(folder: string): Lock | null {
  try {
    const parsed = v.safeParse(lockSchema, JSON.parse(readFileSync(noteOf(folder), 'utf8')));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Written aside and renamed: nobody reads half of it, and the secret is never readable by others. */
function writeNote(folder: string, lock: Lock): void {
  const aside = `${noteOf(folder)}.new`;
  rmSync(aside, { force: true });
  writeFileSync(aside, JSON.stringify(lock), { mode: 0o600, flag: 'wx' });
  renameSync(aside, noteOf(folder));
}

/** Who holds the folder; null where it is free, whatever a process that was killed left in it. */
export const findLock = (folder: string): Lock | null => (isHeld(folder) ? (readNote(folder) ?? nameless) : null);

const cannot = (folder: string, what: string, error: unknown): PlainSentence => {
  const { code, errcode } = error as { code?: string; errcode?: number };
  return new PlainSentence(
    `The folder ${folder} cannot be ${what} (${errcode === undefined ? code : 'SQLite ' + errcode}).`,
    error,
  );
};

function hold(folder: string): DatabaseSync | null {
  const database = new DatabaseSync(gateOf(folder), { timeout: patience });
  if (tryOn(database, 'BEGIN EXCLUSIVE')) return database;
  database.close();
  return null;
}

/** Takes the folder, made if there is none. Throws a `PlainSentence` where it cannot be written or another process holds it. */
export function takeLock(
  folder: string,
  lock: Lock,
): { readonly update: (lock: Lock) => void; readonly release: () => void } {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw cannot(folder, 'made', error);
  }
  let database: DatabaseSync | null = null;
  try {
    database = hold(folder);
    if (database !== null) writeNote(folder, lock);
  } catch (error) {
    database?.close();
    throw cannot(folder, 'written', error);
  }
  if (database === null) {
    const { pid } = readNote(folder) ?? nameless;
    throw new PlainSentence(`Another server (process ${pid || '?'}) already uses the folder ${folder}.`);
  }
  return keepLock(folder, lock, database);
}

function keepLock(folder: string, lock: Lock, database: DatabaseSync): ReturnType<typeof takeLock> {
  held.add(database);
  return {
    update: (next) => writeNote(folder, next),
    release: () => {
      if (!held.delete(database)) return;
      if (readNote(folder)?.consoleSecret === lock.consoleSecret) rmSync(noteOf(folder), { force: true });
      database.close();
    },
  };
}

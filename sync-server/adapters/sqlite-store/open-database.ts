import { DatabaseSync } from 'node:sqlite';
import { StoreProblem } from '../../ports/store-problem.ts';
import { migrate, schemaVersion } from './schema.ts';

/**
 * Opens or creates the database: WAL, every commit on the disk before it is answered, deleted content overwritten.
 * Throws a `StoreProblem` for a damaged file, one that cannot be written, and one of a newer release.
 */
export function openDatabase(path: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: 5_000 });
    configure(database);
    checkIntegrity(database, path);
    migrate(database);
    return database;
  } catch (error) {
    database?.close();
    throw problemOf(error, path);
  }
}

function configure(database: DatabaseSync): void {
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA secure_delete = ON');
  // 16 MB of pages: the newest part of every stream of a shop with 10,000 products.
  database.exec('PRAGMA cache_size = -16384');
}

function checkIntegrity(database: DatabaseSync, path: string): void {
  const verdict = database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
  if (verdict !== 'ok') throw new StoreProblem('damaged', `${path} is damaged: ${String(verdict)}`);
  if (database.prepare('PRAGMA foreign_key_check').get() !== undefined)
    throw new StoreProblem('damaged', `${path} is damaged: rows without their stream`);
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
  if (version > schemaVersion) throw new StoreProblem('newer', `${path} was written by a newer release`);
}

function problemOf(error: unknown, path: string): unknown {
  if (error instanceof StoreProblem) return error;
  const { errcode } = error as { errcode?: number };
  const primary = (errcode ?? 0) & 0xff;
  // SQLITE_CORRUPT 11, SQLITE_NOTADB 26
  if (primary === 11 || primary === 26) return new StoreProblem('damaged', `${path} is damaged`, error);
  // SQLITE_PERM 3, SQLITE_READONLY 8, SQLITE_CANTOPEN 14
  if (primary === 3 || primary === 8 || primary === 14)
    return new StoreProblem('not-writable', `${path} cannot be written`, error);
  return error;
}

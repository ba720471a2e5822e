import type { DatabaseSync } from 'node:sqlite';

/** Each step runs once, in order; `user_version` counts those done. A step is never edited after a release. */
const migrations: readonly string[] = [
  `
  CREATE TABLE streams (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    form TEXT NOT NULL CHECK (form IN ('doc', 'log', 'table')),
    head INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE rows (
    stream INTEGER NOT NULL REFERENCES streams (id),
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL,
    bytes BLOB NOT NULL,
    device TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    key TEXT,
    PRIMARY KEY (stream, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX rows_by_hash ON rows (stream, hash) WHERE key IS NULL;
  CREATE UNIQUE INDEX rows_by_key ON rows (stream, key) WHERE key IS NOT NULL;
  CREATE TABLE signatures (
    stream INTEGER NOT NULL REFERENCES streams (id),
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    hashes BLOB NOT NULL,
    signature BLOB NOT NULL,
    PRIMARY KEY (stream, device)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE snapshots (
    stream INTEGER PRIMARY KEY REFERENCES streams (id),
    seq INTEGER NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE TABLE records (
    space TEXT NOT NULL,
    key TEXT NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY (space, key)
  ) STRICT, WITHOUT ROWID;
  `,
];

export const schemaVersion = migrations.length;

const versionOf = (database: DatabaseSync): number =>
  Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);

/** Brings an older database up to date, one transaction a step; throws on one of a newer release. */
export function migrate(database: DatabaseSync): void {
  const found = versionOf(database);
  if (found > schemaVersion) throw new Error(`schema ${found} is newer than this server's ${schemaVersion}`);
  for (const [at, sql] of migrations.entries()) {
    if (at < found) continue;
    database.exec(`BEGIN IMMEDIATE; ${sql} PRAGMA user_version = ${at + 1}; COMMIT`);
  }
}

import { createOneAtATime } from '../../shared/kernel/one-at-a-time.ts';
import type { Store, StoreTransaction } from '../ports/store.ts';
import { openDatabase } from './sqlite-store/open-database.ts';
import { createSideTables } from './sqlite-store/side-tables.ts';
import { createStreamRows } from './sqlite-store/stream-rows.ts';

/** The shop in one SQLite file. Throws a `StoreProblem` where the file cannot be used. */
export function openSqliteStore(path: string): Store {
  const database = openDatabase(path);
  const rows = createStreamRows(database);
  const side = createSideTables(database);
  const inTurn = createOneAtATime();
  const tx: StoreTransaction = {
    head: async (stream) => rows.head(stream),
    streams: async (prefix = '') => rows.streams(prefix),
    append: async (stream, form, added) => rows.append(stream, form, added),
    read: async (stream, since, limit) => rows.read(stream, since, limit),
    findByHash: async (stream, hash) => rows.findByHash(stream, hash),
    findByKey: async (stream, key) => rows.findByKey(stream, key),
    keepSignature: async (stream, signature) => side.keepSignature(stream, signature),
    signatures: async (stream) => side.signatures(stream),
    putSnapshot: async (snapshot) => side.putSnapshot(snapshot),
    newestSnapshot: async (stream) => side.newestSnapshot(stream),
    getRecord: async (space, key) => side.getRecord(space, key),
    putRecord: async (space, key, value) => side.putRecord(space, key, value),
    deleteRecord: async (space, key) => side.deleteRecord(space, key),
    records: async (space) => side.records(space),
  };
  return {
    transact: (work) =>
      inTurn(async () => {
        database.exec('BEGIN IMMEDIATE');
        try {
          const result = await work(tx);
          database.exec('COMMIT');
          return result;
        } catch (error) {
          if (database.isTransaction) database.exec('ROLLBACK');
          throw error;
        }
      }),
    close: () =>
      inTurn(async () => {
        if (database.isOpen) database.close();
      }),
  };
}

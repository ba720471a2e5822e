import type { DatabaseSync } from 'node:sqlite';
import type { KeptSignature, Snapshot } from '../../ports/store.ts';

const HASH_BYTES = 32;

const joinHashes = (hashes: readonly Uint8Array[]): Uint8Array => {
  const joined = new Uint8Array(hashes.length * HASH_BYTES);
  for (const [at, hash] of hashes.entries()) joined.set(hash, at * HASH_BYTES);
  return joined;
};

const splitHashes = (joined: Uint8Array): readonly Uint8Array[] =>
  Array.from({ length: joined.length / HASH_BYTES }, (_, at) => joined.slice(at * HASH_BYTES, (at + 1) * HASH_BYTES));

/** Signatures, snapshots and records in the open transaction of `database`. */
export function createSideTables(database: DatabaseSync) {
  const streamId = '(SELECT id FROM streams WHERE name = ?)';
  const keep = database.prepare(
    `INSERT INTO signatures (stream, device, seq, hashes, signature) VALUES (${streamId}, ?, ?, ?, ?)
     ON CONFLICT (stream, device) DO UPDATE SET seq = excluded.seq, hashes = excluded.hashes, signature = excluded.signature
     WHERE excluded.seq >= signatures.seq`,
  );
  const kept = database.prepare(
    `SELECT device, seq, hashes, signature FROM signatures WHERE stream = ${streamId} ORDER BY device`,
  );
  const saveSnapshot = database.prepare(
    // A stream that is not there would be NULL, which an INTEGER PRIMARY KEY takes for "number it yourself".
    `INSERT INTO snapshots (stream, seq, bytes) VALUES (${streamId}, ?, ?)
     ON CONFLICT (stream) DO UPDATE SET seq = excluded.seq, bytes = excluded.bytes WHERE excluded.seq >= snapshots.seq`,
  );
  const findStream = database.prepare('SELECT id FROM streams WHERE name = ?');
  const newest = database.prepare(`SELECT seq, bytes FROM snapshots WHERE stream = ${streamId}`);
  const getRecord = database.prepare('SELECT value FROM records WHERE space = ? AND key = ?');
  const putRecord = database.prepare(
    'INSERT INTO records (space, key, value) VALUES (?, ?, ?) ON CONFLICT (space, key) DO UPDATE SET value = excluded.value',
  );
  const dropRecord = database.prepare('DELETE FROM records WHERE space = ? AND key = ?');
  const listRecords = database.prepare('SELECT key, value FROM records WHERE space = ? ORDER BY key');

  return {
    keepSignature: (stream: string, each: KeptSignature) => {
      keep.run(stream, each.device, each.seq, joinHashes(each.hashes), each.signature);
    },
    signatures: (stream: string): readonly KeptSignature[] =>
      kept.all(stream).map((found) => ({
        device: String(found['device']),
        seq: Number(found['seq']),
        hashes: splitHashes(found['hashes'] as Uint8Array),
        signature: found['signature'] as Uint8Array,
      })),
    putSnapshot: ({ stream, seq, bytes }: Snapshot) => {
      if (!findStream.get(stream)) throw new Error(`there is no stream ${stream}`);
      saveSnapshot.run(stream, seq, bytes);
    },
    newestSnapshot: (stream: string): Snapshot | null => {
      const found = newest.get(stream);
      return found ? { stream, seq: Number(found['seq']), bytes: found['bytes'] as Uint8Array } : null;
    },
    getRecord: (space: string, key: string): Uint8Array | null =>
      (getRecord.get(space, key)?.['value'] as Uint8Array | undefined) ?? null,
    putRecord: (space: string, key: string, value: Uint8Array) => {
      putRecord.run(space, key, value);
    },
    deleteRecord: (space: string, key: string) => {
      dropRecord.run(space, key);
    },
    records: (space: string) =>
      listRecords.all(space).map((found) => ({ key: String(found['key']), value: found['value'] as Uint8Array })),
  };
}

import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { StreamForm } from '../../../shared/replica/streams.ts';
import type { NewRow, StoredRow } from '../../ports/store.ts';

type Columns = Record<string, SQLOutputValue>;

const toRow = (found: Columns): StoredRow => ({
  seq: Number(found['seq']),
  hash: found['hash'] as Uint8Array,
  bytes: found['bytes'] as Uint8Array,
  device: String(found['device']),
  receivedAt: Number(found['received_at']),
  ...(found['key'] === null ? {} : { key: String(found['key']) }),
});

/** Rows of streams in the open transaction of `database`. Everything here is synchronous. */
export function createStreamRows(database: DatabaseSync) {
  const columns = 'r.seq, r.hash, r.bytes, r.device, r.received_at, r.key';
  const findStream = database.prepare('SELECT id, head FROM streams WHERE name = ?');
  const addStream = database.prepare('INSERT INTO streams (name, form) VALUES (?, ?) RETURNING id, head');
  const setHead = database.prepare('UPDATE streams SET head = ? WHERE id = ?');
  const listStreams = database.prepare(
    'SELECT name, form, head FROM streams WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name',
  );
  const insert = database.prepare(
    'INSERT INTO rows (stream, seq, hash, bytes, device, received_at, key) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const dropKey = database.prepare('DELETE FROM rows WHERE stream = ? AND key = ?');
  const select = (where: string) =>
    database.prepare(`SELECT ${columns} FROM rows r JOIN streams s ON s.id = r.stream WHERE s.name = ? AND ${where}`);
  const since = select('r.seq > ? ORDER BY r.seq LIMIT ?');
  const byHash = select('r.hash = ? AND r.key IS NULL');
  const byKey = select('r.key = ?');

  const getStream = (name: string, form: StreamForm): { id: number; head: number } => {
    const found = findStream.get(name) ?? addStream.get(name, form);
    return { id: Number(found?.['id']), head: Number(found?.['head']) };
  };
  const findByHash = (stream: string, hash: Uint8Array): StoredRow | null => {
    const found = byHash.get(stream, hash);
    return found ? toRow(found) : null;
  };

  return {
    head: (stream: string): number => Number(findStream.get(stream)?.['head'] ?? 0),
    streams: (prefix: string) =>
      listStreams.all(prefix).map((found) => ({
        stream: String(found['name']),
        form: found['form'] as StreamForm,
        head: Number(found['head']),
      })),
    append: (stream: string, form: StreamForm, rows: readonly NewRow[]): readonly StoredRow[] => {
      const { id, head } = getStream(stream, form);
      let next = head;
      const stored = rows.map((row): StoredRow => {
        const known = row.key === undefined ? findByHash(stream, row.hash) : null;
        if (known) return known;
        if (row.key !== undefined) dropKey.run(id, row.key);
        next += 1;
        insert.run(id, next, row.hash, row.bytes, row.device, Math.round(row.receivedAt), row.key ?? null);
        return { ...row, seq: next };
      });
      if (next > head) setHead.run(next, id);
      return stored;
    },
    read: (stream: string, after: number, limit: number) => since.all(stream, after, limit).map(toRow),
    findByHash,
    findByKey: (stream: string, key: string): StoredRow | null => {
      const found = byKey.get(stream, key);
      return found ? toRow(found) : null;
    },
  };
}

import type { Rows, StreamRow } from '../../protocol/messages.ts';
import { takeChanges } from '../documents/flat-doc.ts';
import { foldLogRow, foldTableRow } from '../fold-row.ts';
import { dropOutboxRow, type OutboxRow } from '../outbox.ts';
import { projectDoc, type Projected, putProjected, takeProjected } from '../project-doc.ts';
import type { ReplicaState } from '../replica-state.ts';
import type { StoreWrite } from '../replica-store.ts';
import { putCursor, putRow, putTableRow } from '../stored-row.ts';
import { parseStream } from '../streams.ts';

/** `gap`: rows are missing before these; the stream must be asked for again from where it was read. */
export type Taken = 'taken' | 'gap';

const isKeyed = (row: StreamRow): row is StreamRow & { readonly key: string } => row.key !== undefined;

async function takeDocRows(state: ReplicaState, stream: string, rows: readonly StreamRow[]): Promise<Projected> {
  const before = await state.docs.open(stream);
  try {
    const { doc, keys } = takeChanges(
      before,
      rows.map(({ bytes }) => bytes),
    );
    state.docs.keep(stream, doc);
    return projectDoc(stream, doc, keys);
  } catch (error) {
    state.docs.drop(stream);
    throw error;
  }
}

const ownOf = (state: ReplicaState, rows: readonly StreamRow[]): readonly OutboxRow[] =>
  rows.map(({ hash }) => state.outbox.find(hash)).filter((row) => row !== null);

/** Takes rows (those after `from`, up to `to`) as they come from the server, whole or not at all; the same rows again change nothing. */
export async function takeRows(state: ReplicaState, { stream, from, to, rows }: Omit<Rows, 't'>): Promise<Taken> {
  const form = parseStream(stream)?.form ?? 'table';
  const cursor = state.cursors.get(stream) ?? 0;
  if (from > cursor) return 'gap';
  const news = rows.filter(({ seq }) => seq > cursor);
  if (to <= cursor) return 'taken';
  const own = ownOf(state, news);
  const projected = form === 'doc' ? await takeDocRows(state, stream, news) : null;
  const kept =
    form === 'table'
      ? news.filter(isKeyed).map((row) => putTableRow(stream, row))
      : news.map((row) => putRow(stream, row));
  const writes = [
    ...kept,
    ...own.map(dropOutboxRow),
    putCursor(stream, to),
    ...(projected ? putProjected(projected) : []),
  ];
  await commitRows(state, stream, writes);
  state.cursors.set(stream, to);
  state.outbox.remove(own);
  if (own.length > 0) state.topics.touch('status', 'sales');
  if (form === 'log') for (const row of news) foldLogRow(state, stream, row);
  if (form === 'table') for (const row of news.filter(isKeyed)) foldTableRow(state, stream, row.key, row.bytes);
  if (projected) {
    takeProjected(state, projected);
    const saving = await state.docs.saving(stream, to, news.length);
    if (saving.length > 0) await state.env.store.commit(saving);
  }
  return 'taken';
}

async function commitRows(state: ReplicaState, stream: string, writes: readonly StoreWrite[]): Promise<void> {
  try {
    await state.env.store.commit(writes);
  } catch (error) {
    state.docs.drop(stream);
    throw error;
  }
}

import * as v from 'valibot';
import { bytesToHex } from '../../kernel/bytes.ts';
import { streamRowSchema } from '../../protocol/server-messages.ts';
import { decodeCbor } from '../../protocol/strict-cbor.ts';
import { hasHeads } from '../automerge.ts';
import { type FlatDoc, takeChanges } from '../documents/flat-doc.ts';
import { openDoc, saveDoc } from '../genesis.ts';
import { docKind, type SavedDoc } from '../open-docs.ts';
import { dropOutboxRow, type OutboxRow } from '../outbox.ts';
import { projectDoc, putProjected, takeProjected } from '../project-doc.ts';
import type { ReplicaState } from '../replica-state.ts';
import { rowKey, streamPrefix, type StoreEntry, type StoreWrite } from '../replica-store.ts';
import { putCursor, type StoredRow } from '../stored-row.ts';
import { parseStream } from '../streams.ts';
import { takeRows } from './take-rows.ts';

const listSchema = v.object({ seq: v.number(), rows: v.array(streamRowSchema) });

/** Takes a stream as it stood at `seq`. Throws on damaged bytes, with nothing changed. */
export async function takeSnapshot(state: ReplicaState, stream: string, seq: number, bytes: Uint8Array): Promise<void> {
  if ((state.cursors.get(stream) ?? 0) >= seq) return;
  if (parseStream(stream)?.form === 'doc') return takeDocSnapshot(state, stream, seq, bytes);
  const { rows } = v.parse(listSchema, decodeCbor(bytes));
  await takeRows(state, { stream, from: 0, to: seq, rows });
}

/** The saved document with what this device holds on top: rows met after it and those that wait. */
const withOwn = (saved: FlatDoc, later: readonly StoreEntry[], waiting: readonly OutboxRow[]): FlatDoc =>
  takeChanges(saved, [...later.map(({ value }) => (value as StoredRow).bytes), ...waiting.map(({ bytes }) => bytes)])
    .doc;

/** Document, cursor and what they tell are one commit: a process killed beside it reads the snapshot again, or has it whole. */
async function takeDocSnapshot(state: ReplicaState, stream: string, seq: number, bytes: Uint8Array): Promise<void> {
  const { env, docs, outbox } = state;
  await env.automerge();
  const doc = openDoc(docKind(stream), docs.actor(), bytes);
  const saved: SavedDoc = { seq, bytes: saveDoc(doc) };
  const kept = await env.store.range('rows', streamPrefix(stream));
  const newest = rowKey(stream, seq);
  const spent = kept.filter(({ key }) => key <= newest);
  const later = kept.filter(({ key }) => key > newest);
  const arrived = outbox.ofStream(stream).filter(({ hash }) => hasHeads(doc, [bytesToHex(hash)]));
  const projected = projectDoc(stream, withOwn(doc, later, outbox.ofStream(stream)), null);
  await env.store.commit([
    { space: 'docs', key: stream, value: saved },
    ...spent.map(({ key }): StoreWrite => ({ space: 'rows', key, value: undefined })),
    ...arrived.map(dropOutboxRow),
    putCursor(stream, seq),
    ...putProjected(projected),
  ]);
  state.cursors.set(stream, seq);
  outbox.remove(arrived);
  docs.drop(stream);
  takeProjected(state, projected);
  if (arrived.length > 0) state.topics.touch('status');
}

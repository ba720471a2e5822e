import * as v from 'valibot';
import { streamRowSchema } from '../../protocol/server-messages.ts';
import { decodeCbor } from '../../protocol/strict-cbor.ts';
import { openDoc, saveDoc } from '../genesis.ts';
import { docKind, type SavedDoc } from '../open-docs.ts';
import { projectDoc, putProjected, takeProjected } from '../project-doc.ts';
import type { ReplicaState } from '../replica-state.ts';
import { rowKey, streamPrefix, type StoreWrite } from '../replica-store.ts';
import { putCursor } from '../stored-row.ts';
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

/** What this device holds on top (its outbox) is applied again when the document is next opened. */
async function takeDocSnapshot(state: ReplicaState, stream: string, seq: number, bytes: Uint8Array): Promise<void> {
  await state.env.automerge();
  const checked = saveDoc(openDoc(docKind(stream), state.docs.actor(), bytes));
  const saved: SavedDoc = { seq, bytes: checked };
  const covered = (await state.env.store.range('rows', streamPrefix(stream))).filter(
    ({ key }) => key <= rowKey(stream, seq),
  );
  const spent = covered.map(({ key }): StoreWrite => ({ space: 'rows', key, value: undefined }));
  await state.env.store.commit([{ space: 'docs', key: stream, value: saved }, ...spent, putCursor(stream, seq)]);
  state.cursors.set(stream, seq);
  state.docs.drop(stream);
  const projected = projectDoc(stream, await state.docs.open(stream), null);
  await state.env.store.commit(putProjected(projected));
  takeProjected(state, projected);
}

import { bytesToHex } from '../../kernel/bytes.ts';
import type { RowResult } from '../../protocol/messages.ts';
import type { RefusalCode } from '../../protocol/refusal-codes.ts';
import type { RefusedWrite } from '../device-status.ts';
import { recordWrites } from '../documents/flat-doc.ts';
import { foldLogRow } from '../fold-row.ts';
import { dropOutboxRow, type NewOutboxRow, type OutboxRow, putOutboxRow } from '../outbox.ts';
import { projectDoc, putProjected, takeProjected } from '../project-doc.ts';
import type { ReplicaState } from '../replica-state.ts';
import type { StoreWrite } from '../replica-store.ts';
import { putCursor, putRow } from '../stored-row.ts';
import { parseStream } from '../streams.ts';

type Accepted = Extract<RowResult, { seq: number }>;
type Refused = Extract<RowResult, { code: RefusalCode }>;

/** What the sender does next: go on, wait and try again, or first send what the server lacks from that number on. */
export type AfterAck = { readonly next: 'go-on' | 'wait' } | { readonly next: 'send-from'; readonly n: number };

const isAccepted = (result: RowResult): result is Accepted => 'seq' in result;

/** Takes the server's word on the rows of one put. Accepted rows leave the outbox; refused ones are kept aside and told. */
export async function takeAck(state: ReplicaState, stream: string, results: readonly RowResult[]): Promise<AfterAck> {
  await takeAccepted(state, stream, results.filter(isAccepted));
  const refused = results.filter((result): result is Refused => !isAccepted(result));
  const passing = refused.find(({ code }) => code === 'busy' || code === 'gap');
  if (passing?.code === 'gap' && passing.expected !== undefined && isLog(stream))
    return { next: 'send-from', n: passing.expected };
  const final = refused.filter(({ code }) => code !== 'busy' && code !== 'gap');
  if (final.length > 0) await takeRefused(state, stream, final);
  return { next: passing ? 'wait' : 'go-on' };
}

const isLog = (stream: string): boolean => parseStream(stream)?.form === 'log';

async function takeAccepted(state: ReplicaState, stream: string, results: readonly Accepted[]): Promise<void> {
  const device = state.enrolment?.device ?? '';
  const pairs = results.flatMap(({ hash, seq, receivedAt }) => {
    const row = state.outbox.find(hash);
    return row === null ? [] : [{ row, stored: { seq, hash, bytes: row.bytes, receivedAt, device } }];
  });
  if (pairs.length === 0) return;
  const seqs = new Set(pairs.map(({ stored }) => stored.seq));
  let cursor = state.cursors.get(stream) ?? 0;
  while (seqs.has(cursor + 1)) cursor += 1;
  const writes = pairs.flatMap(({ row, stored }) => [putRow(stream, stored), dropOutboxRow(row)]);
  await state.env.store.commit([...writes, putCursor(stream, cursor)]);
  state.cursors.set(stream, cursor);
  state.outbox.remove(pairs.map(({ row }) => row));
  if (isLog(stream)) for (const { stored } of pairs) foldLogRow(state, stream, stored);
  else await saveDocNow(state, stream, cursor, pairs.length);
  state.topics.touch('status', 'sales');
}

async function saveDocNow(state: ReplicaState, stream: string, seq: number, added: number): Promise<void> {
  const saving = await state.docs.saving(stream, seq, added);
  if (saving.length > 0) await state.env.store.commit(saving);
}

/** One for each refused row; its bytes stay on this device beside it. */
const refusedWrite = (state: ReplicaState, { stream, hash, intent }: OutboxRow, code: string): RefusedWrite => ({
  id: bytesToHex(hash),
  stream,
  intent,
  code,
  at: state.env.now(),
});

const putRefused = (told: RefusedWrite, row: OutboxRow): readonly StoreWrite[] => [
  { space: 'refused', key: `shown|${told.id}`, value: told },
  { space: 'refused', key: `row|${told.id}`, value: row },
];

async function takeRefused(state: ReplicaState, stream: string, results: readonly Refused[]): Promise<void> {
  const codeByHash = new Map(results.map(({ hash, code }) => [bytesToHex(hash), code]));
  const codeOf = (row: OutboxRow): RefusalCode | undefined => codeByHash.get(bytesToHex(row.hash));
  const waiting = state.outbox.ofStream(stream);
  // A change that only leans on a refused one is not refused itself: it is recorded again, once.
  const leans = (row: OutboxRow): boolean => codeOf(row) === 'missing-dependency' && !row.replayed && !isLog(stream);
  const aside = waiting.filter((row) => codeOf(row) !== undefined && !leans(row));
  const left = waiting.filter((row) => !aside.includes(row));
  const told = aside.map((row) => refusedWrite(state, row, codeOf(row) ?? 'malformed'));
  const asideWrites = aside.flatMap((row, i) => [
    dropOutboxRow(row),
    ...putRefused(told[i] ?? refusedWrite(state, row, 'malformed'), row),
  ]);
  if (isLog(stream)) {
    await state.env.store.commit(asideWrites, { strict: true });
    state.outbox.remove(aside);
    // Receipts are printed: a journal is never renumbered, so what follows waits for a person.
    state.stopped.add(stream);
  } else await replay(state, stream, asideWrites, aside, left);
  for (const write of told) state.refused.set(write.id, write);
  state.topics.touch('status');
}

/** Rebuilds a document from accepted rows and records what was meant besides the refused rows again, as a new writer. */
async function replay(
  state: ReplicaState,
  stream: string,
  asideWrites: readonly StoreWrite[],
  aside: readonly OutboxRow[],
  left: readonly OutboxRow[],
): Promise<void> {
  const gone = [...aside, ...left];
  state.outbox.remove(gone);
  state.docs.turn();
  try {
    let doc = await state.docs.open(stream);
    const again: NewOutboxRow[] = [];
    for (const row of left) {
      const recorded = recordWrites(doc, { actor: state.docs.actor(), at: row.at }, row.writes ?? []);
      if (recorded === null) continue;
      doc = recorded.doc;
      state.docs.keep(stream, doc);
      again.push({ ...row, hash: recorded.hash, bytes: recorded.bytes, replayed: true });
    }
    const numbered = again.map(state.outbox.number);
    const keys = gone.flatMap(({ writes }) => writes ?? []).map(({ key }) => key);
    const projected = projectDoc(stream, doc, keys);
    const drops = left.map(dropOutboxRow);
    await state.env.store.commit([...asideWrites, ...drops, ...numbered.map(putOutboxRow), ...putProjected(projected)]);
    state.outbox.add(numbered);
    takeProjected(state, projected);
  } catch (error) {
    state.outbox.add(gone);
    state.docs.drop(stream);
    throw error;
  }
}

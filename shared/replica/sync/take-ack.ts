import { equalBytes } from '../../kernel/bytes.ts';
import type { RowResult } from '../../protocol/messages.ts';
import { foldLogRow } from '../fold-row.ts';
import { dropOutboxRow, type OutboxRow } from '../outbox.ts';
import type { ReplicaState } from '../replica-state.ts';
import { putCursor, putRow } from '../stored-row.ts';
import { parseStream } from '../streams.ts';
import { isOffered } from './offer-again.ts';
import { type Refused, takeRefusedChanges, takeRefusedEntry } from './take-refused.ts';

/**
 * What the sender does next: go on; rest and then send at most so many rows; or first send what the server lacks from
 * that number on.
 */
export type AfterAck =
  | { readonly next: 'go-on' }
  | { readonly next: 'rest'; readonly atMost: number }
  | { readonly next: 'send-from'; readonly n: number };

/** Rows as they were put, in order. */
export type SentRows = { readonly stream: string; readonly rows: readonly OutboxRow[] };

type Accepted = { readonly row: OutboxRow; readonly seq: number; readonly receivedAt: number };

/** `expected`: the number a log goes on with. */
type Answer = Refused & { readonly expected: number | undefined };

const isLog = (stream: string): boolean => parseStream(stream)?.form === 'log';

/** Not refused for good: sent again as it is. */
const isPassing = ({ code }: Answer): boolean => code === 'busy' || code === 'gap';

const half = (rows: readonly unknown[]): number => Math.max(1, Math.floor(rows.length / 2));

/** Takes the server's word on the rows of one put. Accepted rows leave the outbox; refused ones are kept aside and told. */
export async function takeAck(state: ReplicaState, sent: SentRows, results: readonly RowResult[]): Promise<AfterAck> {
  const { stream, rows } = sent;
  if (results.length !== rows.length) {
    state.env.log('ack-odd', { stream, sent: rows.length, answered: results.length });
    return { next: 'rest', atMost: half(rows) };
  }
  // One result per row in the order sent (P7): a row that could not be read is answered under another hash than its own.
  const pairs = rows.map((row, at) => ({ row, result: results[at] }));
  const accepted: Accepted[] = [];
  const refused: Answer[] = [];
  for (const { row, result } of pairs) {
    if (result !== undefined && 'code' in result) refused.push({ row, code: result.code, expected: result.expected });
    else if (result !== undefined && equalBytes(result.hash, row.hash)) accepted.push({ row, ...result });
    else refused.push({ row, code: 'busy', expected: undefined });
  }
  await takeAccepted(state, stream, accepted);
  if (refused.length === 0) return { next: 'go-on' };
  return isLog(stream) ? takeLogAnswers(state, stream, refused) : takeDocAnswers(state, stream, refused);
}

/** A journal goes on in order or not at all: the first row that was not taken decides, and those after it are asked again. */
async function takeLogAnswers(state: ReplicaState, stream: string, refused: readonly Answer[]): Promise<AfterAck> {
  const [first] = refused;
  if (first === undefined) return { next: 'go-on' };
  if (first.code === 'gap' && first.expected !== undefined) return { next: 'send-from', n: first.expected };
  if (!isPassing(first)) {
    await takeRefusedEntry(state, stream, first);
    return { next: 'go-on' };
  }
  // The rows before a bad one go without it.
  const bad = refused.findIndex((answer) => !isPassing(answer));
  return { next: 'rest', atMost: bad > 0 ? bad : half(refused) };
}

/**
 * A change whose dependency is missing is innocent while another row of the answer may be the cause: it is recorded again.
 * One offered again after a restore waits for the device whose change it builds on.
 */
async function takeDocAnswers(state: ReplicaState, stream: string, refused: readonly Answer[]): Promise<AfterAck> {
  const isMissing = ({ code }: Answer): boolean => code === 'missing-dependency';
  const passing = refused.filter(isPassing);
  const bad = refused.filter((answer) => !isPassing(answer) && !isMissing(answer));
  const lost = refused.filter((answer) => isMissing(answer) && !isOffered(answer.row));
  const isAlone = bad.length === 0 && passing.length === 0;
  const final = isAlone ? lost.filter(({ row }) => row.replayed) : bad;
  if (final.length > 0 || (isAlone && lost.length > 0)) await takeRefusedChanges(state, stream, final);
  const waits = passing.length > 0 || lost.length + bad.length < refused.length;
  if (!waits) return { next: 'go-on' };
  return { next: 'rest', atMost: passing.length === refused.length ? half(refused) : Number.POSITIVE_INFINITY };
}

async function takeAccepted(state: ReplicaState, stream: string, accepted: readonly Accepted[]): Promise<void> {
  const device = state.enrolment?.device ?? '';
  const pairs = accepted.flatMap(({ row: { hash }, seq, receivedAt }) => {
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

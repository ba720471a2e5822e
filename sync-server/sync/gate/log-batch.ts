import { must } from '../../../shared/kernel/assert.ts';
import { equalBytes } from '../../../shared/kernel/bytes.ts';
import { type LogEntry, decodeLogEntry } from '../../../shared/protocol/log-entry.ts';
import type { RowResult, Who } from '../../../shared/protocol/messages.ts';
import { canWrite } from '../../../shared/replica/share-policy.ts';
import { journalStream, parseStream } from '../../../shared/replica/streams.ts';
import type { StoreTransaction, StoredRow } from '../../ports/store.ts';
import { isJournalFact } from '../ledgers/journal-fact.ts';
import type { Write } from '../keeper.ts';
import { noteSuspect } from '../suspects.ts';
import type { GateDeps, ProvenBatch } from './gate-deps.ts';

type Tail = { readonly n: number; readonly hash: Uint8Array | null; readonly closed?: true };

const lastRow = async (tx: StoreTransaction, stream: string): Promise<StoredRow | null> => {
  const head = await tx.head(stream);
  return head === 0 ? null : ((await tx.read(stream, head - 1, 1))[0] ?? null);
};

const tailOf = ({ bytes, hash }: StoredRow): Tail => ({ n: decodeLogEntry(bytes).n, hash });

/** Where the journal ends: numbers and hashes run on from one segment into the next. A segment after which the next has begun is closed. Null where the segment before is missing. */
async function findTail(tx: StoreTransaction, stream: string): Promise<Tail | null> {
  const [place = '', device = '', segment = ''] = must(parseStream(stream), 'a journal').parts;
  const last = await lastRow(tx, stream);
  if (last) {
    const next = journalStream(place, device, Number(segment) + 1);
    return (await tx.head(next)) > 0 ? { ...tailOf(last), closed: true } : tailOf(last);
  }
  if (segment === '1') return { n: 0, hash: null };
  const before = await lastRow(tx, journalStream(place, device, Number(segment) - 1));
  return before && tailOf(before);
}

const follows = (tail: Tail, { prev }: LogEntry): boolean =>
  tail.hash === null ? prev === null : prev !== null && equalBytes(prev, tail.hash);

function judge(tail: Tail, hash: Uint8Array, entry: LogEntry): RowResult | null {
  if (tail.closed) return { hash, code: 'number-used' };
  if (entry.n <= tail.n) return { hash, code: 'number-used', expected: tail.n + 1 };
  if (entry.n > tail.n + 1) return { hash, code: 'gap', expected: tail.n + 1 };
  return follows(tail, entry) ? null : { hash, code: 'number-used', expected: tail.n + 1 };
}

export type ReadEntry = { readonly hash: Uint8Array; readonly bytes: Uint8Array; readonly entry: LogEntry };

export type LogBatch = { readonly proven: ProvenBatch; readonly who: Who; readonly entries: readonly ReadEntry[] };

/**
 * Appends a journal's entries in order. Only a wrong number or a broken chain is refused; an entry that says something
 * this version cannot count keeps its number and is noted as suspect (architecture §3).
 */
export async function appendLogBatch(
  deps: GateDeps,
  write: Write,
  { proven: { stream }, who, entries }: LogBatch,
): Promise<readonly RowResult[]> {
  let tail = await findTail(write.tx, stream);
  const refused = new Map<ReadEntry, RowResult>();
  const news: ReadEntry[] = [];
  for (const each of entries) {
    const { hash, entry } = each;
    if ((await write.tx.findByHash(stream, hash)) || news.some((earlier) => equalBytes(earlier.hash, hash))) continue;
    const refusal = tail ? judge(tail, hash, entry) : { hash, code: 'gap' as const, expected: 1 };
    if (refusal) {
      refused.set(each, refusal);
      continue;
    }
    tail = { n: entry.n, hash };
    news.push(each);
  }
  const added = await store(deps, write, stream, who, news);
  await deps.reactToJournal(write, stream, added);
  return Promise.all(
    entries.map(async (each) => {
      const { hash } = each;
      const row = refused.has(each) ? null : await write.tx.findByHash(stream, hash);
      return row ? { hash, seq: row.seq, receivedAt: row.receivedAt } : must(refused.get(each), 'a reason');
    }),
  );
}

async function store(
  deps: GateDeps,
  write: Write,
  stream: string,
  who: Who,
  news: readonly ReadEntry[],
): Promise<readonly StoredRow[]> {
  const receivedAt = deps.clock.now();
  const stored = await write.append(
    stream,
    news.map(({ hash, bytes }) => ({ hash, bytes, device: who.device, receivedAt })),
  );
  const isTheirPlace = canWrite(who, stream);
  for (const [at, { seq }] of stored.entries()) {
    if (!isJournalFact(news[at]?.entry.fact)) await noteSuspect(write, { stream, seq }, 'unreadable-fact');
    if (!isTheirPlace) await noteSuspect(write, { stream, seq }, 'place-not-theirs');
  }
  return stored;
}

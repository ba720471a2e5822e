import { type LogEntry, encodeLogEntry, rowHash } from '../protocol/log-entry.ts';
import type { Millis } from '../kernel/clock.ts';
import type { JournalFact } from './facts/journal-facts.ts';
import { journalStream } from './streams.ts';

/** Entries a segment takes before the next one begins (architecture §2). */
export const entriesPerSegment = 5_000;

/** Where this device's own journal at one place stands: the next entry follows from it, and nothing else. */
export type JournalState = {
  readonly segment: number;
  /** Number and hash of the newest entry; 0 and null before the first. Numbers run on over segments. */
  readonly n: number;
  readonly prev: Uint8Array | null;
  /** Entries in the current segment. */
  readonly inSegment: number;
  /** The newest receipt's running number. */
  readonly sequence: number;
};

export const emptyJournal: JournalState = { segment: 1, n: 0, prev: null, inSegment: 0, sequence: 0 };

export type JournalRow = {
  readonly stream: string;
  readonly bytes: Uint8Array;
  readonly hash: Uint8Array;
  readonly state: JournalState;
};

/** The next entry of the journal at that place, with the state that it leaves. */
export function nextJournalRow(
  state: JournalState,
  place: string,
  device: string,
  at: Millis,
  fact: JournalFact,
): JournalRow {
  const turn = state.inSegment >= entriesPerSegment;
  const segment = turn ? state.segment + 1 : state.segment;
  const bytes = encodeLogEntry({ n: state.n + 1, prev: state.prev, at, fact });
  const row = { stream: journalStream(place, device, segment), bytes, hash: rowHash(bytes) };
  const inSegment = turn ? 0 : state.inSegment;
  return { ...row, state: after({ ...state, segment, inSegment }, state.n + 1, row.hash, fact) };
}

const after = (state: JournalState, n: number, hash: Uint8Array, fact: unknown): JournalState => ({
  ...state,
  n,
  prev: hash,
  inSegment: state.inSegment + 1,
  sequence: Math.max(state.sequence, sequenceOf(fact)),
});

const sequenceOf = (fact: unknown): number => {
  const { type, sequence } = (fact ?? {}) as { type?: unknown; sequence?: unknown };
  return type === 'sale-made' && Number.isSafeInteger(sequence) ? (sequence as number) : 0;
};

/** Reads one's own entry again, from the disk or from the server, in any order: nothing is ever numbered below what was seen. */
export function foldOwnEntry(state: JournalState, segment: number, entry: LogEntry, hash: Uint8Array): JournalState {
  if (entry.n <= state.n) return { ...state, sequence: Math.max(state.sequence, sequenceOf(entry.fact)) };
  const inSegment = segment === state.segment ? state.inSegment : 0;
  return after({ ...state, segment: Math.max(segment, state.segment), inSegment }, entry.n, hash, entry.fact);
}

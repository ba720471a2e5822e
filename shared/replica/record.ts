import { canWrite, canWritePath } from './share-policy.ts';
import type { JournalFact } from './facts/journal-facts.ts';
import type { KeyWrite } from './documents/flat-doc.ts';
import { recordWrites } from './documents/flat-doc.ts';
import { foldLogRow } from './fold-row.ts';
import { emptyJournal, type JournalRow, nextJournalRow } from './journal-state.ts';
import { type NewOutboxRow, type OutboxRow, putOutboxRow } from './outbox.ts';
import { nothingProjected, projectDoc, type Projected, putProjected, takeProjected } from './project-doc.ts';
import type { ReplicaState } from './replica-state.ts';
import type { StoreWrite } from './replica-store.ts';
import type { Enrolment } from './device-status.ts';
import { must } from '../kernel/assert.ts';

/** What one step of a person records. All of it is on the disk together, or none. */
export type Entry = {
  readonly intent: string;
  readonly facts?: readonly { readonly place: string; readonly fact: JournalFact }[];
  readonly docs?: readonly { readonly stream: string; readonly writes: readonly KeyWrite[] }[];
  readonly extra?: readonly StoreWrite[];
  /** Answered only when it is on the disk: sales and everything that counts goods. */
  readonly strict: boolean;
};

/** Keys of one change: far below the gate's limits of bytes and operations. */
const keysPerChange = 800;
const charsPerChange = 60_000;

const sizeOf = ({ key, value }: KeyWrite): number => key.length + (typeof value === 'string' ? value.length : 8);

/** Cuts writes into changes that a row can carry. */
function cutWrites(writes: readonly KeyWrite[]): readonly (readonly KeyWrite[])[] {
  const cuts: KeyWrite[][] = [];
  let [keys, chars] = [keysPerChange, 0];
  for (const write of writes) {
    if (keys >= keysPerChange || chars + sizeOf(write) > charsPerChange) {
      cuts.push([]);
      [keys, chars] = [0, 0];
    }
    cuts.at(-1)?.push(write);
    keys += 1;
    chars += sizeOf(write);
  }
  return cuts;
}

/** May this device write these keys at all? The server's gate asks the same table. */
export function mayWrite(who: Enrolment, docs: NonNullable<Entry['docs']>): boolean {
  return docs.every(
    ({ stream, writes }) => canWrite(who, stream) && writes.every(({ key }) => canWritePath(who, stream, key)),
  );
}

type DocRows = { readonly rows: readonly NewOutboxRow[]; readonly projected: Projected };

async function recordDoc(
  state: ReplicaState,
  intent: string,
  stream: string,
  writes: readonly KeyWrite[],
): Promise<DocRows> {
  const at = state.env.now();
  let doc = await state.docs.open(stream);
  const rows: NewOutboxRow[] = [];
  for (const cut of cutWrites(writes)) {
    const recorded = recordWrites(doc, { actor: state.docs.actor(), at }, cut);
    if (recorded === null) continue;
    doc = recorded.doc;
    state.docs.keep(stream, doc);
    rows.push({ stream, hash: recorded.hash, bytes: recorded.bytes, at, intent, writes: cut });
  }
  const keys = writes.map(({ key }) => key);
  return { rows, projected: rows.length === 0 ? nothingProjected : projectDoc(stream, doc, keys) };
}

function recordFacts(state: ReplicaState, facts: NonNullable<Entry['facts']>): readonly JournalRow[] {
  const device = must(state.enrolment, 'an enrolled device').device;
  const journals = new Map(state.journals);
  return facts.map(({ place, fact }) => {
    const row = nextJournalRow(journals.get(place) ?? emptyJournal, place, device, state.env.now(), fact);
    journals.set(place, row.state);
    return row;
  });
}

/** Puts a step on the disk, then into memory. Rejects with nothing changed when there is no room. */
export async function record(state: ReplicaState, entry: Entry): Promise<readonly OutboxRow[]> {
  const docs: DocRows[] = [];
  try {
    for (const { stream, writes } of entry.docs ?? []) docs.push(await recordDoc(state, entry.intent, stream, writes));
    const journalRows = recordFacts(state, entry.facts ?? []);
    const rows = [...docs.flatMap((doc) => doc.rows), ...journalRows.map((row) => journalOutboxRow(state, entry, row))];
    const numbered = rows.map(state.outbox.number);
    const projections = docs.flatMap(({ projected }) => putProjected(projected));
    const writes = [...numbered.map(putOutboxRow), ...projections, ...(entry.extra ?? [])];
    if (writes.length > 0) await state.env.store.commit(writes, { strict: entry.strict });
    remember(state, numbered, docs);
    return numbered;
  } catch (error) {
    for (const { stream } of entry.docs ?? []) state.docs.drop(stream);
    throw error;
  }
}

const journalOutboxRow = (
  state: ReplicaState,
  { intent }: Entry,
  { stream, hash, bytes }: JournalRow,
): NewOutboxRow => ({
  stream,
  hash,
  bytes,
  at: state.env.now(),
  intent,
  writes: null,
});

function remember(state: ReplicaState, rows: readonly OutboxRow[], docs: readonly DocRows[]): void {
  state.outbox.add(rows);
  for (const row of rows) if (row.writes === null) foldLogRow(state, row.stream, row);
  for (const { projected } of docs) takeProjected(state, projected);
  state.topics.touch('status');
}

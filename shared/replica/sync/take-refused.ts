import { bytesToHex } from '../../kernel/bytes.ts';
import type { RefusalCode } from '../../protocol/refusal-codes.ts';
import type { RefusedWrite } from '../device-status.ts';
import { recordWrites, takeChanges } from '../documents/flat-doc.ts';
import { dropOutboxRow, type NewOutboxRow, type OutboxRow, putOutboxRow } from '../outbox.ts';
import { projectDoc, type Projected, projectWhole, putProjected, takeProjected } from '../project-doc.ts';
import type { ReplicaState } from '../replica-state.ts';
import type { StoreWrite } from '../replica-store.ts';
import { isOffered } from './offer-again.ts';

export type Refused = { readonly row: OutboxRow; readonly code: RefusalCode };

/** One for each refused row; its bytes stay on this device beside it. */
const refusedWrite = (state: ReplicaState, { row, code }: Refused): RefusedWrite => ({
  id: bytesToHex(row.hash),
  stream: row.stream,
  intent: row.intent,
  code,
  at: state.env.now(),
});

const putAside = (told: RefusedWrite, row: OutboxRow): readonly StoreWrite[] => [
  dropOutboxRow(row),
  { space: 'refused', key: `shown|${told.id}`, value: told },
  { space: 'refused', key: `row|${told.id}`, value: row },
];

/** The row as it waits now: what came in meanwhile may have moved it, or taken it. */
const stillWaiting = (state: ReplicaState, refused: readonly Refused[]): readonly Refused[] =>
  refused.flatMap(({ row, code }) => {
    const now = state.outbox.find(row.hash);
    return now === null ? [] : [{ row: now, code }];
  });

function tell(state: ReplicaState, told: readonly RefusedWrite[]): void {
  for (const write of told) state.refused.set(write.id, write);
  state.topics.touch('status');
}

/** Receipts are printed: a journal is never renumbered, so what follows a refused entry waits for a person. */
export async function takeRefusedEntry(state: ReplicaState, stream: string, refused: Refused): Promise<void> {
  const aside = stillWaiting(state, [refused]);
  const told = aside.map((each) => refusedWrite(state, each));
  const writes = aside.flatMap(({ row }, i) => putAside(told[i] ?? refusedWrite(state, refused), row));
  await state.env.store.commit(writes, { strict: true });
  state.outbox.remove(aside.map(({ row }) => row));
  state.stopped.add(stream);
  tell(state, told);
}

/** What another device wrote and this one offered for it is that device's to bring back; nobody here lost anything. */
const isOfOthers = ({ row, code }: Refused): boolean => isOffered(row) && code === 'wrong-writer';

/** Sets refused changes aside; what else was meant is recorded again on top of what the shop has. */
export async function takeRefusedChanges(
  state: ReplicaState,
  stream: string,
  refused: readonly Refused[],
): Promise<void> {
  const gone = stillWaiting(state, refused);
  const [others, aside] = [gone.filter(isOfOthers), gone.filter((each) => !isOfOthers(each))];
  const told = aside.map((each) => ({ ...each, write: refusedWrite(state, each) }));
  const writes = [
    ...others.map(({ row }) => dropOutboxRow(row)),
    ...told.flatMap(({ row, write }) => putAside(write, row)),
  ];
  await replay(state, stream, writes, new Set(gone.map(({ row }) => row)));
  if (others.length > 0) state.env.log('offers-dropped', { stream, rows: others.length });
  tell(
    state,
    told.map(({ write }) => write),
  );
}

/** Rebuilds a document from accepted rows and records what was meant besides the refused rows again, as a new writer. */
async function replay(
  state: ReplicaState,
  stream: string,
  asideWrites: readonly StoreWrite[],
  aside: ReadonlySet<OutboxRow>,
): Promise<void> {
  const before = state.outbox.ofStream(stream);
  const left = before.filter((row) => !aside.has(row));
  state.outbox.remove(before);
  state.docs.turn();
  try {
    const { rows, projected } = await recordAgain(state, stream, before, left);
    const numbered = rows.map(state.outbox.number);
    const drops = left.map(dropOutboxRow);
    await state.env.store.commit([...asideWrites, ...drops, ...numbered.map(putOutboxRow), ...putProjected(projected)]);
    state.outbox.add(numbered);
    takeProjected(state, projected);
    // A change kept as it is may wait for one that is not here: only a document read anew is sure to remember it.
    if (rows.some(isOffered)) state.docs.drop(stream);
  } catch (error) {
    state.outbox.add(before);
    state.docs.drop(stream);
    throw error;
  }
}

type Again = { readonly rows: readonly NewOutboxRow[]; readonly projected: Projected };

async function recordAgain(
  state: ReplicaState,
  stream: string,
  before: readonly OutboxRow[],
  left: readonly OutboxRow[],
): Promise<Again> {
  let doc = await state.docs.open(stream);
  const rows: NewOutboxRow[] = [];
  for (const row of left) {
    if (isOffered(row)) {
      doc = takeChanges(doc, [row.bytes]).doc;
      rows.push(row);
    } else {
      const recorded = recordWrites(doc, { actor: state.docs.actor(), at: row.at }, row.writes ?? []);
      if (recorded === null) continue;
      doc = recorded.doc;
      rows.push({ ...row, hash: recorded.hash, bytes: recorded.bytes, replayed: true });
    }
    state.docs.keep(stream, doc);
  }
  const keys = before.flatMap(({ writes }) => writes ?? []).map(({ key }) => key);
  const projected = before.some(isOffered) ? projectWhole(state, stream, doc) : projectDoc(stream, doc, keys);
  return { rows, projected };
}

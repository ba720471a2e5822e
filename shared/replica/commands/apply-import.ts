import type { ImportPlan } from '../../domain/catalog/import/import-plan.ts';
import { ok } from '../../kernel/result.ts';
import { readKey } from '../documents/flat-doc.ts';
import type { JournalFact } from '../facts/journal-facts.ts';
import type { ImportDone } from '../import-done.ts';
import type { ImportRecord, UndoWrite } from '../import-record.ts';
import { mayWrite, record } from '../record.ts';
import type { ReplicaState } from '../replica-state.ts';
import type { StoreWrite } from '../replica-store.ts';
import { type Command, type CommandContext, putIntent, refused, worksAt } from './command-context.ts';
import { agreedChanges, changesOf } from './import-writes.ts';
import { openingMovement } from './opening-movements.ts';
import { countsOf, planFor } from './plan-import.ts';
import { takeBack } from './undo-import.ts';

/** Movements of one journal entry: an entry stays far below the largest row. */
const movementsPerEntry = 250;

const streamsOf = (changes: readonly UndoWrite[]): readonly string[] => [
  ...new Set(changes.map(({ stream }) => stream)),
];

const putImport = (imported: ImportRecord): StoreWrite => ({
  space: 'imports',
  key: imported.done.id,
  value: imported,
});

function openingFacts(state: ReplicaState, by: string, place: string, plan: ImportPlan): readonly JournalFact[] {
  const at = state.env.now();
  const movements = plan.openings
    .map((opening) => openingMovement(state.places, place, opening, at))
    .filter((movement) => movement !== null);
  const entries = Math.ceil(movements.length / movementsPerEntry);
  return Array.from({ length: entries }, (_, i) => {
    const some = movements.slice(i * movementsPerEntry, (i + 1) * movementsPerEntry);
    return { type: 'stock-moved', by, movements: some };
  });
}

/** Writes one document of an import, without the fields that were edited since it began; tells the import without them. */
async function writeDocument(state: ReplicaState, imported: ImportRecord, stream: string): Promise<ImportRecord> {
  const doc = await state.docs.open(stream);
  const isEdited = (change: UndoWrite): boolean =>
    change.stream === stream && readKey(doc, change.key) !== change.before;
  const undo = imported.undo.filter((change) => !isEdited(change));
  const left = undo.length === imported.undo.length ? imported : { ...imported, undo };
  const writes = keysOf(left, stream);
  const extra = left === imported ? [] : [putImport(left)];
  await record(state, { intent: 'apply-import', docs: [{ stream, writes }], extra, strict: false });
  state.imports.set(left.done.id, left);
  return left;
}

/**
 * Takes a planned file in: document by document, then the pieces it counts. What takes it back is on the disk before the
 * first field is written; stopped half way, all of it is taken back. What was edited since the counts were shown stays.
 */
export const applyImport: Command<'apply-import'> = async (context, { plan: planId, place }) => {
  const { state, who, exclusive, report, signal, flush } = context;
  const planned = context.plans.get(planId);
  if (!planned) return refused('plan-gone');
  if (!worksAt(who, place) || !state.shop?.places.some(({ id }) => id === place)) return refused('no-such-place');
  const begun = await exclusive(() => begin(context, planId, place));
  const { plan } = begun;
  let { imported } = begun;
  const streams = streamsOf(imported.undo);
  const docs = streams.map((stream) => ({ stream, writes: keysOf(imported, stream) }));
  if (!mayWrite(who, docs)) return refused('not-allowed');
  await exclusive(() => state.env.store.commit([putImport(imported)], { strict: true }));
  state.imports.set(imported.done.id, imported);
  for (const [i, stream] of streams.entries()) {
    if (signal.aborted) {
      await takeBack(context, imported);
      return refused('cancelled');
    }
    imported = await exclusive(() => writeDocument(state, imported, stream));
    report(i + 1, streams.length + 1);
    flush();
  }
  await exclusive(async () => {
    const facts = openingFacts(state, who.person, place, plan).map((fact) => ({ place, fact }));
    const extra = [putIntent(context, 'apply-import', { plan: planId, place }, imported.done)];
    await record(state, { intent: 'apply-import', facts, extra, strict: true });
  });
  context.plans.delete(planId);
  state.topics.touch('imports');
  report(streams.length + 1, streams.length + 1);
  return ok(imported.done);
};

const keysOf = ({ undo }: ImportRecord, stream: string) =>
  undo.filter((change) => change.stream === stream).map(({ key, wrote }) => ({ key, value: wrote }));

type Begun = { readonly plan: ImportPlan; readonly imported: ImportRecord };

async function begin(context: CommandContext, planId: string, place: string): Promise<Begun> {
  const { state } = context;
  const planned = context.plans.get(planId);
  if (!planned) throw new Error('the plan was there a moment ago');
  const plan = await planFor(context, planned.parsed, place);
  const undo = agreedChanges(await changesOf(state, plan), planned.seen);
  const counts = countsOf(planned.parsed, plan);
  const done: ImportDone = { id: planId, file: planned.file, at: state.env.now(), counts, undone: false };
  const openings = plan.openings.map(({ id, variant, quantity }) => ({ id, variant, quantity }));
  return { plan, imported: { done, place, undo, openings } };
}

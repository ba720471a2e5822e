import type { ImportPlan } from '../../domain/catalog/import/import-plan.ts';
import { ok } from '../../kernel/result.ts';
import { catalogStream } from '../documents/catalog-doc.ts';
import { type KeyWrite, readKey } from '../documents/flat-doc.ts';
import { siteStream } from '../documents/site-doc.ts';
import type { JournalFact } from '../facts/journal-facts.ts';
import type { ImportDone } from '../import-done.ts';
import type { ImportRecord, UndoWrite } from '../import-record.ts';
import { mayWrite, record } from '../record.ts';
import type { ReplicaState } from '../replica-state.ts';
import type { StoreWrite } from '../replica-store.ts';
import { type Command, type CommandContext, putIntent, refused, worksAt } from './command-context.ts';
import { openingMovement } from './opening-movements.ts';
import { countsOf, planFor } from './plan-import.ts';
import { takeBack } from './undo-import.ts';

/** Movements of one journal entry: an entry stays far below the largest row. */
const movementsPerEntry = 250;

type DocWrites = { readonly stream: string; readonly writes: readonly KeyWrite[] };

/** The plan's writes by document; new categories first, so that no product names one that is not there. */
function docWritesOf(plan: ImportPlan, state: ReplicaState): readonly DocWrites[] {
  const main = state.shop?.mainLocale ?? 'zh-CN';
  const next = (state.shop?.categories ?? []).reduce((most, { position }) => Math.max(most, position), 0) + 1;
  const categories = plan.categories.flatMap(({ id, name }, i): readonly KeyWrite[] => [
    { key: `category/${id}/name@${main}`, value: name },
    { key: `category/${id}/position`, value: next + i },
  ]);
  const byStream = new Map<string, KeyWrite[]>();
  for (const { product, field, value } of plan.writes) {
    const stream = catalogStream(product);
    const writes = byStream.get(stream) ?? [];
    writes.push({ key: `${product}/${field}`, value });
    byStream.set(stream, writes);
  }
  const shards = [...byStream].sort(([a], [b]) => (a < b ? -1 : 1)).map(([stream, writes]) => ({ stream, writes }));
  return categories.length > 0 ? [{ stream: siteStream, writes: categories }, ...shards] : shards;
}

async function undoOf(state: ReplicaState, docs: readonly DocWrites[]): Promise<readonly UndoWrite[]> {
  const undo: UndoWrite[] = [];
  for (const { stream, writes } of docs) {
    const doc = await state.docs.open(stream);
    for (const { key, value } of writes) {
      const before = readKey(doc, key);
      if (before !== value) undo.push({ stream, key, before, wrote: value });
    }
  }
  return undo;
}

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

/**
 * Takes a planned file in: document by document, then the pieces it counts. What takes it back is on the disk before the
 * first field is written; stopped half way, all of it is taken back.
 */
export const applyImport: Command<'apply-import'> = async (context, { plan: planId, place }) => {
  const { state, who, exclusive, report, signal, flush } = context;
  const planned = context.plans.get(planId);
  if (!planned) return refused('plan-gone');
  if (!worksAt(who, place) || !state.shop?.places.some(({ id }) => id === place)) return refused('no-such-place');
  const { plan, docs, imported } = await exclusive(() => begin(context, planId, place));
  if (!mayWrite(who, docs)) return refused('not-allowed');
  await exclusive(() => state.env.store.commit([putImport(imported)], { strict: true }));
  state.imports.set(imported.done.id, imported);
  for (const [i, doc] of docs.entries()) {
    if (signal.aborted) {
      await takeBack(context, imported);
      return refused('cancelled');
    }
    await exclusive(() => record(state, { intent: 'apply-import', docs: [doc], strict: false }));
    report(i + 1, docs.length + 1);
    flush();
  }
  await exclusive(async () => {
    const facts = openingFacts(state, who.person, place, plan).map((fact) => ({ place, fact }));
    const extra = [putIntent(context, 'apply-import', { plan: planId, place }, imported.done)];
    await record(state, { intent: 'apply-import', facts, extra, strict: true });
  });
  context.plans.delete(planId);
  state.topics.touch('imports');
  report(docs.length + 1, docs.length + 1);
  return ok(imported.done);
};

type Begun = { readonly plan: ImportPlan; readonly docs: readonly DocWrites[]; readonly imported: ImportRecord };

async function begin(context: CommandContext, planId: string, place: string): Promise<Begun> {
  const { state } = context;
  const planned = context.plans.get(planId);
  if (!planned) throw new Error('the plan was there a moment ago');
  const plan = await planFor(context, planned.parsed, place);
  const docs = docWritesOf(plan, state);
  const counts = countsOf(planned.parsed, plan);
  const done: ImportDone = { id: planId, file: planned.file, at: state.env.now(), counts, undone: false };
  const openings = plan.openings.map(({ id, variant, quantity }) => ({ id, variant, quantity }));
  return { plan, docs, imported: { done, place, undo: await undoOf(state, docs), openings } };
}

import type { ImportPlan } from '../../domain/catalog/import/import-plan.ts';
import { catalogStream } from '../documents/catalog-doc.ts';
import { type KeyWrite, readKey } from '../documents/flat-doc.ts';
import { siteStream } from '../documents/site-doc.ts';
import type { UndoWrite } from '../import-record.ts';
import type { ReplicaState } from '../replica-state.ts';

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

/** What a plan changes in the shop as it now is, document by document, each field with what stood there. */
export async function changesOf(state: ReplicaState, plan: ImportPlan): Promise<readonly UndoWrite[]> {
  const changes: UndoWrite[] = [];
  for (const { stream, writes } of docWritesOf(plan, state)) {
    const doc = await state.docs.open(stream);
    for (const { key, value } of writes) {
      const before = readKey(doc, key);
      if (before !== value) changes.push({ stream, key, before, wrote: value });
    }
  }
  return changes;
}

const nameOf = ({ stream, key }: UndoWrite): string => `${stream} ${key}`;

/** What stood in each field a plan was to change, when its counts were shown. */
export type SeenFields = ReadonlyMap<string, UndoWrite['before']>;

export const seenBy = (changes: readonly UndoWrite[]): SeenFields =>
  new Map(changes.map((change) => [nameOf(change), change.before]));

/** The changes that were agreed to: a field that somebody edited since is no longer the file's to write. */
export const agreedChanges = (changes: readonly UndoWrite[], seen: SeenFields): readonly UndoWrite[] =>
  changes.filter((change) => seen.has(nameOf(change)) && seen.get(nameOf(change)) === change.before);

import { sha256 } from '@noble/hashes/sha2.js';
import type { ImportPlan } from '../../domain/catalog/import/import-plan.ts';
import type { ImportState, ProductFields } from '../../domain/catalog/import/import-state.ts';
import { planImport } from '../../domain/catalog/import/plan-import.ts';
import type { Rejection } from '../../domain/catalog/import/rejection.ts';
import type { ParsedFile } from '../../files/parsed-file.ts';
import { readProductFile } from '../../files/read-product-file.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { productFields } from '../documents/catalog-doc.ts';
import type { ImportCounts } from '../import-done.ts';
import type { ReplicaState } from '../replica-state.ts';
import { catalogShards } from '../streams.ts';
import { type Command, type CommandContext, newId, refused } from './command-context.ts';
import { keepPlan } from './import-plans.ts';
import { changesOf, seenBy } from './import-writes.ts';

const shardStreams: readonly string[] = Array.from(
  { length: catalogShards },
  (_, shard) => `catalog:${String(shard).padStart(2, '0')}`,
);

/** What the importer must know of the shop: every product's fields, and every name of each category. */
async function importState(state: ReplicaState): Promise<ImportState> {
  const products = new Map<string, ProductFields>();
  for (const stream of shardStreams)
    for (const [id, fields] of productFields(await state.docs.open(stream))) products.set(id, fields);
  const categories = (state.shop?.categories ?? []).map(({ id, name }) => ({ id, names: Object.values(name) }));
  return { products, categories };
}

/** Decides again what a file changes, in the shop as it now is. */
export async function planFor(context: CommandContext, parsed: ParsedFile, place: string): Promise<ImportPlan> {
  const { state, who } = context;
  const settings = {
    site: who.site,
    place,
    mainLocale: state.shop?.mainLocale ?? 'zh-CN',
    at: state.env.now(),
  } as const;
  return planImport({ sha256 }, await importState(state), parsed.drafts, settings);
}

const told = ({ line, reason }: Rejection): ImportCounts['rejected'][number] => ({
  line,
  reason: reason.code,
  why: reason,
});

/** What is shown before anything is changed. */
export const countsOf = (parsed: ParsedFile, plan: ImportPlan): ImportCounts => ({
  format: parsed.format,
  ...plan.counts,
  rejected: [...parsed.rejected, ...plan.rejected].sort((a, b) => a.line - b.line).map(told),
});

/** Reads a product file of another shop and counts what it would change; nothing is changed. */
export const planImportCommand: Command<'plan-import'> = async (context, { file, bytes }) => {
  const { state, who, report, signal } = context;
  if (who.role !== 'owner') return refused('not-allowed');
  const read = await readProductFile(bytes, {
    currency: state.shop?.currency ?? 'CNY',
    onProgress: (share) => report(Math.round(share * 100), 100),
    signal,
    pause: () => new Promise((resume) => void state.env.after(0, () => resume())),
  });
  if (!read.ok) {
    const { type, ...detail } = read.refusal;
    return refuse({
      type,
      detail: 'headers' in detail ? { headers: detail.headers.slice(0, 8).join(', ') } : { ...detail },
    });
  }
  const place = state.shop?.places[0]?.id ?? '';
  const { plan, seen } = await context.exclusive(async () => {
    const made = await planFor(context, read.value, place);
    return { plan: made, seen: seenBy(await changesOf(state, made)) };
  });
  const counts = countsOf(read.value, plan);
  const id = newId(context);
  keepPlan(context.plans, id, { file, parsed: read.value, counts, seen });
  return ok({ plan: id, counts });
};

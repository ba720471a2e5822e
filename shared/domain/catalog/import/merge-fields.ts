import { decideField, sameValue } from './decide-field.ts';
import type { ImportSource } from './draft-product.ts';
import type { ImportCase } from './import-plan.ts';
import type { FieldValue, FieldWrite, ProductFields } from './import-state.ts';
import { findPhoto, photoToField, samePhoto } from './photo-field.ts';
import type { SaidFields } from './said-fields.ts';

export type MergedFields = { readonly writes: readonly FieldWrite[]; readonly cases: readonly ImportCase[] };

type Target = { readonly product: string; readonly source: ImportSource; readonly line: number };

/** Sets what the file says against what it said last time and what stands in the shop, field by field. */
export function mergeFields(target: Target, fields: ProductFields, said: SaidFields): MergedFields {
  const { product, source, line } = target;
  const writes: FieldWrite[] = [];
  const cases: ImportCase[] = [];
  for (const [field, value] of said) {
    const base = `base/${source}/${field}`;
    const saidLastTime = fields.get(base) ?? null;
    const current = fields.get(field) ?? null;
    const isPhoto = field.startsWith('photo/');
    const decision = decideField(value, saidLastTime, current, isPhoto ? samePhoto : sameValue);
    if (decision === 'keep') continue;
    if (decision === 'clash') {
      // What the file said last time stays noted: the case is told at every run until file and shop agree.
      cases.push({ product, field, line, said: value, saidLastTime, current });
      continue;
    }
    if (decision === 'write') writes.push({ product, field, value: isPhoto ? withFetchedRef(value, current) : value });
    writes.push({ product, field: base, value });
  }
  return { writes, cases };
}

/** A picture fetched since keeps its media ref when the file moves or describes it anew. */
function withFetchedRef(said: FieldValue, current: FieldValue): FieldValue {
  const [next, now] = [findPhoto(said), findPhoto(current)];
  return next && now ? photoToField({ ...next, ref: now.ref }) : said;
}

import type { DraftProduct } from './draft-product.ts';
import type { FieldWrite, ProductFields } from './import-state.ts';
import type { OptionNumbers } from './match-options.ts';
import type { MatchedVariant } from './match-variants.ts';

/** New variants and new option values go to the end; those the shop has keep the place its owner gave them. */
export function newPositions(
  product: string,
  draft: DraftProduct,
  fields: ProductFields,
  matched: readonly MatchedVariant[],
  numbers: OptionNumbers,
  locale: string,
): FieldWrite[] {
  const writes = new Map<string, FieldWrite>();
  const place = (field: string, after: number): void => {
    writes.set(field, { product, field, value: after + writes.size + 1 });
  };
  const lastVariant = highest(fields, /^v\/[^/]+\/position$/);
  for (const { id, isNew } of matched) if (isNew) place(`v/${id}/position`, lastVariant);
  const all = [...writes.values()];
  for (const { number } of numbers.values()) {
    writes.clear();
    const last = highest(fields, new RegExp(`^opt/${number}/val/[^@]+$`));
    for (const { valueKeys } of matched) {
      const field = `opt/${number}/val/${valueKeys[number - 1] ?? ''}`;
      const isKnown = fields.has(field) || fields.has(`base/${draft.source}/${field}@${locale}`);
      if (valueKeys[number - 1] && !isKnown && !writes.has(field)) place(field, last);
    }
    all.push(...writes.values());
  }
  return all;
}

function highest(fields: ProductFields, pattern: RegExp): number {
  const positions = [...fields].filter(([field]) => pattern.test(field)).map(([, value]) => Number(value ?? 0));
  return Math.max(0, ...positions);
}

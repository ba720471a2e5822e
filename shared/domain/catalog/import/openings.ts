import type { DraftProduct } from './draft-product.ts';
import { type IdentityDeps, openingIdOf } from './identity.ts';
import type { Opening } from './import-plan.ts';
import type { FieldWrite, ProductFields } from './import-state.ts';
import type { MatchedVariant } from './match-variants.ts';

/** A quantity counts the first time this source names it for this place, and never again. */
export function openingsOf(
  deps: IdentityDeps,
  product: string,
  draft: DraftProduct,
  fields: ProductFields,
  matched: readonly MatchedVariant[],
  place: string,
): { readonly writes: FieldWrite[]; readonly openings: Opening[] } {
  const writes: FieldWrite[] = [];
  const openings: Opening[] = [];
  for (const { id: variant, draft: row } of matched) {
    const field = `base/${draft.source}/v/${variant}/quantity@${place}`;
    const { quantity } = row;
    if (quantity === null || fields.has(field)) continue;
    writes.push({ product, field, value: quantity });
    if (quantity > 0)
      openings.push({ id: openingIdOf(deps, draft.source, variant, place), product, variant, place, quantity });
  }
  return { writes, openings };
}

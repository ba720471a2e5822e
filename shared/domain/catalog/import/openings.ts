import type { DraftProduct } from './draft-product.ts';
import { type IdentityDeps, openingIdOf } from './identity.ts';
import type { Opening } from './import-plan.ts';
import type { FieldWrite, ProductFields } from './import-state.ts';
import type { MatchedVariant } from './match-variants.ts';

/** Pieces count the first time this source names any for this place, and never again: having none opens nothing. */
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
    if (quantity === null || quantity === 0 || fields.has(field)) continue;
    writes.push({ product, field, value: quantity });
    openings.push({ id: openingIdOf(deps, draft.source, variant, place), product, variant, place, quantity });
  }
  return { writes, openings };
}

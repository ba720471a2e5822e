import { type IdentityDeps, variantIdOf } from './identity.ts';
import type { DraftVariant, ImportSource } from './draft-product.ts';
import { fold } from '../fold.ts';
import { optionValueKey } from './option-value-key.ts';
import type { ProductFields } from './import-state.ts';
import type { OptionNumbers } from './match-options.ts';
import type { Rejection } from './rejection.ts';

/** A row of the file with the shop's variant it means. `valueKeys[n-1]` is the value key of option n, or ''. */
export type MatchedVariant = {
  readonly id: string;
  readonly isNew: boolean;
  readonly draft: DraftVariant;
  readonly valueKeys: readonly string[];
};

export type MatchedVariants = { readonly matched: readonly MatchedVariant[]; readonly rejected: readonly Rejection[] };

type Shop = { readonly product: string; readonly source: ImportSource; readonly fields: ProductFields };

/**
 * Finds the variant each row means: by its id; else, for a product the shop has, the variant with the same option
 * values that no other row claims (the file gave it a SKU since); else it is new. Two rows with the same option values
 * (or the same id) are one variant: the later row is refused. So is a new variant without a price.
 */
export function matchVariants(
  deps: IdentityDeps,
  shop: Shop,
  drafts: readonly DraftVariant[],
  numbers: OptionNumbers,
): MatchedVariants {
  const known = valueKeysByVariant(shop.fields, shop.source);
  const rejected: Rejection[] = [];
  const firstLines = new Map<string, number>();
  const candidates: { id: string; draft: DraftVariant; labels: readonly string[] }[] = [];
  for (const draft of drafts) {
    const labels = labelsByNumber(draft, numbers);
    const values = valuesText(labels.map(optionValueKey));
    const id = variantIdOf(deps, shop.product, draft.key, labels);
    const firstLine = firstLines.get(values) ?? firstLines.get(id);
    if (firstLine !== undefined) {
      rejected.push({ line: draft.line, reason: { code: 'duplicate-variant', firstLine } });
      continue;
    }
    for (const name of [values, id]) firstLines.set(name, draft.line);
    candidates.push({ id, draft, labels });
  }
  const claimed = new Set(candidates.map(({ id }) => id).filter((id) => known.has(id)));
  const matched: MatchedVariant[] = [];
  for (const { id: ownId, draft, labels } of candidates) {
    const valueKeys = labels.map(optionValueKey);
    const id = known.has(ownId) ? ownId : (findUnclaimed(known, claimed, valuesText(valueKeys)) ?? ownId);
    const isNew = !known.has(id);
    if (isNew && draft.price === null) rejected.push({ line: draft.line, reason: { code: 'missing-price' } });
    else {
      claimed.add(id);
      matched.push({ id, isNew, draft, valueKeys });
    }
  }
  return { matched, rejected };
}

// Trailing options without a value do not tell variants apart.
const valuesText = (keys: readonly string[]): string => JSON.stringify(keys).replace(/(,?"")+\]$/, ']');

function findUnclaimed(known: ReadonlyMap<string, string>, claimed: ReadonlySet<string>, values: string) {
  return [...known].find(([id, of]) => of === values && !claimed.has(id))?.[0];
}

function labelsByNumber(draft: DraftVariant, numbers: OptionNumbers): readonly string[] {
  const labels: string[] = [];
  for (const { name, value } of draft.options) {
    const number = numbers.get(fold(name))?.number;
    if (number !== undefined) labels[number - 1] = value;
  }
  return Array.from(labels, (label) => label ?? '');
}

/** The variants a product has or once had from this source, each with its option values as the file named them. */
function valueKeysByVariant(fields: ProductFields, source: ImportSource): Map<string, string> {
  const keysById = new Map<string, string[]>();
  for (const [field, value] of fields) {
    const match = /^(?:base\/(\w+)\/)?v\/([^/]+)\/(?:opt\/([123])$)?/.exec(field);
    const [, base, id, number] = match ?? [];
    if (id === undefined || (base !== undefined && base !== source)) continue;
    const keys = keysById.get(id) ?? [];
    keysById.set(id, keys);
    const slot = Number(number) - 1;
    if (number !== undefined && (base !== undefined || keys[slot] === undefined)) keys[slot] = String(value ?? '');
  }
  return new Map([...keysById].map(([id, keys]) => [id, valuesText(Array.from(keys, (key) => key ?? ''))] as const));
}

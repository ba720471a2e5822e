import { type Result, ok, refuse } from '../../kernel/result.ts';
import type { ProductOption, Variant } from './product.ts';
import { mostVariants } from './validate-product.ts';

export type MatrixRefusal = { readonly type: 'too-many-variants'; readonly count: number };

/** What became of the variants when the options changed. `variants` is the whole new list in matrix order. */
export type VariantMatrix = {
  readonly variants: readonly Variant[];
  readonly added: readonly Variant[];
  readonly removed: readonly Variant[];
};

export type MatrixDeps = {
  /** The id of a new variant: the same product and values give the same id on every device. */
  readonly variantId: (optionValues: readonly string[]) => string;
};

/** Every combination of the options' values, the last option turning fastest. No options: one empty combination. */
export function combinationsOf(options: readonly ProductOption[]): readonly (readonly string[])[] {
  return options
    .filter((option) => option.values.length > 0)
    .toSorted((a, b) => a.number - b.number)
    .map((option) => option.values.toSorted((a, b) => a.position - b.position).map((value) => value.key))
    .reduce<readonly (readonly string[])[]>(
      (rows, keys) => rows.flatMap((row) => keys.map((key) => [...row, key])),
      [[]],
    );
}

/** Over this many positions both say the same. */
const agree = (a: readonly string[], b: readonly string[]): boolean => {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) if (a[i] !== b[i]) return false;
  return true;
};

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && agree(a, b);

/** How many leading values two combinations share. */
const closeness = (a: readonly string[], b: readonly string[]): number => {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared++;
  return shared;
};

/**
 * Each combination's variant: the one that has exactly these values, else (an option was added or taken away) the first
 * unused one that agrees with it as far as it goes. So the one variant of a simple product becomes the first of its
 * matrix and keeps its id, code and stock.
 */
function matchVariants(
  combinations: readonly (readonly string[])[],
  variants: readonly Variant[],
): ReadonlyMap<readonly string[], Variant> {
  const found = new Map<readonly string[], Variant>();
  const used = new Set<string>();
  const take = (fits: (a: readonly string[], b: readonly string[]) => boolean) => {
    for (const combination of combinations) {
      if (found.has(combination)) continue;
      const variant = variants.find((each) => !used.has(each.id) && fits(each.optionValues, combination));
      if (!variant) continue;
      found.set(combination, variant);
      used.add(variant.id);
    }
  };
  take(same);
  take((has, wanted) => has.length !== wanted.length && agree(has, wanted));
  return found;
}

/** The variant a new one takes its prices from: the one that shares most leading values, ties by list order. */
function findModel(variants: readonly Variant[], combination: readonly string[]): Variant | undefined {
  return variants.toSorted(
    (a, b) => closeness(b.optionValues, combination) - closeness(a.optionValues, combination),
  )[0];
}

/**
 * The variants a product has after its options changed. Those that still fit stay as they are (only values and position
 * follow); new ones start with the prices of their nearest sibling and without SKU, barcode or photo.
 */
export function variantMatrix(
  deps: MatrixDeps,
  options: readonly ProductOption[],
  variants: readonly Variant[],
): Result<VariantMatrix, MatrixRefusal> {
  const combinations = combinationsOf(options);
  if (combinations.length > mostVariants) return refuse({ type: 'too-many-variants', count: combinations.length });
  const kept = matchVariants(combinations, variants);
  const added: Variant[] = [];
  const all = combinations.map((optionValues, position): Variant => {
    const old = kept.get(optionValues);
    if (old) return { ...old, optionValues, position };
    const model = findModel(variants, optionValues);
    const fresh: Variant = {
      id: deps.variantId(optionValues),
      optionValues,
      sku: '',
      barcode: '',
      price: model?.price ?? 0,
      compareAt: model?.compareAt ?? null,
      photo: null,
      position,
    };
    added.push(fresh);
    return fresh;
  });
  const stay = new Set(all.map((variant) => variant.id));
  return ok({ variants: all, added, removed: variants.filter((variant) => !stay.has(variant.id)) });
}

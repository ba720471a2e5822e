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

const optionsInOrder = (options: readonly ProductOption[]): readonly ProductOption[] =>
  options.filter((option) => option.values.length > 0).toSorted((a, b) => a.number - b.number);

/** Every combination of the options' values, the last option turning fastest. No options: one empty combination. */
export function combinationsOf(options: readonly ProductOption[]): readonly (readonly string[])[] {
  return optionsInOrder(options)
    .map((option) => option.values.toSorted((a, b) => a.position - b.position).map((value) => value.key))
    .reduce<readonly (readonly string[])[]>(
      (rows, keys) => rows.flatMap((row) => keys.map((key) => [...row, key])),
      [[]],
    );
}

/** What a variant brings to the options as they are now: its value of each, null where it never had one. */
type Carried = { readonly variant: Variant; readonly values: readonly (string | null)[] };

const fitsWholly = (values: Carried['values'], wanted: readonly string[]): boolean =>
  wanted.every((key, i) => values[i] === key);

const fitsSoFar = (values: Carried['values'], wanted: readonly string[]): boolean =>
  wanted.every((key, i) => values[i] === key || values[i] === null);

/** How many leading values fit. */
function closeness({ values }: Carried, wanted: readonly string[]): number {
  const differs = wanted.findIndex((key, i) => values[i] !== key);
  return differs < 0 ? wanted.length : differs;
}

/**
 * Each combination's variant: the first unused one that has exactly these values, else (an option was added) the first
 * that agrees as far as it goes. So the one variant of a simple product becomes the first of its matrix and keeps its
 * id, code and stock; of variants that only an option taken away told apart, the first stays.
 */
function matchVariants(
  combinations: readonly (readonly string[])[],
  variants: readonly Carried[],
): ReadonlyMap<readonly string[], Variant> {
  const found = new Map<readonly string[], Variant>();
  const used = new Set<string>();
  for (const fits of [fitsWholly, fitsSoFar])
    for (const combination of combinations) {
      if (found.has(combination)) continue;
      const match = variants.find(({ variant, values }) => !used.has(variant.id) && fits(values, combination));
      if (!match) continue;
      found.set(combination, match.variant);
      used.add(match.variant.id);
    }
  return found;
}

/** The variant a new one takes its prices from: the one that shares most leading values, ties by list order. */
function findModel(variants: readonly Carried[], combination: readonly string[]): Variant | undefined {
  return variants.toSorted((a, b) => closeness(b, combination) - closeness(a, combination))[0]?.variant;
}

const freshVariant = (
  id: string,
  model: Variant | undefined,
  optionValues: readonly string[],
  position: number,
): Variant => ({
  id,
  optionValues,
  sku: '',
  barcode: '',
  price: model?.price ?? 0,
  compareAt: model?.compareAt ?? null,
  photo: null,
  position,
});

const everyNumber: ReadonlyMap<number, number> = new Map([1, 2, 3].map((number) => [number, number]));

/**
 * The variants a product has after its options changed. Those that still fit stay as they are (only values and position
 * follow); new ones start with the prices of their nearest sibling and without SKU, barcode or photo. `origins` says
 * which number each option had when the variants' values were chosen (by its number now, new options missing); without
 * it, the same.
 */
export function variantMatrix(
  deps: MatrixDeps,
  options: readonly ProductOption[],
  variants: readonly Variant[],
  origins: ReadonlyMap<number, number> = everyNumber,
): Result<VariantMatrix, MatrixRefusal> {
  const combinations = combinationsOf(options);
  if (combinations.length > mostVariants) return refuse({ type: 'too-many-variants', count: combinations.length });
  const before = optionsInOrder(options).map(({ number }) => origins.get(number) ?? null);
  const carried = variants.map((variant): Carried => {
    return {
      variant,
      values: before.map((number) => (number === null ? null : (variant.optionValues[number - 1] ?? null))),
    };
  });
  const kept = matchVariants(combinations, carried);
  const added: Variant[] = [];
  const all = combinations.map((optionValues, position): Variant => {
    const old = kept.get(optionValues);
    if (old) return { ...old, optionValues, position };
    const fresh = freshVariant(deps.variantId(optionValues), findModel(carried, optionValues), optionValues, position);
    added.push(fresh);
    return fresh;
  });
  const stay = new Set(all.map((variant) => variant.id));
  return ok({ variants: all, added, removed: variants.filter((variant) => !stay.has(variant.id)) });
}

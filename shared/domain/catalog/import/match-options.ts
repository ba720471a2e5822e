import type { DraftVariant, ImportSource } from './draft-product.ts';
import { fold } from '../fold.ts';
import type { ProductFields } from './import-state.ts';

type OptionNumber = 1 | 2 | 3;

const NUMBERS: readonly OptionNumber[] = [1, 2, 3];

/** A product's options as a file tells them: folded name → number, and the name as written. */
export type OptionNumbers = ReadonlyMap<string, { readonly number: OptionNumber; readonly name: string }>;

/**
 * Which option of the product each name in the file means. A name the file used before keeps its number whatever the
 * owner renamed it to; a new name takes its own place in the file if no other name has it (the file renamed the option),
 * else the next free number. `null` when more than three would be needed.
 */
export function optionNumbersOf(
  variants: readonly DraftVariant[],
  fields: ProductFields,
  source: ImportSource,
  locale: string,
): OptionNumbers | null {
  const names = namesInOrder(variants);
  const known = new Map(NUMBERS.map((n) => [nameBefore(fields, source, n, locale), n] as const));
  const numbers = new Map<string, { number: OptionNumber; name: string }>();
  const taken = new Set<OptionNumber>();
  const take = (folded: string, name: string, number: OptionNumber): void => {
    numbers.set(folded, { number, name });
    taken.add(number);
  };
  for (const [folded, name] of names) {
    const number = known.get(folded);
    if (number !== undefined) take(folded, name, number);
  }
  for (const [place, [folded, name]] of [...names].entries()) {
    if (numbers.has(folded)) continue;
    const free = NUMBERS.filter((n) => !taken.has(n));
    const own = free.find((n) => n === place + 1);
    const number = own ?? free.find((n) => !hasName(known, n)) ?? free[0];
    if (number === undefined) return null;
    take(folded, name, number);
  }
  return numbers;
}

function namesInOrder(variants: readonly DraftVariant[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const variant of variants)
    for (const { name } of variant.options) if (!names.has(fold(name))) names.set(fold(name), name);
  return names;
}

function nameBefore(fields: ProductFields, source: ImportSource, number: OptionNumber, locale: string): string {
  const name = fields.get(`base/${source}/opt/${number}@${locale}`) ?? fields.get(`opt/${number}@${locale}`);
  return fold(String(name ?? ''));
}

const hasName = (known: ReadonlyMap<string, OptionNumber>, number: OptionNumber): boolean =>
  [...known].some(([name, n]) => n === number && name !== '');

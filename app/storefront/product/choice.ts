import type { Band } from '../../../shared/domain/catalog/shelf.ts';
import { bestBand } from '../data/card-view.ts';
import type { ProductView, VariantView } from '../data/page-data.ts';

/** The chosen value key of each option, in option order. */
export type Choice = readonly string[];

export const bandOf = (variant: VariantView): Band => bestBand(Object.values(variant.bands));

const isOut = (variant: VariantView): boolean => bandOf(variant) === 'out';

const matches = (variant: VariantView, choice: Choice): boolean =>
  choice.every((key, index) => variant.optionValues[index] === key);

export const variantOf = (product: ProductView, choice: Choice): VariantView | null =>
  product.variants.find((variant) => matches(variant, choice)) ?? null;

/** The first variant that can be had; where none can, simply the first. */
export function firstChoice(product: ProductView): Choice {
  const variant = product.variants.find((each) => !isOut(each)) ?? product.variants[0];
  return variant?.optionValues.slice(0, product.options.length) ?? [];
}

/** Whether this value can be had together with what else is chosen. */
export function isOpen(product: ProductView, choice: Choice, option: number, key: string): boolean {
  const variant = variantOf(product, withValue(choice, option, key));
  return variant !== null && !isOut(variant);
}

const withValue = (choice: Choice, option: number, key: string): Choice =>
  choice.map((each, index) => (index === option ? key : each));

/**
 * Chooses a value. Where the combination does not exist, the other options move to the variant that keeps most of them;
 * one that can be had is preferred.
 */
export function choose(product: ProductView, choice: Choice, option: number, key: string): Choice {
  const wanted = withValue(choice, option, key);
  if (variantOf(product, wanted) !== null) return wanted;
  const kept = (variant: VariantView) =>
    variant.optionValues.filter((value, index) => value === wanted[index]).length * 2 + (isOut(variant) ? 0 : 1);
  const near = product.variants
    .filter((variant) => variant.optionValues[option] === key)
    .toSorted((a, b) => kept(b) - kept(a))[0];
  return near?.optionValues.slice(0, product.options.length) ?? wanted;
}

/** What a value costs more or less than what is chosen, with the rest as it is; 0 when the same or not to be had. */
export function differenceOf(product: ProductView, choice: Choice, option: number, key: string): number {
  const here = variantOf(product, choice);
  const there = variantOf(product, withValue(choice, option, key));
  return here === null || there === null ? 0 : there.price - here.price;
}

/** The chosen values as words: `Celadon · 280 ml`. */
export const choiceText = (product: ProductView, choice: Choice): string =>
  product.options
    .map(({ values }, index) => values.find(({ key }) => key === choice[index])?.label.text ?? '')
    .filter((text) => text !== '')
    .join(' · ');

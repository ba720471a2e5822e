import { locales } from '../../kernel/locale.ts';
import { type Result, ok, refuse } from '../../kernel/result.ts';
import { isTradeNumber } from './barcode.ts';
import type { Product, Variant } from './product.ts';

/** The largest unit price a shop may set, in minor units: ten million in a currency of two digits. */
export const highestPrice = 1_000_000_000;

export const mostVariants = 100;

/** What is missing or wrong before a product may be active; `variant` names the row it is about. */
export type ProductFlaw =
  | { readonly type: 'no-title' | 'no-slug' | 'bad-slug' | 'no-variant' | 'too-many-variants' | 'too-many-options' }
  | {
      readonly type:
        | 'price-not-positive'
        | 'price-too-high'
        | 'compare-at-not-higher'
        | 'option-not-chosen'
        | 'same-options'
        | 'bad-barcode';
      readonly variant: string;
    };

/** Accepts a product that may go on the shelf, or names everything that stands in the way. */
export function validateProduct(product: Product): Result<Product, readonly ProductFlaw[]> {
  const flaws = [
    ...flawsOfProduct(product),
    ...product.variants.flatMap((variant) => flawsOfVariant(product, variant)),
  ];
  return flaws.length === 0 ? ok(product) : refuse(flaws);
}

function flawsOfProduct({ title, slug, variants, options }: Product): readonly ProductFlaw[] {
  const flaws: ProductFlaw[] = [];
  if (!locales.some((locale) => title[locale]?.trim())) flaws.push({ type: 'no-title' });
  if (slug === '') flaws.push({ type: 'no-slug' });
  else if (/[\s/?#%\\]/u.test(slug)) flaws.push({ type: 'bad-slug' });
  if (variants.length === 0) flaws.push({ type: 'no-variant' });
  if (variants.length > mostVariants) flaws.push({ type: 'too-many-variants' });
  if (options.length > 3) flaws.push({ type: 'too-many-options' });
  return flaws;
}

function flawsOfVariant(product: Product, variant: Variant): readonly ProductFlaw[] {
  const { id, price, compareAt, barcode } = variant;
  const flaws: ProductFlaw[] = [];
  if (!Number.isSafeInteger(price) || price <= 0) flaws.push({ type: 'price-not-positive', variant: id });
  if (price > highestPrice) flaws.push({ type: 'price-too-high', variant: id });
  if (compareAt !== null && compareAt <= price) flaws.push({ type: 'compare-at-not-higher', variant: id });
  if (isMistypedBarcode(barcode)) flaws.push({ type: 'bad-barcode', variant: id });
  if (!choosesAll(product, variant)) flaws.push({ type: 'option-not-chosen', variant: id });
  else if (repeatsEarlier(product, variant)) flaws.push({ type: 'same-options', variant: id });
  return flaws;
}

/** Thirteen digits are meant as an EAN; other codes may be the shop's own. */
const isMistypedBarcode = (barcode: string): boolean => /^\d{13}$/.test(barcode) && !isTradeNumber(barcode);

const choosesAll = ({ options }: Product, { optionValues }: Variant): boolean =>
  options.every(({ number, values }) => values.some(({ key }) => key === optionValues[number - 1]));

const choiceOf = ({ options }: Product, { optionValues }: Variant): string =>
  JSON.stringify(options.map(({ number }) => optionValues[number - 1]));

const repeatsEarlier = (product: Product, variant: Variant): boolean =>
  product.variants.find((each) => choiceOf(product, each) === choiceOf(product, variant)) !== variant;

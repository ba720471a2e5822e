import { type Locale, type Texts, locales, speak } from '../../kernel/locale.ts';
import type { ProductOption } from './product.ts';

type Optioned = { readonly options: readonly ProductOption[] };
type Chosen = { readonly optionValues: readonly string[] };

/** The chosen values of a variant as people read them (`Oat · M`), in the language or the nearest there is; empty without options. */
export function optionTextOf(product: Optioned, variant: Chosen, locale: Locale): string {
  return labelsOf(product, variant)
    .map((label) => speak(label, locale).text)
    .filter((text) => text !== '')
    .join(' · ');
}

/** The same in every language the labels are written in. */
export function optionTextsOf(product: Optioned, variant: Chosen): Texts {
  const labels = labelsOf(product, variant);
  const written = locales.filter((locale) => labels.some((label) => label[locale]));
  return Object.fromEntries(written.map((locale) => [locale, optionTextOf(product, variant, locale)]));
}

const labelsOf = ({ options }: Optioned, { optionValues }: Chosen): readonly Texts[] =>
  options
    .toSorted((a, b) => a.number - b.number)
    .flatMap(({ number, values }) => values.find(({ key }) => key === optionValues[number - 1])?.label ?? []);

import { fold } from '../../../../shared/domain/catalog/fold.ts';
import { optionValueKey } from '../../../../shared/domain/catalog/import/option-value-key.ts';
import type { ProductOption } from '../../../../shared/domain/catalog/product.ts';
import { type Locale, speak } from '../../../../shared/kernel/locale.ts';
import { listSeparators } from './list-separators.ts';

/** An option as it is typed: a name, and the values separated by commas, in one language. */
export type OptionDraft = {
  readonly name: string;
  readonly values: string;
  /** The option it was read from, and how that read; null for a new one. What was not edited is not read again. */
  readonly from: { readonly option: ProductOption; readonly name: string; readonly values: string } | null;
};

export const newDraft: OptionDraft = { name: '', values: '', from: null };

export const draftsFromOptions = (options: readonly ProductOption[], locale: Locale): readonly OptionDraft[] =>
  options.map((option) => {
    const name = speak(option.name, locale).text;
    const values = option.values.map((value) => speak(value.label, locale).text).join(listSeparators[locale]);
    return { name, values, from: { option, name, values } };
  });

type Value = ProductOption['values'][number];

const separator = /[,，、\n]/;

/** The labels in a text; one that has a comma in itself is known by the values there were. */
function labelsOf(text: string, known: readonly string[]): readonly string[] {
  const whole = known.filter((label) => separator.test(label)).toSorted((a, b) => b.length - a.length);
  const labels: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const end = rest.search(separator);
    const label =
      whole.find((each) => rest.startsWith(each) && /^\s*($|[,，、\n])/.test(rest.slice(each.length))) ??
      (end < 0 ? rest : rest.slice(0, end));
    if (label.trim() !== '') labels.push(label.trim());
    rest = rest.slice(label.length).replace(/^[^\S\n]*[,，、\n]\s*/, '');
  }
  return labels;
}

/** The values of an edited text, each key once. One already there keeps its key and its words in other languages. */
function valuesFromText(text: string, before: readonly Value[], locale: Locale): readonly Value[] {
  const shown = before.map((value) => speak(value.label, locale).text);
  const values = new Map<string, Value>();
  for (const label of labelsOf(text, shown)) {
    const at = shown.findIndex((each) => fold(each) === fold(label));
    const known = before[at] ?? before.find((value) => value.key === optionValueKey(label));
    const key = known?.key ?? optionValueKey(label);
    if (!values.has(key)) values.set(key, { key, label: { ...known?.label, [locale]: label }, position: values.size });
  }
  return [...values.values()];
}

const readDraft = ({ name, values, from }: OptionDraft, locale: Locale): Pick<ProductOption, 'name' | 'values'> => ({
  name: from && from.name === name ? from.option.name : { ...from?.option.name, [locale]: name.trim() },
  values:
    from && from.values === values ? from.option.values : valuesFromText(values, from?.option.values ?? [], locale),
});

export type TypedOptions = {
  readonly options: readonly ProductOption[];
  /** The number an option had before, by its number now; a new option has none. */
  readonly origins: ReadonlyMap<number, number>;
};

/** The options that were typed, at most three; drafts without a name or a value are left out. */
export function optionsFromDrafts(drafts: readonly OptionDraft[], locale: Locale): TypedOptions {
  const origins = new Map<number, number>();
  const options = drafts
    .map((draft) => ({ draft, read: readDraft(draft, locale) }))
    .filter(({ draft, read }) => draft.name.trim() !== '' && read.values.length > 0)
    .slice(0, 3)
    .map(({ draft, read }, at): ProductOption => {
      const number = (at + 1) as 1 | 2 | 3;
      if (draft.from) origins.set(number, draft.from.option.number);
      return { number, ...read };
    });
  return { options, origins };
}

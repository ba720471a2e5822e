import { fold } from '../../../../shared/domain/catalog/fold.ts';
import type { ProductOption } from '../../../../shared/domain/catalog/product.ts';
import type { Locale } from '../../../../shared/kernel/locale.ts';
import { speak } from '../../../../shared/kernel/locale.ts';

/** Options as they are typed: a name, and the values separated by commas, in one language. */
export type OptionDraft = { readonly name: string; readonly values: string };

export const draftsFromOptions = (options: readonly ProductOption[], locale: Locale): readonly OptionDraft[] =>
  options.map((option) => ({
    name: speak(option.name, locale).text,
    values: option.values.map((value) => speak(value.label, locale).text).join('，'),
  }));

const labelsOf = (text: string): readonly string[] => {
  const labels = text.split(/[,，、\n]/).map((label) => label.trim());
  return [...new Map(labels.filter((label) => label !== '').map((label) => [fold(label), label])).values()];
};

/** A value's key: its folded label, without the signs that flat keys are made of. */
const keyOf = (label: string): string => fold(label).replace(/[/@]/g, '-');

/**
 * The options that were typed. A value already there (by its label in this language, or its key) keeps its key and its
 * words in the other languages; drafts without a name or a value are left out.
 */
export function optionsFromDrafts(
  drafts: readonly OptionDraft[],
  before: readonly ProductOption[],
  locale: Locale,
): readonly ProductOption[] {
  return drafts
    .filter((draft) => draft.name.trim() !== '' && labelsOf(draft.values).length > 0)
    .slice(0, 3)
    .map((draft, at) => {
      const old = before[at];
      return {
        number: (at + 1) as 1 | 2 | 3,
        name: { ...old?.name, [locale]: draft.name.trim() },
        values: labelsOf(draft.values).map((label, position) => {
          const known = old?.values.find(
            (value) => fold(speak(value.label, locale).text) === fold(label) || value.key === keyOf(label),
          );
          return { key: known?.key ?? keyOf(label), label: { ...known?.label, [locale]: label }, position };
        }),
      };
    });
}

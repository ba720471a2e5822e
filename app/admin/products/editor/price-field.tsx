import type { JSX } from 'solid-js';
import { type Currency, money, moneyToDecimal, parseMoney } from '../../../../shared/kernel/money.ts';
import { moneyParts } from '../../../ui/i18n/money-parts.ts';
import { useWords } from '../../use-words.ts';
import type { Saved } from './field-edit.ts';
import { SavedField } from './saved-field.tsx';
import { typedFigure } from './typed-figure.ts';

/** An amount as text; `null` and 0 of a price not given yet are an empty field. */
const decimal = (minor: number | null, currency: Currency): string =>
  minor === null || minor === 0 ? '' : moneyToDecimal(money(minor, currency));

type SavePrice = (minor: number | null) => Promise<Saved>;

/** A price typed as people write it. What cannot be read stays with its sentence and is not saved. */
export function PriceField(props: {
  readonly label: string;
  readonly minor: number | null;
  readonly currency: Currency;
  /** Read when typing begins, like that of the field. */
  readonly onSave: SavePrice;
  readonly problem?: string | undefined;
  readonly optional?: boolean;
  readonly hideLabel?: boolean;
  readonly id?: string;
}): JSX.Element {
  const { t } = useWords();
  const saver =
    (save: SavePrice, before: number | null, currency: Currency, optional: boolean) =>
    (text: string): Saved | Promise<Saved> => {
      const bare = typedFigure(text);
      if (bare === '' && optional) return before === null ? null : save(null);
      const read = parseMoney(bare, currency);
      if (bare === '' || (read.ok && read.value.minor <= 0)) return t('flaw.price-not-positive');
      if (!read.ok) return t(read.refusal.type === 'too-precise' ? 'flaw.too-precise' : 'flaw.not-an-amount');
      return read.value.minor === before ? null : save(read.value.minor);
    };
  return (
    <SavedField
      label={props.label}
      saved={decimal(props.minor, props.currency)}
      problem={props.problem}
      prefix={moneyParts(0, props.currency).symbol}
      optional={props.optional === true}
      hideLabel={props.hideLabel === true}
      input={{ inputmode: 'decimal', autocomplete: 'off', ...(props.id === undefined ? {} : { name: props.id }) }}
      onSave={saver(props.onSave, props.minor, props.currency, props.optional === true)}
    />
  );
}

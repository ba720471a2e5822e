import { type JSX, createSignal } from 'solid-js';
import { type Currency, money, moneyToDecimal, parseMoney } from '../../../../shared/kernel/money.ts';
import { moneyParts } from '../../../ui/i18n/money-parts.ts';
import { useWords } from '../../use-words.ts';
import { SavedField } from './saved-field.tsx';

/** An amount as text; `null` and 0 of a price not given yet are an empty field. */
const decimal = (minor: number | null, currency: Currency): string =>
  minor === null || minor === 0 ? '' : moneyToDecimal(money(minor, currency));

/** A price typed as people write it. What cannot be read stays with its sentence and is not saved. */
export function PriceField(props: {
  readonly label: string;
  readonly minor: number | null;
  readonly currency: Currency;
  readonly onSave: (minor: number | null) => void;
  readonly problem?: string | undefined;
  readonly optional?: boolean;
  readonly hideLabel?: boolean;
  readonly id?: string;
}): JSX.Element {
  const { t } = useWords();
  const [unread, setUnread] = createSignal<string | null>(null);
  const save = (text: string) => {
    const bare = text.trim();
    const read = parseMoney(bare, props.currency);
    const valid = bare === '' ? props.optional === true : read.ok && read.value.minor > 0;
    setUnread(valid ? null : text);
    if (!valid) return;
    props.onSave(read.ok && bare !== '' ? read.value.minor : null);
  };
  const problem = () => {
    const text = unread();
    if (text === null) return props.problem;
    const read = parseMoney(text.trim(), props.currency);
    if (read.ok || text.trim() === '') return t('flaw.price-not-positive');
    return t(read.refusal.type === 'too-precise' ? 'flaw.too-precise' : 'flaw.not-an-amount');
  };
  return (
    <SavedField
      label={props.label}
      saved={unread() ?? decimal(props.minor, props.currency)}
      problem={problem()}
      prefix={moneyParts(0, props.currency).symbol}
      optional={props.optional === true}
      hideLabel={props.hideLabel === true}
      input={{ inputmode: 'decimal', autocomplete: 'off', ...(props.id === undefined ? {} : { name: props.id }) }}
      onSave={save}
    />
  );
}

import type { JSX } from 'solid-js';
import type { Currency } from '../../../shared/kernel/money.ts';
import { Icon } from '../../ui/icon.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { useWords } from '../use-words.ts';

/** The terminal beside the till takes the card; the till only writes it down. */
export function CardPanel(props: { readonly total: number; readonly currency: Currency }): JSX.Element {
  const { t } = useWords();
  return (
    <div class="flex min-h-40 flex-1 flex-col items-center justify-center gap-4 rounded-r2 border border-line2 bg-card p-6 text-center">
      <Icon name="card" size={48} class="text-acc" />
      <MoneyText minor={props.total} currency={props.currency} cents="always" class="text-t6" />
      <p class="max-w-sm text-ink2">{t('pay.cardHelp')}</p>
    </div>
  );
}

import { For, type JSX, Show } from 'solid-js';
import { MoneyText } from '../../ui/money-text.tsx';
import { useDesk } from '../till-desk.tsx';
import { useWords } from '../use-words.ts';
import type { PayBasis } from './pay-basis.ts';

/** What is being paid, on paper that is not torn off yet. Only where there is room. */
export function PaySlip(props: { readonly basis: PayBasis }): JSX.Element {
  const desk = useDesk();
  const { t, money } = useWords();
  const currency = () => desk.shop().currency;
  return (
    <aside class="torn hidden w-[330px] shrink-0 flex-col rounded-t-r2 border border-line bg-card px-5 pt-5 pb-7 lg:flex">
      <p class="font-semibold">
        {props.basis.order ? t('pay.forOrder', { number: props.basis.order.number }) : t('ticket.title')}
      </p>
      <p class="border-b border-line pb-3 text-t1 text-ink2">{t('pay.receiptNext')}</p>
      <ul class="min-h-0 flex-1 overflow-y-auto py-1">
        <For each={props.basis.lines}>
          {(line) => (
            <li class="flex items-start justify-between gap-3 py-2">
              <span class="min-w-0">
                <span class="block">{[line.title, line.optionText].filter(Boolean).join(' · ')}</span>
                <Show when={line.quantity > 0}>
                  <span class="figures block text-t1 text-ink2">
                    {money(line.unitPrice, currency(), 'always')} × {line.quantity}
                  </span>
                </Show>
              </span>
              <MoneyText minor={line.total} currency={currency()} cents="always" class="font-normal!" />
            </li>
          )}
        </For>
      </ul>
      <p class="flex items-baseline justify-between border-t border-dashed border-line2 pt-4 text-t3 font-semibold">
        {t('pay.due')}
        <MoneyText minor={props.basis.total} currency={currency()} cents="always" />
      </p>
    </aside>
  );
}

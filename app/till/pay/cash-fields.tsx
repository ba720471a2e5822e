import { For, type JSX, Show } from 'solid-js';
import type { Currency } from '../../../shared/kernel/money.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { cashFaces, quickCash } from '../../../shared/domain/till/cash.ts';
import { moneyParts } from '../../ui/i18n/money-parts.ts';
import { MoneyText } from '../../ui/money-text.tsx';
import { useWords } from '../use-words.ts';
import { entryFromCash } from './cash-entry.ts';

const bare = (minor: number, currency: Currency): string => {
  const { whole, cents } = moneyParts(minor, currency);
  return `${whole}${cents}`;
};

/** Cash received, the amounts people usually hand over, and the change as large as it gets. */
export function CashFields(props: {
  readonly total: number;
  readonly given: number;
  readonly typed: boolean;
  readonly change: Result<number, { readonly missing: number }>;
  readonly currency: Currency;
  readonly onGiven: (entry: string) => void;
}): JSX.Element {
  const { t } = useWords();
  return (
    <div class="flex min-w-0 flex-1 flex-col gap-3 md:gap-4">
      <div class="flex h-16 items-center justify-between rounded-r2 border-2 border-acc bg-card px-5 md:h-18">
        <span class="text-ink2">{t('pay.received')}</span>
        <span data-given class={props.typed ? '' : 'text-ink2'}>
          <MoneyText minor={props.given} currency={props.currency} cents="always" class="text-t6" />
        </span>
      </div>
      <div class="grid shrink-0 grid-cols-4 gap-2.5">
        <For each={quickCash(props.total, props.currency).slice(0, 4)}>
          {(amount) => (
            <button
              type="button"
              data-quick={amount}
              aria-pressed={props.given === amount}
              class={`press figures h-15 rounded-field border px-1 text-t2 whitespace-nowrap md:text-t3 font-medium ${props.given === amount ? 'border-acc bg-acc-soft text-acc' : 'border-line2 bg-card'}`}
              onClick={() => props.onGiven(amount === props.total ? '' : entryFromCash(amount, props.currency))}
            >
              {amount === props.total
                ? t('pay.exact', { amount: bare(amount, props.currency) })
                : bare(amount, props.currency)}
            </button>
          )}
        </For>
      </div>
      <Change change={props.change} currency={props.currency} />
    </div>
  );
}

function Change(props: {
  readonly change: Result<number, { readonly missing: number }>;
  readonly currency: Currency;
}): JSX.Element {
  const { t } = useWords();
  const due = () => (props.change.ok ? props.change.value : props.change.refusal.missing);
  const faces = () => cashFaces(due(), props.currency).pieces;
  return (
    <div
      aria-live="polite"
      class={`flex min-h-24 flex-1 items-center justify-between rounded-r2 p-4 md:min-h-40 md:flex-col md:items-start md:p-5 ${props.change.ok ? 'bg-acc text-on-acc' : 'border border-dashed border-line2 bg-card text-ink2'}`}
    >
      <p class="text-t3">{t(props.change.ok ? 'pay.change' : 'pay.short')}</p>
      <p data-change={due()}>
        <MoneyText
          minor={due()}
          currency={props.currency}
          cents="always"
          class={props.change.ok ? 'text-[44px] leading-none md:text-[64px] xl:text-change' : 'text-t6'}
        />
      </p>
      <p class="figures hidden min-h-9 flex-wrap gap-x-4 gap-y-2 md:flex">
        <Show when={props.change.ok}>
          <For each={faces()}>
            {(piece) => (
              <span class="flex items-center gap-2">
                <span class="grid h-8 min-w-11 place-items-center rounded-r1 border border-current px-2 font-semibold">
                  {bare(piece.face, props.currency)}
                </span>
                × {piece.count}
              </span>
            )}
          </For>
        </Show>
      </p>
    </div>
  );
}

import { Navigate, useNavigate } from '@solidjs/router';
import { type JSX, Show, onCleanup, onMount } from 'solid-js';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { SyncMark } from '../../ui/sync-mark.tsx';
import type { SaleSummary } from '../../ports/device.ts';
import { useDesk } from '../till-desk.tsx';
import { useWords } from '../use-words.ts';
import { Receipt } from './receipt.tsx';

/** Sold: the change once more, the receipt, and one key for the next customer. */
export function DoneScreen(): JSX.Element {
  const desk = useDesk();
  return (
    <Show when={desk.lastSale()} fallback={<Navigate href="/" />}>
      {(sale) => <Sold sale={sale()} />}
    </Show>
  );
}

const changeOf = (sale: SaleSummary): number => sale.tenders.reduce((sum, tender) => sum + (tender.change ?? 0), 0);

function Sold(props: { readonly sale: SaleSummary }): JSX.Element {
  const desk = useDesk();
  const navigate = useNavigate();
  const { t } = useWords();
  const synced = () => desk.day().sales.find((sale) => sale.id === props.sale.id)?.synced ?? props.sale.synced;
  const next = () => {
    navigate('/', { replace: true });
    desk.next();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest('dialog, button:not([data-next])') !== null) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (!event.repeat) next();
  };
  onMount(() => window.addEventListener('keydown', onKey));
  onCleanup(() => window.removeEventListener('keydown', onKey));
  return (
    <div class="flex min-h-0 w-full flex-1 flex-col gap-4 p-3 md:flex-row md:gap-6 md:p-5">
      <div class="order-2 min-h-0 flex-1 overflow-y-auto md:order-none md:w-[360px] md:flex-none">
        <Receipt sale={props.sale} />
      </div>
      <div class="flex min-w-0 flex-col gap-4 md:flex-1">
        <p class="flex flex-wrap items-center gap-x-3 gap-y-1" role="status">
          <span class="grid size-9 place-items-center rounded-full bg-good-soft text-good">
            <Icon name="check" size={22} />
          </span>
          <span class="text-t4 font-semibold">{t('done.title')}</span>
          <span class="figures text-ink2">{t('done.receipt', { receipt: props.sale.receipt })}</span>
          <SyncMark state={synced() ? 'everywhere' : 'here-only'} class="md:ml-auto" />
        </p>
        <div class="flex flex-1 flex-col justify-between rounded-r2 bg-acc p-5 text-on-acc md:p-7">
          <p class="text-t3">{t(changeOf(props.sale) > 0 ? 'done.change' : 'done.noChange')}</p>
          <p data-change={changeOf(props.sale)} class="py-2">
            <Show when={changeOf(props.sale) > 0} fallback={<Icon name="check" size={72} />}>
              <MoneyText
                minor={changeOf(props.sale)}
                currency={desk.shop().currency}
                cents="always"
                class="text-[64px] leading-none md:text-change"
              />
            </Show>
          </p>
          <p class="flex items-baseline justify-between text-t3">
            <span>{t('receipt.total')}</span>
            <MoneyText minor={props.sale.total} currency={desk.shop().currency} cents="always" />
          </p>
        </div>
        <div class="flex gap-3">
          <Button size="pay" icon="printer" class="text-t3!" onClick={() => window.print()}>
            {t('done.print')}
          </Button>
          <Button kind="primary" size="pay" data-next class="flex-1" onClick={next}>
            {t('done.next')}
            <span class="ml-3 hidden text-t1 font-normal opacity-80 lg:inline">{t('done.nextHint')}</span>
          </Button>
        </div>
      </div>
    </div>
  );
}

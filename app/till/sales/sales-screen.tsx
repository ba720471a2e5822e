import { useNavigate } from '@solidjs/router';
import { type JSX, Show, createSignal } from 'solid-js';
import { VList } from 'virtua/solid';
import { Badge } from '../../ui/badge.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { SyncMark } from '../../ui/sync-mark.tsx';
import { Receipt } from '../done/receipt.tsx';
import type { SaleSummary } from '../../ports/device.ts';
import { useDesk } from '../till-desk.tsx';
import { useWords } from '../use-words.ts';

/** Today at this till: what came in, every sale, any receipt again. */
export function SalesScreen(): JSX.Element {
  const desk = useDesk();
  const navigate = useNavigate();
  const { t } = useWords();
  const [chosen, setChosen] = createSignal<string | null>(null);
  const sale = () => desk.day().sales.find((each) => each.id === chosen());
  return (
    <>
      <section class={`min-w-0 flex-1 flex-col ${sale() ? 'hidden md:flex' : 'flex'}`}>
        <header class="flex shrink-0 items-end gap-4 px-3 py-4 md:px-5">
          <IconButton
            icon="back"
            label={t('till.backToSell')}
            class="size-14! rounded-r2 border border-line2 bg-card"
            onClick={() => navigate('/')}
          />
          <div>
            <p class="text-t1 text-ink2">{t('sales.total')}</p>
            <MoneyText minor={desk.day().total} currency={desk.shop().currency} cents="always" class="text-t6" />
          </div>
          <p class="figures ml-auto text-right text-ink2">
            <span class="block" data-sales-count={desk.day().sales.length}>
              {t('sales.count', { count: desk.day().sales.length })}
            </span>
            <span class="block text-t1">{t('sales.date', { date: desk.day().date })}</span>
          </p>
        </header>
        <Show
          when={desk.day().sales.length > 0}
          fallback={
            <EmptyState art="cups-celadon" title={t('sales.empty')}>
              {t('sales.emptyHelp')}
            </EmptyState>
          }
        >
          <VList data={desk.day().sales} class="min-h-0 flex-1 px-3 pb-4 md:px-5" itemSize={76}>
            {(each) => <SaleRow sale={each} chosen={each.id === chosen()} onChoose={() => setChosen(each.id)} />}
          </VList>
        </Show>
      </section>
      <aside
        class={`w-full shrink-0 flex-col border-l border-line bg-well md:flex md:w-[380px] lg:w-[436px] xl:w-[480px] ${sale() ? 'flex' : 'hidden'}`}
      >
        <Show
          when={sale()}
          keyed
          fallback={<p class="grid h-full place-items-center px-6 text-center text-ink2">{t('sales.choose')}</p>}
        >
          {(each) => (
            <>
              <div class="min-h-0 flex-1 overflow-y-auto p-4">
                <Receipt sale={each} copy />
              </div>
              <div class="flex gap-3 border-t border-line bg-card p-4">
                <Button size="large" class="md:hidden" onClick={() => setChosen(null)}>
                  {t('till.backToSell')}
                </Button>
                <Button kind="primary" size="large" wide icon="printer" onClick={() => window.print()}>
                  {t('done.print')}
                </Button>
              </div>
            </>
          )}
        </Show>
      </aside>
    </>
  );
}

function SaleRow(props: {
  readonly sale: SaleSummary;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}): JSX.Element {
  const desk = useDesk();
  const { t, time, list } = useWords();
  return (
    <button
      type="button"
      data-sale={props.sale.id}
      aria-pressed={props.chosen}
      class={`press mb-2 flex min-h-17 w-full items-center gap-3 rounded-r2 border px-4 py-2 text-left ${props.chosen ? 'border-acc bg-acc-soft' : 'border-line bg-card hover:border-line2'}`}
      onClick={() => props.onChoose()}
    >
      <span class="figures w-12 shrink-0 text-ink2">{time(props.sale.at, desk.place().timeZone)}</span>
      <span class="min-w-0 flex-1">
        <span class="figures flex items-center gap-2 font-medium">
          {props.sale.receipt}
          <Show when={props.sale.order}>
            <Badge tone="accent">{t('sales.fromOrder')}</Badge>
          </Show>
        </span>
        <span class="lines-1 block text-t1 text-ink2">{list(props.sale.lines.map((line) => line.title))}</span>
      </span>
      <span class="flex shrink-0 flex-col items-end gap-0.5">
        <MoneyText minor={props.sale.total} currency={desk.shop().currency} cents="always" class="text-t3" />
        <SyncMark
          state={props.sale.synced ? 'everywhere' : 'here-only'}
          words={t(props.sale.synced ? 'sales.synced' : 'sales.local')}
        />
      </span>
    </button>
  );
}

import { useNavigate } from '@solidjs/router';
import { type JSX, Show, createMemo, createSignal, onCleanup } from 'solid-js';
import { VList } from 'virtua/solid';
import { Badge } from '../../ui/badge.tsx';
import { IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { NoticeBar } from '../../ui/notice-bar.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import type { StaffOrder } from '../../ports/device.ts';
import { useDesk } from '../till-desk.tsx';
import { useWords } from '../use-words.ts';
import { OrderPanel } from './order-panel.tsx';
import { orderTones, orderWords } from './order-words.ts';
import { ordersToShow } from './orders-to-show.ts';

/** Web orders to hand over at this place: found by code, number or name. */
export function OrdersScreen(): JSX.Element {
  const desk = useDesk();
  const navigate = useNavigate();
  const { t, time } = useWords();
  const [query, setQuery] = createSignal('');
  const shown = createMemo(() => ordersToShow(desk.orders(), query()));
  const order = createMemo(() => desk.orders().find((each) => each.id === desk.shownOrder()));
  onCleanup(() => desk.showOrder(null));
  return (
    <>
      <section class={`min-w-0 flex-1 flex-col ${order() ? 'hidden md:flex' : 'flex'}`}>
        <header class="flex shrink-0 items-center gap-3 px-3 py-4 md:px-5">
          <IconButton
            icon="back"
            label={t('till.backToSell')}
            class="size-14! rounded-r2 border border-line2 bg-card"
            onClick={() => navigate('/')}
          />
          <SearchField
            squared
            class="h-14 flex-1"
            label={t('orders.search')}
            placeholder={t('orders.search')}
            value={query()}
            onSearch={setQuery}
          />
        </header>
        <Show when={desk.status().offlineSince}>
          {(since) => (
            <div class="px-3 pb-3 md:px-5">
              <NoticeBar tone="wait" sync="here-only" boxed>
                {t('orders.offline', { time: time(since(), desk.place().timeZone) })}
              </NoticeBar>
            </div>
          )}
        </Show>
        <Show when={shown().length > 0} fallback={<NoOrders query={query().trim()} />}>
          <VList data={shown()} class="min-h-0 flex-1 px-3 pb-4 md:px-5" itemSize={84}>
            {(each) => (
              <OrderRow order={each} chosen={each.id === desk.shownOrder()} onChoose={() => desk.showOrder(each.id)} />
            )}
          </VList>
        </Show>
      </section>
      <aside
        class={`w-full shrink-0 flex-col border-l border-line bg-card md:flex md:w-[380px] lg:w-[436px] xl:w-[480px] ${order() ? 'flex' : 'hidden'}`}
      >
        <Show
          when={order()}
          fallback={<p class="grid h-full place-items-center px-6 text-center text-ink2">{t('orders.choose')}</p>}
        >
          {(now) => <OrderPanel order={now()} onBack={() => desk.showOrder(null)} />}
        </Show>
      </aside>
    </>
  );
}

function NoOrders(props: { readonly query: string }): JSX.Element {
  const { t } = useWords();
  return (
    <EmptyState
      art="pouch-mist-cold"
      title={props.query === '' ? t('orders.empty') : t('orders.noMatch', { text: props.query })}
    >
      {props.query === '' ? t('orders.emptyHelp') : ''}
    </EmptyState>
  );
}

function OrderRow(props: {
  readonly order: StaffOrder;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}): JSX.Element {
  const desk = useDesk();
  const { t, dateTime, list } = useWords();
  return (
    <button
      type="button"
      data-order={props.order.id}
      aria-pressed={props.chosen}
      class={`press mb-2 flex min-h-19 w-full items-center gap-4 rounded-r2 border px-4 py-2 text-left ${props.chosen ? 'border-acc bg-acc-soft' : 'border-line bg-card hover:border-line2'}`}
      onClick={() => props.onChoose()}
    >
      <span class="min-w-0 flex-1">
        <span class="flex items-center gap-2">
          <span class="lines-1 font-semibold">{props.order.contact?.name || t('orders.noContact')}</span>
          <Badge tone={orderTones[props.order.state]}>{t(orderWords[props.order.state])}</Badge>
        </span>
        <span class="lines-1 block text-t1 text-ink2">{list(props.order.lines.map((line) => line.title))}</span>
        <span class="figures block text-t1 text-ink3">
          {props.order.number} · {dateTime(props.order.placedAt, desk.place().timeZone)}
        </span>
      </span>
      <span class="flex shrink-0 flex-col items-end">
        <span class="figures text-t3 font-semibold">{props.order.pickupCode}</span>
        <MoneyText minor={props.order.total} currency={desk.shop().currency} cents="always" />
      </span>
    </button>
  );
}

import { useParams, useSearchParams } from '@solidjs/router';
import { For, type JSX, Show, createMemo, createSignal } from 'solid-js';
import { VList } from 'virtua/solid';
import { Badge } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { Photo } from '../../ui/photo.tsx';
import { matAt } from '../../ui/photo-url.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { TextTabs } from '../../ui/text-tabs.tsx';
import type { StaffOrder } from '../../ports/device.ts';
import { useDesk } from '../admin-desk.tsx';
import { SyncLine } from '../frame/sync-line.tsx';
import { useWords } from '../use-words.ts';
import { OrderDetail } from './order-detail.tsx';
import { orderTones, orderWords } from './order-words.ts';
import { type OrderTab, countOrders, orderTabs, shownOrders } from './orders-in-box.ts';
import { createLinePhotos } from './line-photos.ts';

/** The inbox, and beside it (on a phone instead of it) the order that is open. */
export function OrdersScreen(): JSX.Element {
  const params = useParams<{ id?: string }>();
  const desk = useDesk();
  const { t } = useWords();
  const order = createMemo(() => desk.orders().find((each) => each.id === params.id));
  return (
    <div class="lg:grid lg:grid-cols-[420px_1fr] xl:grid-cols-[468px_1fr]">
      <div class={params.id === undefined ? '' : 'hidden lg:block'}>
        <OrderList current={params.id ?? null} />
      </div>
      <div class={`admin-pane lg:border-l lg:border-line ${params.id === undefined ? 'hidden lg:block' : ''}`}>
        <Show
          when={order()}
          fallback={
            <div class="grid h-full place-items-center">
              <EmptyState
                art="pouch-sand-daily"
                title={t(params.id === undefined ? 'orders.choose' : 'orders.notHere')}
              >
                {params.id === undefined ? t('orders.chooseHelp') : t('orders.notHereHelp')}
              </EmptyState>
            </div>
          }
        >
          {(now) => <OrderDetail order={now()} />}
        </Show>
      </div>
    </div>
  );
}

function OrderList(props: { readonly current: string | null }): JSX.Element {
  const desk = useDesk();
  const { t } = useWords();
  const [params, setParams] = useSearchParams<{ tab?: string }>();
  const [query, setQuery] = createSignal('');
  const tab = (): OrderTab => orderTabs.find((each) => each === params.tab) ?? 'placed';
  const counts = createMemo(() => countOrders(desk.orders()));
  const shown = createMemo(() => shownOrders(desk.orders(), { tab: tab(), query: query() }));
  const ids = createMemo(() => shown().map((order) => order.id), [], {
    equals: (a, b) => a.length === b.length && a.every((id, i) => id === b[i]),
  });
  const byId = createMemo(() => new Map(shown().map((order) => [order.id, order])));
  const photoOf = createLinePhotos(desk.products);
  const row = (id: string) => (
    <Show when={byId().get(id)}>
      {(order) => <OrderRow order={order()} current={props.current === id} photoOf={photoOf} />}
    </Show>
  );
  return (
    <main class="admin-list flex flex-col">
      <header class="shrink-0">
        <div class="gutter flex h-14 items-center gap-3 lg:h-18 lg:px-5!">
          <h1 class="shrink-0 text-t4 font-semibold whitespace-nowrap">{t('nav.orders')}</h1>
          <span class="ml-auto">
            <SyncLine />
          </span>
        </div>
        <div class="gutter lg:px-5!">
          <SearchField
            label={t('orders.search')}
            placeholder={t('orders.search')}
            value={query()}
            squared
            onSearch={setQuery}
          />
        </div>
        <Show when={query().trim() === ''} fallback={<div class="h-3" />}>
          <TextTabs
            label={t('nav.orders')}
            value={tab()}
            tabs={orderTabs.map((value) => ({ value, text: t(orderWords[value]), count: counts()[value] }))}
            onChange={(value) => setParams({ tab: value }, { replace: true })}
          />
        </Show>
      </header>
      <Show
        when={ids().length > 0}
        fallback={
          <EmptyState art="tray-tea" title={t(desk.orders().length === 0 ? 'orders.empty' : 'orders.emptyTab')}>
            {desk.orders().length === 0 ? t('orders.emptyHelp') : ''}
          </EmptyState>
        }
      >
        <VList data={ids()} itemSize={112} class="min-h-0 flex-1">
          {row}
        </VList>
      </Show>
    </main>
  );
}

function OrderRow(props: {
  readonly order: StaffOrder;
  readonly current: boolean;
  readonly photoOf: (product: string) => string | undefined;
}): JSX.Element {
  const desk = useDesk();
  const { t, text, dateTime } = useWords();
  const place = () => desk.shop().places.find((each) => each.id === props.order.place);
  return (
    <a
      href={`/admin/orders/${props.order.id}`}
      data-order={props.order.id}
      aria-current={props.current ? 'page' : undefined}
      class={`gutter press block border-b border-line py-3 lg:px-5! ${props.current ? 'bg-acc-soft' : 'hover:bg-well'}`}
    >
      <span class="flex items-center gap-2">
        <span class="lines-1 font-semibold">{props.order.contact?.name || t('orders.noContact')}</span>
        <span class="figures text-t1 text-ink2">{props.order.number}</span>
        <Badge tone={orderTones[props.order.state]} class="ml-auto">
          {t(orderWords[props.order.state])}
        </Badge>
      </span>
      <span class="mt-2 flex items-end gap-2">
        <For each={props.order.lines.slice(0, 4)}>
          {(line, at) => <Photo of={props.photoOf(line.product)} alt="" mat={matAt(at())} class="size-11 rounded-r1" />}
        </For>
        <span class="ml-auto text-right">
          <MoneyText minor={props.order.total} currency={desk.shop().currency} cents="always" />
          <span class="figures block text-t1 text-ink2">
            {text(place()?.name ?? {})} · {dateTime(props.order.placedAt, place()?.timeZone)}
          </span>
        </span>
      </span>
    </a>
  );
}

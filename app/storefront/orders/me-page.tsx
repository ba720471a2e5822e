import { For, type JSX, Match, Show, Switch, createResource, createSignal, onMount } from 'solid-js';
import type { ShopperOrder } from '../../../shared/domain/orders/shopper-order.ts';
import { orderPath } from '../../routes.ts';
import { RowLink } from '../../ui/app-link.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import type { ViewOf } from '../data/page-data.ts';
import { useShop } from '../shop-context.tsx';
import { fetchOrders } from './fetch-orders.ts';
import { stateTones, stateWords } from './order-words.ts';

/** The orders placed with this browser. No account is needed, and none is made. */
export function MePage(_props: { readonly view: ViewOf<'me'> }): JSX.Element {
  const { i18n, href } = useShop();
  const [mounted, setMounted] = createSignal(false);
  onMount(() => setMounted(true));
  const [fetched, { refetch }] = createResource(mounted, fetchOrders);
  const orders = () => {
    const now = fetched.latest;
    return now?.type === 'found' && now.value.length > 0 ? now.value : undefined;
  };
  return (
    <div class="mx-auto max-w-3xl pb-8 lg:pt-6">
      <PageHeader title={i18n.t('tab.me')} />
      <div class="gutter">
        <h2 class="mt-2 text-t3 font-semibold">{i18n.t('me.orders')}</h2>
        <p class="text-t1 text-ink2">{i18n.t('me.note')}</p>
        <noscript class="block text-t1 text-ink2">{i18n.t('product.needsScript')}</noscript>
        <Switch fallback={<SkeletonRows count={2} />}>
          <Match when={orders()}>
            {(list) => (
              <ul class="mt-2 divide-y divide-line">
                <For each={list()}>{(order) => <OrderRow order={order} />}</For>
              </ul>
            )}
          </Match>
          <Match when={fetched.latest?.type === 'unreachable'}>
            <EmptyState
              art="cups-celadon"
              title={i18n.t('unreachable.title')}
              action={
                <Button kind="soft" icon="refresh" onClick={() => void refetch()}>
                  {i18n.t('unreachable.again')}
                </Button>
              }
            >
              {i18n.t('unreachable.note')}
            </EmptyState>
          </Match>
          <Match when={fetched.latest !== undefined}>
            <EmptyState
              art="tin-celadon"
              title={i18n.t('me.empty')}
              action={
                <a class={buttonClass('soft')} href={href('/')}>
                  {i18n.t('basket.look')}
                </a>
              }
            >
              {i18n.t('me.emptyNote')}
            </EmptyState>
          </Match>
        </Switch>
      </div>
    </div>
  );
}

function OrderRow(props: { readonly order: ShopperOrder }): JSX.Element {
  const { i18n, href, site } = useShop();
  const place = () => site().places.find(({ id }) => id === props.order.place);
  const titles = () => i18n.list(props.order.lines.map(({ title }) => title));
  return (
    <li>
      <RowLink
        href={href(orderPath(props.order.id))}
        value={<span class="money text-ink">{i18n.money(props.order.total, props.order.currency, 'always')}</span>}
      >
        <span class="flex items-center gap-2 pt-2">
          <span class="figures font-medium">{props.order.number}</span>
          <Badge tone={stateTones[props.order.state]}>{i18n.t(stateWords[props.order.state])}</Badge>
        </span>
        <span class="lines-1 block text-t1 text-ink2">{titles()}</span>
        <span class="block pb-2 text-t1 text-ink3">
          <Show when={place()} keyed>
            {(here) => `${here.name.text} · `}
          </Show>
          {i18n.dateTime(props.order.placedAt, place()?.timeZone)}
        </span>
      </RowLink>
    </li>
  );
}

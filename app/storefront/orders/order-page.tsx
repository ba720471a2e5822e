import { type JSX, Match, Show, Switch, createResource, createSignal, onCleanup, onMount } from 'solid-js';
import { isOpenOrder } from '../../../shared/domain/orders/order-states.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { useOrderQueue } from '../checkout/order-queue-context.tsx';
import type { ViewOf } from '../data/page-data.ts';
import { createBack } from '../frame/back.ts';
import { useShop } from '../shop-context.tsx';
import { fetchOrder } from './fetch-orders.ts';
import { OrderDetail } from './order-detail.tsx';

/** Milliseconds between two looks at an order that is still under way. */
const lookAgain = 15_000;

/** One of this browser's orders. Nobody else's can be opened, with the right address or without. */
export function OrderPage(props: { readonly view: ViewOf<'order'> }): JSX.Element {
  const { i18n, href } = useShop();
  const queue = useOrderQueue();
  const goBack = createBack();
  const [mounted, setMounted] = createSignal(false);
  onMount(() => setMounted(true));
  // Held up at the counter, the page follows what the shop does with the order.
  const follow = () => {
    const shown = order();
    if (document.visibilityState === 'visible' && (shown === undefined || isOpenOrder(shown.state))) void refetch();
  };
  onMount(() => {
    const timer = setInterval(follow, lookAgain);
    document.addEventListener('visibilitychange', follow);
    onCleanup(() => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', follow);
    });
  });
  const justPlaced = () => {
    const order = queue.placed();
    return order?.id === props.view.id ? order : undefined;
  };
  onCleanup(() => justPlaced() && queue.seen());
  const [fetched, { refetch }] = createResource(() => mounted() && props.view.id, fetchOrder);
  const order = () => {
    const now = fetched.latest;
    return now?.type === 'found' ? now.value : justPlaced();
  };
  return (
    <div class="mx-auto max-w-3xl pb-8 lg:pt-6">
      <PageHeader title={i18n.t('order.title')} onBack={goBack} />
      <div class="gutter">
        <noscript class="block text-t1 text-ink2">{i18n.t('product.needsScript')}</noscript>
        <Switch fallback={<SkeletonRows count={3} />}>
          <Match when={order()}>{(found) => <OrderDetail order={found()} isNew={justPlaced() !== undefined} />}</Match>
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
          <Match when={fetched.latest?.type === 'none'}>
            <EmptyState
              art="jar-ink"
              title={i18n.t('order.none')}
              action={
                <Show when={true}>
                  <a class={buttonClass('soft')} href={href('/me')}>
                    {i18n.t('me.orders')}
                  </a>
                </Show>
              }
            >
              {i18n.t('order.noneNote')}
            </EmptyState>
          </Match>
        </Switch>
      </div>
    </div>
  );
}

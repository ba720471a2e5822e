import { useNavigate } from '@solidjs/router';
import { type JSX, Match, Show, Switch, createEffect, createSignal, on } from 'solid-js';
import { orderPath } from '../../routes.ts';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { useFreshBasket } from '../basket/use-fresh-basket.ts';
import type { ViewOf } from '../data/page-data.ts';
import { createBack } from '../frame/back.ts';
import { useShop } from '../shop-context.tsx';
import { CheckoutForm } from './checkout-form.tsx';
import { useOrderQueue } from './order-queue-context.tsx';
import { WaitingOrder } from './waiting-order.tsx';

/** One page from basket to order: where, who, what, how much. */
export function CheckoutPage(_props: { readonly view: ViewOf<'checkout'> }): JSX.Element {
  const { i18n, href } = useShop();
  const fresh = useFreshBasket();
  const queue = useOrderQueue();
  const navigate = useNavigate();
  const goBack = createBack();
  const [leaving, setLeaving] = createSignal(false);
  createEffect(
    on(
      queue.placed,
      (order) => {
        if (order === null) return;
        setLeaving(true);
        navigate(href(orderPath(order.id)), { replace: true, resolve: false });
      },
      // Only an order that is taken while this page is open: one from before is no reason to leave.
      { defer: true },
    ),
  );
  return (
    <div class="mx-auto max-w-3xl pb-36 lg:pt-6">
      <PageHeader title={i18n.t('checkout.title')} onBack={goBack} />
      <noscript class="gutter block text-t1 text-ink2">{i18n.t('product.needsScript')}</noscript>
      <Show
        when={fresh.ready() && !leaving()}
        fallback={
          <div class="gutter">
            <SkeletonRows count={3} />
          </div>
        }
      >
        <Switch fallback={<CheckoutForm fresh={fresh} />}>
          <Match when={queue.kept()}>{(order) => <WaitingOrder order={order()} />}</Match>
          <Match when={fresh.lines().length === 0 && queue.state().type === 'idle'}>
            <EmptyState
              art="gaiwan-bone"
              title={i18n.t('basket.empty')}
              action={
                <a class={buttonClass('soft')} href={href('/')}>
                  {i18n.t('basket.look')}
                </a>
              }
            >
              {i18n.t('basket.emptyNote')}
            </EmptyState>
          </Match>
        </Switch>
      </Show>
    </div>
  );
}

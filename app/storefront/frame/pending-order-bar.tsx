import { type JSX, Match, Switch } from 'solid-js';
import { orderPath } from '../../routes.ts';
import { NoticeBar } from '../../ui/notice-bar.tsx';
import { useOrderQueue } from '../checkout/order-queue-context.tsx';
import type { PageView } from '../data/page-data.ts';
import { useShop } from '../shop-context.tsx';

/** What became of an order that was waiting, on whatever page the shopper is by then. */
export function PendingOrderBar(props: { readonly page: PageView['page'] }): JSX.Element {
  const { i18n, href } = useShop();
  const queue = useOrderQueue();
  const link = 'font-medium text-acc underline underline-offset-2';
  return (
    <Switch>
      <Match when={props.page !== 'checkout' && queue.kept() !== undefined}>
        <NoticeBar
          tone="wait"
          sync="here-only"
          action={
            <a class={link} href={href('/checkout')}>
              {i18n.t('pending.see')}
            </a>
          }
        >
          {i18n.t('pending.waiting')}
        </NoticeBar>
      </Match>
      <Match when={props.page !== 'checkout' && queue.state().type === 'refused'}>
        <NoticeBar
          tone="note"
          action={
            <a class={link} href={href('/checkout')}>
              {i18n.t('pending.see')}
            </a>
          }
        >
          {i18n.t('pending.refused')}
        </NoticeBar>
      </Match>
      <Match when={props.page !== 'checkout' && props.page !== 'order' && queue.placed()}>
        {(order) => (
          <NoticeBar
            tone="good"
            action={
              <a class={link} href={href(orderPath(order().id))}>
                {i18n.t('pending.see')}
              </a>
            }
          >
            {i18n.t('pending.placed', { number: order().number })}
          </NoticeBar>
        )}
      </Match>
    </Switch>
  );
}

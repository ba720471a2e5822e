import type { JSX } from 'solid-js';
import { Button } from '../../ui/button.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { SyncMark } from '../../ui/sync-mark.tsx';
import { useShop } from '../shop-context.tsx';
import { useOrderQueue } from './order-queue-context.tsx';
import type { PendingOrder } from './pending-order.ts';

/** The order is kept on this phone and goes out by itself. Nothing is charged. */
export function WaitingOrder(props: { readonly order: PendingOrder }): JSX.Element {
  const { site, i18n } = useShop();
  const queue = useOrderQueue();
  return (
    <div class="gutter">
      <section class="space-y-3 rounded-r2 border border-line bg-card p-5">
        <SyncMark state="here-only" size={20} />
        <h2 class="text-t4 font-semibold">{i18n.t('waiting.title')}</h2>
        <p class="text-ink2">{i18n.t('waiting.note', { time: i18n.time(props.order.since) })}</p>
        <p>
          <MoneyText
            minor={props.order.request.shownTotal}
            currency={site().currency}
            cents="always"
            class="text-t5 text-acc"
          />
        </p>
        <div class="flex flex-wrap gap-3">
          <Button kind="primary" onClick={() => queue.retry()}>
            {i18n.t('waiting.retry')}
          </Button>
          <Button kind="plain" onClick={() => queue.withdraw()}>
            {i18n.t('waiting.withdraw')}
          </Button>
        </div>
      </section>
    </div>
  );
}

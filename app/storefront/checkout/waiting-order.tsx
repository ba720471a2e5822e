import { type JSX, Show, createSignal } from 'solid-js';
import { Button } from '../../ui/button.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { NoticeBar } from '../../ui/notice-bar.tsx';
import { SyncMark } from '../../ui/sync-mark.tsx';
import { useShop } from '../shop-context.tsx';
import { useOrderQueue } from './order-queue-context.tsx';
import type { PendingOrder } from './pending-order.ts';

/** The order is kept on this phone and goes out by itself. Nothing is charged. */
export function WaitingOrder(props: { readonly order: PendingOrder }): JSX.Element {
  const { site, i18n, href } = useShop();
  const queue = useOrderQueue();
  const [unsure, setUnsure] = createSignal(false);
  const busy = () => queue.state().type === 'sending';
  const withdraw = async () => {
    if (unsure()) queue.forget();
    else setUnsure((await queue.withdraw()) === 'unsure');
  };
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
        <Show when={unsure()}>
          <NoticeBar
            tone="note"
            boxed
            action={
              <a class="font-medium text-acc underline underline-offset-2" href={href('/me')}>
                {i18n.t('me.orders')}
              </a>
            }
          >
            {i18n.t('waiting.unsure')}
          </NoticeBar>
        </Show>
        <div class="flex flex-wrap gap-3">
          <Button kind="primary" busy={busy()} onClick={() => queue.retry()}>
            {i18n.t('waiting.retry')}
          </Button>
          <Button kind="plain" onClick={() => busy() || void withdraw()}>
            {i18n.t(unsure() ? 'waiting.forget' : 'waiting.withdraw')}
          </Button>
        </div>
      </section>
    </div>
  );
}

import { useNavigate } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import { canMove } from '../../../shared/domain/orders/order-states.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { NoticeBar } from '../../ui/notice-bar.tsx';
import type { StaffOrder } from '../../ports/device.ts';
import { useDesk } from '../till-desk.tsx';
import { useWords } from '../use-words.ts';
import { orderTones, orderWords } from './order-words.ts';

/** One order: its code, what is in it, what to take, and the way to the payment. */
export function OrderPanel(props: { readonly order: StaffOrder; readonly onBack: () => void }): JSX.Element {
  const desk = useDesk();
  const navigate = useNavigate();
  const { t, time, money } = useWords();
  const open = () => canMove(props.order.state, 'collected', 'hand-over');
  const endedAt = () => props.order.history.at(-1)?.at ?? props.order.placedAt;
  const handOver = () => {
    desk.handOver(props.order);
    navigate('/pay');
  };
  return (
    <>
      <header class="flex min-h-16 items-center gap-2 border-b border-line px-4 py-3">
        <IconButton icon="back" label={t('orders.title')} class="-ml-2 md:hidden" onClick={() => props.onBack()} />
        <span class="min-w-0 flex-1">
          <span class="lines-1 block font-semibold">{props.order.contact?.name || t('orders.noContact')}</span>
          <span class="figures block text-t1 text-ink2">{props.order.number}</span>
        </span>
        <Badge tone={orderTones[props.order.state]}>{t(orderWords[props.order.state])}</Badge>
      </header>
      <div class="min-h-0 flex-1 overflow-y-auto px-4">
        <p class="border-b border-line py-4 text-center">
          <span class="block text-t1 text-ink2">{t('orders.pickupCode')}</span>
          <span class="figures text-fig font-semibold">{props.order.pickupCode}</span>
        </p>
        <ul class="divide-y divide-line">
          <For each={props.order.lines}>
            {(line) => (
              <li class="flex items-center justify-between gap-3 py-3">
                <span class="min-w-0">
                  <span class="block">{[line.title, line.optionText].filter(Boolean).join(' · ')}</span>
                  <span class="figures block text-t1 text-ink2">
                    {money(line.unitPrice, desk.shop().currency, 'always')} × {line.quantity}
                  </span>
                </span>
                <MoneyText minor={line.total} currency={desk.shop().currency} cents="always" />
              </li>
            )}
          </For>
        </ul>
        <Show when={props.order.contact?.note}>
          {(note) => (
            <p class="border-t border-line py-3">
              <span class="block text-t1 text-ink2">{t('orders.note')}</span>
              {note()}
            </p>
          )}
        </Show>
      </div>
      <footer class="shrink-0 border-t border-line bg-well p-4">
        <Show
          when={open()}
          fallback={
            <NoticeBar tone={props.order.state === 'collected' ? 'good' : 'note'} boxed>
              {t(props.order.state === 'collected' ? 'orders.collected' : 'orders.cancelled', {
                time: time(endedAt(), desk.place().timeZone),
              })}
            </NoticeBar>
          }
        >
          <Button kind="primary" size="pay" wide class="text-t3!" onClick={handOver}>
            {t('orders.handOver')}{' '}
            <MoneyText minor={props.order.total} currency={desk.shop().currency} cents="always" />
          </Button>
        </Show>
      </footer>
    </>
  );
}

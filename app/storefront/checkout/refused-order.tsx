import { type JSX, Show, createEffect, on } from 'solid-js';
import { Button } from '../../ui/button.tsx';
import { NoticeBar } from '../../ui/notice-bar.tsx';
import { useBasket } from '../basket/basket-context.tsx';
import type { FreshBasket } from '../basket/use-fresh-basket.ts';
import { useShop } from '../shop-context.tsx';
import { useOrderQueue } from './order-queue-context.tsx';
import type { OrderRefusal } from './place-order.ts';
import { refusalKey } from './refusal-words.ts';

const numberIn = (detail: OrderRefusal['detail'], name: string): number | null => {
  const value = detail[name];
  return typeof value === 'number' ? value : null;
};

/** Why the order was not taken, and the next step: the new total, fewer pieces, another place. */
export function RefusedOrder(props: { readonly fresh: FreshBasket }): JSX.Element {
  const { site, i18n } = useShop();
  const basket = useBasket();
  const queue = useOrderQueue();
  const refusal = () => {
    const state = queue.state();
    return state.type === 'refused' ? state.refusal : undefined;
  };
  createEffect(on(refusal, (now) => now && props.fresh.checkAgain()));
  const short = () => {
    const detail = refusal()?.detail ?? {};
    const line = props.fresh.lines().find(({ line }) => line.variant === detail.variant)?.line;
    return line === undefined ? null : { line, free: numberIn(detail, 'free') ?? 0 };
  };
  const blanks = (now: OrderRefusal) => ({
    total: i18n.money(numberIn(now.detail, 'total') ?? 0, site().currency, 'always'),
    title: short()?.line.title ?? '',
    count: short()?.free ?? 0,
  });
  const takeFewer = () => {
    const found = short();
    if (found === null) return;
    if (found.free > 0) basket.setQuantity(found.line.variant, found.free);
    else basket.remove(found.line.variant);
    queue.settle();
  };
  return (
    <Show when={refusal()} keyed>
      {(now) => (
        <NoticeBar tone="note" boxed>
          <p>
            {i18n.t(
              now.code === 'not-enough' && blanks(now).count <= 0 ? 'refused.soldOut' : refusalKey(now.code),
              blanks(now),
            )}
          </p>
          <Show when={now.code === 'not-enough' && short()}>
            <p class="mt-2">
              <Button kind="plain" size="small" onClick={takeFewer}>
                {blanks(now).count > 0 ? i18n.t('refused.takeFewer', blanks(now)) : i18n.t('refused.leaveOut')}
              </Button>
            </p>
          </Show>
        </NoticeBar>
      )}
    </Show>
  );
}

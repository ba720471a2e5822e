import { For, type JSX, Show } from 'solid-js';
import type { ShopperOrder } from '../../../shared/domain/orders/shopper-order.ts';
import { copyText } from '../../ui/copy-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { NoticeBar } from '../../ui/notice-bar.tsx';
import { useToast } from '../../ui/toast.tsx';
import { foreign, useShop } from '../shop-context.tsx';
import { OrderTimeline } from './order-timeline.tsx';
import { stateNotes, stateTones, stateWords } from './order-words.ts';
import { QrCode } from './qr-code.tsx';

const box = 'rounded-r2 border border-line bg-card p-4';

/** State, pick-up code, place, lines, total. */
export function OrderDetail(props: { readonly order: ShopperOrder; readonly isNew: boolean }): JSX.Element {
  const { i18n, site } = useShop();
  const toast = useToast();
  const place = () => site().places.find(({ id }) => id === props.order.place);
  const isOpen = () => props.order.state === 'placed' || props.order.state === 'ready';
  const copy = async () => {
    if (!(await copyText(props.order.number))) return;
    toast.show({ text: i18n.t('order.copied', { number: props.order.number }) });
  };
  return (
    <div class="space-y-4">
      <Show when={props.isNew}>
        <NoticeBar tone="good" boxed>
          {i18n.t('pending.placed', { number: props.order.number })}
        </NoticeBar>
      </Show>
      <section class={`${box} space-y-4`}>
        <div class="flex flex-wrap items-center gap-3">
          <h2 class="figures text-t4 font-semibold">{props.order.number}</h2>
          <Badge tone={stateTones[props.order.state]}>{i18n.t(stateWords[props.order.state])}</Badge>
          <IconButton icon="copy" label={i18n.t('order.copy')} class="ml-auto" onClick={() => void copy()} />
        </div>
        <OrderTimeline order={props.order} timeZone={place()?.timeZone} />
        <p class="text-ink2">{i18n.t(stateNotes[props.order.state])}</p>
      </section>
      <Show when={isOpen()}>
        <section class={`${box} flex flex-col items-center gap-2 text-center`}>
          <h2 class="text-t1 font-normal text-ink2">{i18n.t('order.code')}</h2>
          <p class="figures text-t6 font-semibold tracking-widest">{props.order.pickupCode}</p>
          <QrCode text={props.order.pickupCode} label={i18n.t('order.codeSpoken', { code: props.order.pickupCode })} />
        </section>
      </Show>
      <Show when={place()} keyed>
        {(here) => (
          <section class={`${box} space-y-1`}>
            <h2 class="flex items-center gap-2 font-semibold">
              <Icon name="pin" size={18} class="text-acc" />
              <span lang={foreign(i18n, here.name)}>{here.name.text}</span>
            </h2>
            <p class="text-t1 text-ink2" lang={foreign(i18n, here.address)}>
              {here.address.text}
            </p>
            <p class="text-t1 text-ink2" lang={foreign(i18n, here.hours)}>
              {here.hours.text}
            </p>
            <Show when={here.phone.trim() !== ''}>
              <a
                href={`tel:${here.phone.replace(/[^\d+]/g, '')}`}
                class="figures inline-flex h-11 items-center gap-2 text-acc"
              >
                <Icon name="phone" size={16} />
                {here.phone}
              </a>
            </Show>
          </section>
        )}
      </Show>
      <section class={box}>
        <ul class="divide-y divide-line">
          <For each={props.order.lines}>
            {(line) => (
              <li class="flex items-center gap-3 py-2.5">
                <span class="min-w-0 flex-1">
                  <span class="block">{line.title}</span>
                  <span class="block text-t1 text-ink2">{line.optionText}</span>
                </span>
                <span class="figures text-t1 text-ink2">× {line.quantity}</span>
                <MoneyText minor={line.total} currency={props.order.currency} cents="always" class="w-20 text-right" />
              </li>
            )}
          </For>
        </ul>
        <p class="mt-1 flex items-baseline justify-between border-t border-line pt-3 font-semibold">
          {i18n.t('checkout.toPay')}
          <MoneyText
            minor={props.order.total}
            currency={props.order.currency}
            cents="always"
            class="text-t5 text-acc"
          />
        </p>
      </section>
    </div>
  );
}

import { For, type JSX } from 'solid-js';
import { MoneyText } from '../../ui/money-text.tsx';
import { matAt } from '../../ui/photo-url.ts';
import { Photo } from '../../ui/photo.tsx';
import type { FreshBasket } from '../basket/use-fresh-basket.ts';
import { useShop } from '../shop-context.tsx';

/** What is ordered and what it comes to. */
export function OrderSummary(props: { readonly fresh: FreshBasket }): JSX.Element {
  const { site, i18n } = useShop();
  return (
    <section class="rounded-r2 border border-line bg-card p-4">
      <h2 class="font-semibold">{i18n.t('checkout.what', { count: props.fresh.pieces() })}</h2>
      <ul class="mt-2 divide-y divide-line">
        <For each={props.fresh.lines()}>
          {({ line, now }, index) => (
            <li class="flex items-center gap-3 py-2.5">
              <Photo of={line.photo} alt="" mat={matAt(index())} class="w-12 shrink-0 rounded-r1" />
              <span class="min-w-0 flex-1">
                <span class="lines-2">{now?.title.text ?? line.title}</span>
                <span class="block text-t1 text-ink2">{line.optionText}</span>
              </span>
              <span class="figures text-t1 text-ink2">× {line.quantity}</span>
              <MoneyText
                minor={(now?.price ?? line.price) * line.quantity}
                currency={site().currency}
                cents="always"
                class="w-20 text-right font-medium"
              />
            </li>
          )}
        </For>
      </ul>
      <p class="mt-2 flex items-baseline justify-between border-t border-line pt-3 font-semibold">
        {i18n.t('checkout.toPay')}
        <MoneyText minor={props.fresh.total()} currency={site().currency} cents="always" class="text-t5 text-acc" />
      </p>
    </section>
  );
}

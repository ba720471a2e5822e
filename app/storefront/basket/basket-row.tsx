import { type JSX, Show } from 'solid-js';
import { productPath } from '../../routes.ts';
import { IconButton } from '../../ui/button.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { type Mat, matAt } from '../../ui/photo-url.ts';
import { Photo } from '../../ui/photo.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { useShop } from '../shop-context.tsx';
import { mostOfOne } from './basket-lines.ts';
import type { FreshLine } from './fresh-basket.ts';

/** One thing in the basket: what it is, what it costs now, how many, and the way out. */
export function BasketRow(props: {
  readonly fresh: FreshLine;
  readonly position: number;
  readonly onQuantity: (quantity: number) => void;
  readonly onRemove: () => void;
}): JSX.Element {
  const { href, site, i18n } = useShop();
  const line = () => props.fresh.line;
  const price = () => props.fresh.now?.price ?? line().price;
  const mat = (): Mat => matAt(props.position);
  return (
    <div class="flex gap-4 py-4">
      <a href={href(productPath(line().slug))} class="shrink-0" tabindex="-1" aria-hidden="true">
        <Photo of={line().photo} alt="" mat={mat()} class="w-22 rounded-r2" />
      </a>
      <div class="flex min-w-0 flex-1 flex-col">
        <div class="flex items-start gap-2">
          <a href={href(productPath(line().slug))} class="lines-2 flex-1 font-medium">
            {props.fresh.now?.title.text ?? line().title}
          </a>
          <IconButton
            icon="trash"
            label={i18n.t('basket.remove', { title: line().title })}
            class="-my-2.5 -mr-3 text-ink3"
            onClick={() => props.onRemove()}
          />
        </div>
        <Show when={line().optionText !== ''}>
          <p class="text-t1 text-ink2">{props.fresh.now?.optionText ?? line().optionText}</p>
        </Show>
        <PriceChange was={line().price} now={price()} />
        <div class="mt-auto flex items-center justify-between gap-3 pt-2">
          <MoneyText minor={price()} currency={site().currency} class="text-t3 text-acc" />
          <Stepper
            value={line().quantity}
            max={mostOfOne}
            label={i18n.t('basket.quantityOf', { title: line().title })}
            onChange={(quantity) => props.onQuantity(quantity)}
          />
        </div>
      </div>
    </div>
  );
}

function PriceChange(props: { readonly was: number; readonly now: number }): JSX.Element {
  const { site, i18n } = useShop();
  const difference = () => props.now - props.was;
  const amount = () => i18n.money(Math.abs(difference()), site().currency);
  return (
    <Show when={difference() !== 0}>
      <p class={`text-t1 ${difference() < 0 ? 'text-good' : 'text-wait'}`}>
        {i18n.t(difference() < 0 ? 'basket.cheaper' : 'basket.dearer', { amount: amount() })}
      </p>
    </Show>
  );
}

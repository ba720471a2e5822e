import { For, type JSX, Show } from 'solid-js';
import { productPath } from '../../routes.ts';
import { MoneyText } from '../../ui/money-text.tsx';
import { type Mat, matAt } from '../../ui/photo-url.ts';
import { Photo } from '../../ui/photo.tsx';
import type { CardView } from '../data/page-data.ts';
import { foreign, useShop } from '../shop-context.tsx';

/** A product among others: its picture, two lines of title, its price. The whole card is one link. */
export function ProductCard(props: {
  readonly card: CardView;
  readonly position: number;
  readonly first: boolean;
}): JSX.Element {
  const { href, i18n } = useShop();
  const mat = (): Mat => matAt(props.position);
  return (
    <a href={href(productPath(props.card.slug))} class="group block">
      <span class="relative block overflow-hidden rounded-r2">
        <Photo
          of={props.card.photo}
          alt=""
          mat={mat()}
          first={props.first}
          class="transition-transform duration-240 ease-in-place group-hover:scale-[1.02]"
        />
        <CardFlag card={props.card} />
      </span>
      <span class="mt-2 flex flex-col gap-0.5 lg:mt-3">
        <span class="lines-2 leading-normal" lang={foreign(i18n, props.card.title)}>
          {props.card.title.text}
        </span>
        <CardPrice card={props.card} />
        <Show when={props.card.swatches.length > 1}>
          <span class="mt-1 hidden gap-1.5 md:flex" aria-hidden="true">
            <For each={props.card.swatches}>{(key) => <span class={`swatch swatch-${key}`} />}</For>
          </span>
        </Show>
      </span>
    </a>
  );
}

function CardPrice(props: { readonly card: CardView }): JSX.Element {
  const { site, i18n } = useShop();
  return (
    <span class="flex flex-wrap items-baseline gap-x-2">
      <MoneyText minor={props.card.price} currency={site().currency} class="text-t3 text-acc" />
      <Show when={props.card.priceTo > props.card.price}>
        <span class="text-t1 text-ink3">{i18n.t('card.from')}</span>
      </Show>
      <Show when={props.card.compareAt} keyed>
        {(before) => <MoneyText minor={before} currency={site().currency} struck />}
      </Show>
    </span>
  );
}

/** One word on the picture, the most useful one: sold out, few left, new. */
function CardFlag(props: { readonly card: CardView }): JSX.Element {
  const { i18n } = useShop();
  const word = () => {
    if (props.card.band === 'out') return i18n.t('band.out');
    if (props.card.band === 'few') return i18n.t('card.few');
    return props.card.isNew ? i18n.t('card.new') : '';
  };
  return (
    <Show when={word() !== ''}>
      <span
        class={`absolute top-2 left-2 rounded-badge bg-card px-2 py-0.5 text-t1 ${props.card.band === 'out' ? 'text-ink2' : props.card.band === 'few' ? 'text-wait' : 'text-ink'}`}
      >
        {word()}
      </span>
    </Show>
  );
}

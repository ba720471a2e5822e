import { For, type JSX, onCleanup, onMount } from 'solid-js';
import { Icon } from '../../ui/icon.tsx';
import type { StorefrontKey } from '../../ui/i18n/storefront/zh-CN.ts';
import type { ListView, Sort } from '../data/page-data.ts';
import { useShop } from '../shop-context.tsx';
import type { ListWish } from './list-address.ts';

const words: Readonly<Record<Sort, StorefrontKey>> = {
  best: 'sort.best',
  newest: 'sort.newest',
  'price-up': 'sort.priceUp',
  'price-down': 'sort.priceDown',
};

/** The order of a list, as a disclosure of links. */
export function SortLinks(props: { readonly list: ListView; readonly to: (wish: ListWish) => string }): JSX.Element {
  const { i18n } = useShop();
  let menu: HTMLDetailsElement | undefined;
  onMount(() => {
    const close = (event: Event) => {
      if (menu?.open === true && !menu.contains(event.target as Node)) menu.open = false;
    };
    document.addEventListener('click', close);
    onCleanup(() => document.removeEventListener('click', close));
  });
  return (
    <details
      ref={(element) => {
        menu = element;
      }}
      class="relative"
    >
      <summary class="press flex h-11 list-none items-center gap-1.5 rounded-r2 px-2 hover:bg-well [&::-webkit-details-marker]:hidden">
        <span class="text-ink3">{i18n.t('sort.by')}</span>
        <span class="font-medium">{i18n.t(words[props.list.sort])}</span>
        <Icon name="down" size={16} />
      </summary>
      <ul class="absolute top-12 right-0 z-10 min-w-44 rounded-r2 border border-line bg-card p-1 shadow-sh2">
        <For each={props.list.sorts}>
          {(sort) => (
            <li>
              <a
                href={props.to({ sort })}
                rel="nofollow"
                noScroll
                aria-current={sort === props.list.sort ? 'true' : undefined}
                class="flex h-11 items-center rounded-field px-3 whitespace-nowrap hover:bg-well aria-[current=true]:text-acc"
              >
                {i18n.t(words[sort])}
              </a>
            </li>
          )}
        </For>
      </ul>
    </details>
  );
}

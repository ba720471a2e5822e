import { type JSX, Show } from 'solid-js';
import { buttonClass } from '../../ui/button.tsx';
import type { ListView } from '../data/page-data.ts';
import { useShop } from '../shop-context.tsx';
import type { ListWish } from './list-address.ts';

/** The pages of a list: before, where we are, next. */
export function Pages(props: { readonly list: ListView; readonly to: (wish: ListWish) => string }): JSX.Element {
  const { i18n } = useShop();
  return (
    <Show when={props.list.pages > 1}>
      <nav aria-label={i18n.t('list.pagesLabel')} class="mt-8 flex items-center justify-center gap-4">
        <Show when={props.list.page > 1}>
          <a rel="prev" class={buttonClass('plain')} href={props.to({ page: props.list.page - 1 })}>
            {i18n.t('list.before')}
          </a>
        </Show>
        <span class="figures text-ink2">
          {i18n.t('list.pageOf', { page: props.list.page, pages: props.list.pages })}
        </span>
        <Show when={props.list.page < props.list.pages}>
          <a rel="next" class={buttonClass('plain')} href={props.to({ page: props.list.page + 1 })}>
            {i18n.t('list.next')}
          </a>
        </Show>
      </nav>
    </Show>
  );
}

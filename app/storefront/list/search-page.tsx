import { For, type JSX } from 'solid-js';
import { categoryPath } from '../../routes.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { ViewOf } from '../data/page-data.ts';
import { foreign, useShop } from '../shop-context.tsx';
import { ListFrame } from './list-frame.tsx';

/** What was found; where nothing was, the ways on. */
export function SearchPage(props: { readonly view: ViewOf<'search'> }): JSX.Element {
  const { i18n } = useShop();
  const title = () =>
    props.view.query === '' ? i18n.t('list.everything') : i18n.t('search.title', { query: props.view.query });
  return (
    <>
      <div class="gutter mx-auto max-w-[1440px] pt-4 xl:hidden">
        <h1 class="text-t4 font-semibold">{title()}</h1>
      </div>
      <ListFrame
        list={props.view.list}
        path="/search"
        query={props.view.query}
        rail={<h1 class="text-t5 font-semibold">{title()}</h1>}
        empty={<NothingFound query={props.view.query} />}
      />
    </>
  );
}

function NothingFound(props: { readonly query: string }): JSX.Element {
  const { site, href, i18n } = useShop();
  return (
    <EmptyState art="jar-ink" title={i18n.t('search.nothing', { query: props.query })}>
      <span class="block">{i18n.t('search.nothingNote')}</span>
      <span class="mt-4 flex flex-wrap justify-center gap-2">
        <For each={site().categories}>
          {(category) => (
            <a
              href={href(categoryPath(category.id))}
              lang={foreign(i18n, category.name)}
              class="inline-flex h-10 items-center rounded-full bg-well px-4 text-t2 text-ink hover:text-acc"
            >
              {category.name.text}
            </a>
          )}
        </For>
      </span>
    </EmptyState>
  );
}

import { For, type JSX } from 'solid-js';
import { categoryPath } from '../../routes.ts';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { SpokenText } from '../../../shared/kernel/locale.ts';
import type { ViewOf } from '../data/page-data.ts';
import { foreign, useShop } from '../shop-context.tsx';
import { ListFrame } from './list-frame.tsx';

/** One category, or everything. Wide: a rail; a phone: the categories as a row that scrolls. */
export function CategoryPage(props: { readonly view: ViewOf<'category'> }): JSX.Element {
  const { i18n, href } = useShop();
  const id = () => props.view.category?.id ?? null;
  const path = () => (props.view.category === null ? '/category' : categoryPath(props.view.category.id));
  const title = (): SpokenText =>
    props.view.category?.name ?? { text: i18n.t('list.everything'), locale: i18n.locale() };
  return (
    <>
      <CategoryStrip current={id()} />
      <h1 class="sr-only xl:hidden" lang={foreign(i18n, title())}>
        {title().text}
      </h1>
      <ListFrame
        list={props.view.list}
        path={path()}
        query={null}
        rail={<Rail title={title()} />}
        empty={
          <EmptyState
            art="bowl-celadon"
            title={i18n.t('list.empty')}
            action={
              <a class={buttonClass('soft')} href={href(path())}>
                {i18n.t('list.clearFilters')}
              </a>
            }
          >
            {i18n.t('list.emptyNote')}
          </EmptyState>
        }
      />
    </>
  );
}

function Rail(props: { readonly title: SpokenText }): JSX.Element {
  const { i18n, href } = useShop();
  return (
    <>
      <p class="text-t1 text-ink2">
        <a href={href('/')} class="hover:text-acc">
          {i18n.t('tab.home')}
        </a>{' '}
        / <span lang={foreign(i18n, props.title)}>{props.title.text}</span>
      </p>
      <h1 class="mt-2 text-t6 font-semibold" lang={foreign(i18n, props.title)}>
        {props.title.text}
      </h1>
    </>
  );
}

function CategoryStrip(props: { readonly current: string | null }): JSX.Element {
  const { site, href, i18n } = useShop();
  const link = (on: boolean) =>
    `press inline-flex h-10 items-center rounded-full px-4 whitespace-nowrap ${on ? 'bg-acc-soft font-semibold text-acc' : 'bg-well text-ink'}`;
  return (
    <nav aria-label={i18n.t('frame.categories')} class="sticky top-15 z-10 bg-paper lg:top-18 lg:pt-4 xl:hidden">
      <ul class="no-bar gutter flex gap-2 overflow-x-auto py-2">
        <li>
          <a
            href={href('/category')}
            aria-current={props.current === null ? 'page' : undefined}
            class={link(props.current === null)}
          >
            {i18n.t('list.everything')}
          </a>
        </li>
        <For each={site().categories}>
          {(category) => (
            <li>
              <a
                href={href(categoryPath(category.id))}
                lang={foreign(i18n, category.name)}
                aria-current={category.id === props.current ? 'page' : undefined}
                class={link(category.id === props.current)}
              >
                {category.name.text}
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}

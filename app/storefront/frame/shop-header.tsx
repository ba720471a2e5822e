import { For, type JSX, Show } from 'solid-js';
import { categoryPath } from '../../routes.ts';
import { CountBadge } from '../../ui/badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Logo } from '../../ui/logo.tsx';
import { useBasket } from '../basket/basket-context.tsx';
import { SearchForm } from '../list/search-form.tsx';
import { foreign, useShop } from '../shop-context.tsx';
import { LanguageMenu } from './language-menu.tsx';

/** Name, search and the ways on. On a phone one row; on wide screens with the categories. Sticks to the top. */
export function ShopHeader(props: { readonly path: string; readonly query: string }): JSX.Element {
  const { site, href, i18n } = useShop();
  return (
    <header class="sticky top-0 z-20 border-line bg-paper lg:border-b lg:bg-card">
      <div class="gutter mx-auto flex h-15 max-w-[1440px] items-center gap-3 lg:h-18 lg:gap-6">
        <a href={href('/')} class="flex shrink-0 items-center gap-3" aria-label={site().name.text}>
          <Logo />
          <span class="text-t3 font-semibold" lang={foreign(i18n, site().name)}>
            {site().name.text}
          </span>
        </a>
        <CategoryNav path={props.path} />
        <div class="min-w-0 flex-1 lg:ml-auto lg:max-w-72">
          <SearchForm query={props.query} />
        </div>
        <LanguageMenu path={props.path} />
        <HeaderTools />
      </div>
    </header>
  );
}

function CategoryNav(props: { readonly path: string }): JSX.Element {
  const { site, href, i18n } = useShop();
  return (
    <nav aria-label={i18n.t('frame.categories')} class="hidden min-w-0 lg:block">
      <ul class="no-bar flex gap-6 overflow-x-auto">
        <For each={site().categories}>
          {(category) => (
            <li>
              <a
                href={href(categoryPath(category.id))}
                lang={foreign(i18n, category.name)}
                aria-current={props.path === categoryPath(category.id) ? 'page' : undefined}
                class="press block py-2 whitespace-nowrap hover:text-acc aria-[current=page]:font-semibold aria-[current=page]:text-acc"
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

function HeaderTools(): JSX.Element {
  const { href, i18n } = useShop();
  const basket = useBasket();
  const tool = 'press relative hidden size-11 place-items-center rounded-r2 hover:bg-well lg:grid';
  return (
    <>
      <a href={href('/me')} class={tool} aria-label={i18n.t('tab.me')}>
        <Icon name="person" />
      </a>
      <a href={href('/basket')} class={tool} aria-label={i18n.t('frame.basketWith', { count: basket.pieces() })}>
        <Icon name="basket" />
        <Show when={basket.pieces() > 0}>
          <CountBadge count={basket.pieces()} class="absolute -top-0.5 right-0" />
        </Show>
      </a>
    </>
  );
}

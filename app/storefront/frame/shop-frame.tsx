import { type JSX, Show, createEffect, on } from 'solid-js';
import { useToast } from '../../ui/toast.tsx';
import type { LoadedPage, PageView } from '../data/page-data.ts';
import { useShop } from '../shop-context.tsx';
import { AnnouncementBar } from './announcement-bar.tsx';
import { OfflineBar } from './offline-bar.tsx';
import { PendingOrderBar } from './pending-order-bar.tsx';
import { ShopFooter } from './shop-footer.tsx';
import { ShopHeader } from './shop-header.tsx';
import { ShopTabs } from './shop-tabs.tsx';
import { RouteProgress } from './route-progress.tsx';

/** Pages that bring their own bar on a phone. */
const ownBar: ReadonlySet<PageView['page']> = new Set(['product', 'basket', 'checkout', 'order', 'me']);
/** Pages with one thing to do: no tabs under the thumb. */
const withoutTabs: ReadonlySet<PageView['page']> = new Set(['product', 'checkout', 'order']);

/** What stands around every page of the shop. */
export function ShopFrame(props: {
  readonly loaded: LoadedPage | undefined;
  readonly children: JSX.Element;
}): JSX.Element {
  const { i18n } = useShop();
  const page = () => props.loaded?.view.page ?? 'home';
  const path = () => props.loaded?.path ?? '/';
  const toast = useToast();
  createEffect(on(path, () => toast.hide(), { defer: true }));
  return (
    <div class={`flex min-h-dvh flex-col ${withoutTabs.has(page()) ? '' : 'pb-16 lg:pb-0'}`}>
      <a
        href="#main"
        class="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-r2 focus:bg-card focus:p-3"
      >
        {i18n.t('frame.skip')}
      </a>
      <RouteProgress />
      <div class={ownBar.has(page()) ? 'unless-scripted hidden lg:contents' : 'contents'}>
        <AnnouncementBar />
        <ShopHeader path={path()} query={props.loaded?.view.page === 'search' ? props.loaded.view.query : ''} />
      </div>
      <OfflineBar page={page()} />
      <PendingOrderBar page={page()} />
      <main id="main" tabindex="-1" class="flex-1 outline-none">
        {props.children}
      </main>
      <Show when={page() !== 'checkout'}>
        <div class={ownBar.has(page()) && page() !== 'product' ? 'hidden lg:block' : ''}>
          <ShopFooter path={path()} />
        </div>
      </Show>
      <Show when={!withoutTabs.has(page())}>
        <ShopTabs path={path()} />
      </Show>
    </div>
  );
}

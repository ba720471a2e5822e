import { Route, Router } from '@solidjs/router';
import { type JSX, Show, Suspense } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { addressIn } from '../routes.ts';
import type { Dictionary } from '../ui/i18n/dictionary.ts';
import { I18nProvider } from '../ui/i18n/i18n-provider.tsx';
import { ToastProvider } from '../ui/toast.tsx';
import { BasketProvider } from './basket/basket-context.tsx';
import { OrderQueueProvider } from './checkout/order-queue-context.tsx';
import { ShopFrame } from './frame/shop-frame.tsx';
import { type PageSource, PageSourceProvider, createPage } from './page-source.tsx';
import { ShopProvider } from './shop-context.tsx';

/** The storefront in one language. The same call renders it on the server (with `url`) and hydrates it in the browser. */
export function StorefrontApp(props: {
  readonly source: PageSource;
  readonly dictionary: Dictionary;
  readonly url?: string | undefined;
}): JSX.Element {
  const { site } = props.source.first.loaded;
  const base = addressIn(site.locale, site.mainLocale, '/');
  return (
    <I18nProvider locale={site.locale} dictionary={props.dictionary}>
      <PageSourceProvider source={props.source}>
        <ShopProvider site={site}>
          <BasketProvider>
            <OrderQueueProvider>
              <ToastProvider>
                <Router
                  {...(props.url === undefined ? {} : { url: props.url })}
                  {...(base === '/' ? {} : { base })}
                  scrollRestoration
                >
                  <Route path="*" component={ShopPage} />
                </Router>
              </ToastProvider>
            </OrderQueueProvider>
          </BasketProvider>
        </ShopProvider>
      </PageSourceProvider>
    </I18nProvider>
  );
}

/** Frame around the page; a page is drawn anew for each address, so that it never sees another page's data. */
function ShopPage(): JSX.Element {
  const page = createPage();
  return (
    <Suspense>
      <ShopFrame loaded={page()?.loaded}>
        <Show when={page()} keyed>
          {(ready) => <Dynamic component={ready.component} view={ready.loaded.view} />}
        </Show>
      </ShopFrame>
    </Suspense>
  );
}

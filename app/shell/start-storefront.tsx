import { hydrate, render } from 'solid-js/web';
import type { LoadedPage } from '../storefront/data/page-data.ts';
import { createPageSource, fetchLoaded } from '../storefront/fetch-pages.ts';
import { pageFromMemory, rememberSite } from '../storefront/local-pages.ts';
import { documentTitle } from '../storefront/head/page-head.ts';
import { loadPageComponent } from '../storefront/pages.ts';
import { StorefrontApp } from '../storefront/storefront-app.tsx';
import { loadStorefrontDictionary } from '../ui/i18n/storefront/storefront-dictionaries.ts';
import { showColdStart } from './cold-start.ts';

type First = { readonly url: string; readonly loaded: LoadedPage };

/** The data the document came with; without one (the offline shell) it is fetched, also where its address has moved. */
async function firstPage(url: string): Promise<First | null> {
  const block = document.getElementById('page-data');
  if (block?.textContent) return { url, loaded: JSON.parse(block.textContent) as LoadedPage };
  const fetched = await fetchLoaded((address) => fetch(address), url).catch(() => null);
  if (fetched !== null && fetched.url !== url) window.history.replaceState(window.history.state, '', fetched.url);
  if (fetched !== null) return fetched;
  const loaded = pageFromMemory(url);
  return loaded && { url, loaded };
}

/** The code of the pages that work without a network, before it is needed. */
function fetchWhenIdle(): void {
  const fetchAll = () => {
    for (const page of ['product', 'basket', 'checkout', 'order', 'unreachable'] as const)
      loadPageComponent(page).catch(() => undefined);
  };
  if ('requestIdleCallback' in window) window.requestIdleCallback(fetchAll);
  else setTimeout(fetchAll, 2000);
}

/** Hydrates what the server drew, or draws it where the document came empty. */
export async function startStorefront(root: HTMLElement): Promise<void> {
  const first = await firstPage(`${window.location.pathname}${window.location.search}`);
  if (first === null) return showColdStart(root);
  const { url, loaded } = first;
  const [component, dictionary] = await Promise.all([
    loadPageComponent(loaded.view.page),
    loadStorefrontDictionary[loaded.site.locale](),
  ]);
  const deps = { fetch: (address: string) => fetch(address), now: () => Date.now() };
  const pages = createPageSource(deps, { loaded, component }, url);
  const source = {
    ...pages,
    get: async (address: string) => {
      const page = await pages.get(address);
      document.title = documentTitle(page.loaded, dictionary);
      return page;
    },
  };
  const app = () => <StorefrontApp source={source} dictionary={dictionary} />;
  if (root.hasChildNodes()) hydrate(app, root);
  else {
    document.documentElement.lang = loaded.site.locale;
    document.title = documentTitle(loaded, dictionary);
    render(app, root);
  }
  document.documentElement.dataset.ready = 'true';
  rememberSite(loaded.site);
  fetchWhenIdle();
}

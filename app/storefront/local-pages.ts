import type { Locale } from '../../shared/kernel/locale.ts';
import { matchPage, readAddress } from '../routes.ts';
import type { LoadedPage, PageView, SiteView } from './data/page-data.ts';
import { kept } from './kept.ts';

const siteKey = (locale: Locale): string => `counterpart.site.${locale}`;

/** Pages that need nothing of the server to be drawn: they read this browser, and ask for themselves. */
function localView(path: string): PageView | null {
  const match = matchPage(path);
  if (match.page === 'basket' || match.page === 'checkout') return { page: match.page, items: [] };
  if (match.page === 'me') return { page: 'me' };
  return match.page === 'order' ? { page: 'order', id: match.id } : null;
}

/** The page of an address without the server; null where it has to be asked. */
export function localPage(url: string, site: SiteView): LoadedPage | null {
  const { path } = readAddress(url, site.mainLocale);
  const view = localView(path);
  return view === null ? null : { site, path, view };
}

/** Keeps the shop's name, places and words for a start without a network. */
export const rememberSite = (site: SiteView): void => {
  kept.write(siteKey(site.locale), JSON.stringify(site));
  kept.write('counterpart.main-locale', site.mainLocale);
};

/** What can be drawn of an address when there is no network at all; null on a first visit. */
export function pageFromMemory(url: string): LoadedPage | null {
  const main = kept.read('counterpart.main-locale') as Locale | null;
  if (main === null) return null;
  const { locale, path } = readAddress(url, main);
  try {
    const site = JSON.parse(kept.read(siteKey(locale)) ?? 'null') as SiteView | null;
    if (site === null) return null;
    return localPage(url, site) ?? { site, path, view: { page: 'unreachable' } };
  } catch {
    return null;
  }
}

import type { LoadedPage, PageReply } from './data/page-data.ts';
import { localPage } from './local-pages.ts';
import type { PageSource, ReadyPage } from './page-source.tsx';
import { loadPageComponent } from './pages.ts';

const freshForMs = 60_000;
const mostKept = 40;

export type Answer = { readonly ok: boolean; readonly status: number; readonly json: () => Promise<unknown> };

export type PageDeps = { readonly fetch: (url: string) => Promise<Answer>; readonly now: () => number };

type Fetched = { readonly url: string; readonly loaded: LoadedPage };

/** The page at an address, or at the one it has moved to. Rejects when no page of the shop is the answer. */
export async function fetchLoaded(fetch: PageDeps['fetch'], url: string, moves = 2): Promise<Fetched> {
  const answer = await fetch(`/_data${url}`);
  if (!isPage(answer.status)) throw new Error(`no page: ${answer.status}`);
  const reply = (await answer.json()) as PageReply;
  if (!('movedTo' in reply)) return { url, loaded: reply };
  if (moves === 0) throw new Error('an address that keeps moving');
  return fetchLoaded(fetch, reply.movedTo, moves - 1);
}

const isPage = (status: number): boolean => status === 200 || status === 404;

/**
 * Pages by address: fetched once a minute at most, so that Back is instant, and kept without a network. What cannot be
 * fetched and was never seen is a page that says so.
 */
export function createPageSource(deps: PageDeps, first: ReadyPage, firstUrl: string): PageSource {
  const seen = new Map<string, { readonly at: number; readonly page: ReadyPage }>([
    [firstUrl, { at: deps.now(), page: first }],
  ]);
  const keep = (url: string, page: ReadyPage): ReadyPage => {
    seen.delete(url);
    seen.set(url, { at: deps.now(), page });
    const oldest = seen.keys().next().value;
    if (seen.size > mostKept && oldest !== undefined) seen.delete(oldest);
    return page;
  };
  const unreachable = async (): Promise<ReadyPage> => ({
    loaded: { ...first.loaded, view: { page: 'unreachable' } },
    component: await loadPageComponent('unreachable'),
  });
  const fetchPage = async (url: string): Promise<ReadyPage> => {
    const { loaded } = await fetchLoaded(deps.fetch, url);
    return keep(url, { loaded, component: await loadPageComponent(loaded.view.page) });
  };
  return {
    first,
    get: async (url) => {
      const local = localPage(url, first.loaded.site);
      if (local !== null) return { loaded: local, component: await loadPageComponent(local.view.page) };
      const known = seen.get(url);
      if (known !== undefined && deps.now() - known.at < freshForMs) return known.page;
      return fetchPage(url).catch(() => known?.page ?? unreachable());
    },
  };
}

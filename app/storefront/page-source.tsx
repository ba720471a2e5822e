import { useLocation } from '@solidjs/router';
import { type Accessor, type JSX, createContext, createResource, useContext } from 'solid-js';
import type { LoadedPage } from './data/page-data.ts';
import type { PageComponent } from './pages.ts';

/** A page's data with the code that draws it. */
export type ReadyPage = { readonly loaded: LoadedPage; readonly component: PageComponent };

export type PageSource = {
  /** The page the document came with. */
  readonly first: ReadyPage;
  /** The page at a path and query; never rejects: what cannot be fetched is a page that says so. */
  readonly get: (url: string) => Promise<ReadyPage>;
};

const PageSourceContext = createContext<PageSource>();

export function PageSourceProvider(props: {
  readonly source: PageSource;
  readonly children: JSX.Element;
}): JSX.Element {
  return <PageSourceContext.Provider value={props.source}>{props.children}</PageSourceContext.Provider>;
}

/** The page at the router's address. The one before stays until the next is whole. */
export function createPage(): Accessor<ReadyPage> {
  const source = useContext(PageSourceContext);
  if (source === undefined) throw new Error('createPage needs a PageSourceProvider above it');
  const location = useLocation();
  const [page] = createResource(
    () => `${location.pathname}${location.search}`,
    (url) => source.get(url),
    { initialValue: source.first, ssrLoadFrom: 'initial' },
  );
  return page;
}

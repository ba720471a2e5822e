import type { ShelfReader } from '../../shared/domain/catalog/shelf.ts';

/** Files a page needs, from the build's manifest: site-absolute URLs. */
export type PageAssets = {
  readonly script: string;
  readonly styles: readonly string[];
  readonly preloads: (page: string) => readonly string[];
};

export type PageInput = {
  /** Path and query as asked for, e.g. `/en/products/teapot?v=…`. */
  readonly url: string;
  /** Scheme and host of the shop's public address, no trailing slash: for canonical links and previews. */
  readonly origin: string;
  readonly shelf: ShelfReader;
  readonly assets: PageAssets;
};

/** A whole document, ready to send. */
export type PageOutput = {
  readonly status: number;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
};

/** What `app/entry-server.tsx` exports. `loadPage` answers `/_data/<path>` so that a client navigation reads the same data as the server's render. */
export type PageRenderer = {
  readonly renderPage: (input: PageInput) => Promise<PageOutput>;
  readonly loadPage: (input: Pick<PageInput, 'url' | 'shelf'>) => { readonly status: number; readonly data: unknown };
};

import type { ShelfReader } from '../../shared/domain/catalog/shelf.ts';

/** The server's side of the built pages (the app's `entry-server`): loaded by `main`, passed to `createServer`. */
export type PageRenderer = {
  readonly renderPage: (input: {
    readonly url: string;
    readonly origin: string;
    readonly shelf: ShelfReader;
    readonly assets: {
      readonly script: string;
      readonly styles: readonly string[];
      readonly preloads: (page: string) => readonly string[];
    };
  }) => Promise<{ readonly status: number; readonly html: string; readonly headers: Readonly<Record<string, string>> }>;
  readonly loadPage: (input: { readonly url: string; readonly shelf: ShelfReader }) => {
    readonly status: number;
    readonly data: unknown;
  };
};

/** One file of the built app, encoded as the client takes it. `immutable`: its name holds its hash. */
export type Asset = {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly encoding: 'br' | 'gzip' | null;
  readonly immutable: boolean;
};

/** The built app's files by path (`/assets/main-1a2b.js`). Knows no path outside the build. */
export type Assets = { readonly find: (path: string, accepts: string) => Promise<Asset | null> };

/** Where a package may be imported at all; a package not listed is at home wherever its zone allows packages. */
export type PackageHome = { readonly packages: RegExp; readonly homes: readonly string[]; readonly because: string };

export const packageHomes: readonly PackageHome[] = [
  {
    packages: /^@automerge\/automerge(?!-repo)/,
    homes: ['shared/replica/', 'shared/testing/', 'bench/'],
    because: 'documents are opened in shared/replica alone; everybody else sees plain rows',
  },
  {
    packages: /^@kobalte\//,
    homes: ['app/ui/'],
    because: 'screens use our own parts, so that a part can change its maker',
  },
  { packages: /^idb$/, homes: ['app/device/'], because: 'storage is a device' },
  {
    packages: /^workbox-(?!window)/,
    homes: ['app/service-worker', '.ci/'],
    because: 'the page has no cache of its own',
  },
  {
    packages: /^(hono|@hono\/.*|ws|pino)$/,
    homes: ['sync-server/', 'e2e/', 'bench/', '.ci/'],
    because: 'the app has no server in it',
  },
  {
    packages: /^(pouchdb.*|@automerge\/automerge-repo.*|lighthouse)$/,
    homes: ['bench/'],
    because: 'a peer is measured against, never shipped',
  },
  {
    packages: /^(vitest|fast-check|@playwright\/test|@axe-core\/.*|oxc-parser)$/,
    homes: ['shared/testing/', 'e2e/', 'bench/', '.ci/', 'vite.config.ts'],
    because: 'test tools stay out of what is shipped',
  },
];

/** An address in the build, not code: the worker loads the one Automerge wasm by URL. */
export const assetImports: readonly { readonly specifier: string; readonly homes: readonly string[] }[] = [
  { specifier: '@automerge/automerge/automerge.wasm?url', homes: ['app/device/worker', 'app/device/'] },
];

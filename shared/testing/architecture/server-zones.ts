import type { Zone } from './zone.ts';

const production = ['shared/kernel', 'shared/domain/*', 'shared/files', 'shared/protocol', 'shared/replica'];

/** The server never imports the app: it loads the built pages by their path in dist/server. */
export const serverZones: readonly Zone[] = [
  {
    name: 'sync-server/main',
    holds: ['sync-server/main.ts'],
    mayImport: ['sync-server/*', ...production, 'shared/testing/sample-shop'],
    packages: 'any',
    node: true,
  },
  {
    name: 'sync-server/start/founding-for',
    holds: ['sync-server/start/founding-for.ts'],
    mayImport: ['sync-server/start', 'shared/testing/sample-shop'],
    packages: 'none',
  },
  {
    name: 'sync-server/start',
    holds: ['sync-server/start/'],
    mayImport: ['sync-server/*', ...production],
    packages: 'any',
    node: true,
  },
  {
    name: 'sync-server/console',
    holds: ['sync-server/console/'],
    mayImport: ['sync-server/*', ...production],
    packages: 'any',
    node: true,
  },
  {
    name: 'sync-server/testing',
    holds: ['sync-server/testing/'],
    mayImport: ['sync-server/*', 'shared/*'],
    packages: 'any',
    node: true,
  },
  {
    name: 'sync-server/server',
    holds: ['sync-server/server.ts'],
    mayImport: ['sync-server/http', 'sync-server/sync', 'sync-server/jobs', 'sync-server/ports', ...production],
    packages: 'any',
  },
  { name: 'sync-server/ports', holds: ['sync-server/ports/'], mayImport: production, packages: 'none' },
  {
    name: 'sync-server/adapters',
    holds: ['sync-server/adapters/'],
    mayImport: ['sync-server/ports', ...production],
    packages: 'any',
    node: true,
    partsStandAlone: true,
  },
  {
    name: 'sync-server/sync',
    holds: ['sync-server/sync/'],
    mayImport: ['sync-server/ports', ...production],
    packages: 'any',
  },
  {
    name: 'sync-server/http',
    holds: ['sync-server/http/'],
    mayImport: ['sync-server/ports', 'sync-server/sync', ...production],
    packages: 'any',
  },
  {
    name: 'sync-server/jobs',
    holds: ['sync-server/jobs/'],
    mayImport: ['sync-server/ports', 'sync-server/sync', ...production],
    packages: 'any',
  },
];

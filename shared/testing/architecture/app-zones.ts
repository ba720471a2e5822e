import type { Zone } from './zone.ts';

const pure = ['shared/kernel', 'shared/domain/*'];
const production = [...pure, 'shared/files', 'shared/protocol', 'shared/replica'];

/** What a screen sees: never another face, never a device. Data comes through bindings. */
const screen = (name: string, alsoMayImport: readonly string[] = []): Zone => ({
  name: `app/${name}`,
  holds: [`app/${name}/`],
  mayImport: ['app/ui', 'app/bindings', 'app/ports', 'app/routes', ...pure, ...alsoMayImport],
  packages: 'any',
});

export const appZones: readonly Zone[] = [
  {
    name: 'app/main',
    holds: ['app/main.tsx', 'app/entry-server.tsx'],
    mayImport: ['app/*', ...production],
    packages: 'any',
  },
  {
    name: 'app/shell',
    holds: ['app/shell/'],
    mayImport: [
      'app/routes',
      'app/ports',
      'app/bindings',
      'app/ui',
      'app/storefront',
      'app/admin',
      'app/till',
      'app/gallery',
      ...pure,
    ],
    packages: 'any',
  },
  { name: 'app/routes', holds: ['app/routes/', 'app/routes.ts'], mayImport: pure, packages: 'none' },
  {
    name: 'app/ports',
    holds: ['app/ports/'],
    mayImport: pure,
    mayImportTypesOf: ['shared/files', 'shared/protocol', 'shared/replica'],
    packages: 'none',
  },
  {
    name: 'app/device/worker',
    holds: ['app/device/worker.ts', 'app/device/worker/'],
    mayImport: ['app/device', 'app/ports', ...production],
    packages: 'any',
  },
  {
    name: 'app/device',
    holds: ['app/device/'],
    mayImport: ['app/ports', ...production],
    packages: 'any',
    partsStandAlone: true,
  },
  {
    name: 'app/bindings',
    holds: ['app/bindings/'],
    mayImport: ['app/ports', ...production],
    packages: 'any',
  },
  { name: 'app/ui', holds: ['app/ui/'], mayImport: [...pure], packages: 'any' },
  screen('storefront'),
  screen('admin'),
  screen('till'),
  screen('gallery', ['shared/testing/sample-shop']),
  {
    name: 'app/service-worker',
    holds: ['app/service-worker.ts', 'app/service-worker/'],
    mayImport: ['app/routes', ...pure],
    packages: 'any',
  },
];

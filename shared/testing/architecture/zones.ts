import { appZones } from './app-zones.ts';
import { serverZones } from './server-zones.ts';
import { sharedZones } from './shared-zones.ts';
import { isTestFile } from './test-files.ts';
import { findZone, type Zone } from './zone.ts';

const workshopZones: readonly Zone[] = [
  { name: 'e2e', holds: ['e2e/'], mayImport: ['*'], packages: 'any', node: true },
  { name: 'bench', holds: ['bench/'], mayImport: ['*'], packages: 'any', node: true },
  {
    name: '.ci',
    holds: ['.ci/', 'vite.config.ts'],
    mayImport: [],
    mayImportTypesOf: ['app/ports'],
    packages: 'any',
    node: true,
  },
  {
    // The development server is a second main: it puts the same parts together around Vite.
    name: '.ci/dev',
    holds: ['.ci/dev.ts'],
    mayImport: ['sync-server/*', 'shared/kernel', 'shared/testing/sample-shop'],
    mayImportTypesOf: ['app/ports'],
    packages: 'any',
    node: true,
  },
];

export const productionZones: readonly Zone[] = [...sharedZones, ...appZones, ...serverZones, ...workshopZones];

/** Tests see their own side whole and everything shared; the two sides meet in e2e/ alone. */
const testsOf = (side: string, mayImport: readonly string[]): Zone => ({
  name: `tests of ${side}`,
  holds: [],
  mayImport,
  packages: 'any',
  node: true,
});

const testZones: Readonly<Record<string, Zone>> = {
  shared: testsOf('shared', ['shared/*']),
  app: testsOf('app', ['app/*', 'shared/*']),
  'sync-server': testsOf('sync-server', ['sync-server/*', 'shared/*']),
};

/** The rules one file lives under. */
export function findRulesFor(path: string): Zone | undefined {
  const side = path.slice(0, path.indexOf('/'));
  return (isTestFile(path) ? testZones[side] : undefined) ?? findZone(productionZones, path);
}

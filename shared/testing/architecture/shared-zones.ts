import type { Zone } from './zone.ts';

/** Each imports the kernel and those before it, never those after. */
const domainOrder = ['catalog', 'members', 'stock', 'engagement', 'pricing', 'orders', 'commission', 'till'] as const;

const domainZones: readonly Zone[] = domainOrder.map((module, at) => ({
  name: `shared/domain/${module}`,
  holds: [`shared/domain/${module}/`],
  mayImport: ['shared/kernel', ...domainOrder.slice(0, at).map((earlier) => `shared/domain/${earlier}`)],
  packages: 'none',
}));

export const sharedZones: readonly Zone[] = [
  { name: 'shared/kernel', holds: ['shared/kernel/', 'shared/platform.d.ts'], mayImport: [], packages: 'none' },
  ...domainZones,
  {
    name: 'shared/protocol',
    holds: ['shared/protocol/'],
    mayImport: ['shared/kernel'],
    packages: ['cborg', 'valibot', '@noble/hashes'],
  },
  {
    name: 'shared/files',
    holds: ['shared/files/'],
    mayImport: ['shared/kernel', 'shared/domain/*'],
    packages: 'any',
  },
  {
    name: 'shared/replica',
    holds: ['shared/replica/'],
    mayImport: ['shared/kernel', 'shared/domain/*', 'shared/protocol', 'shared/files'],
    packages: 'any',
  },
  {
    name: 'shared/testing/sample-shop',
    holds: ['shared/testing/sample-shop/', 'shared/testing/sample-shop.ts'],
    mayImport: ['shared/kernel', 'shared/domain/*', 'shared/protocol', 'shared/files', 'shared/replica'],
    packages: 'none',
  },
  {
    name: 'shared/testing',
    holds: ['shared/testing/'],
    mayImport: ['shared/*'],
    packages: 'any',
    node: true,
  },
];

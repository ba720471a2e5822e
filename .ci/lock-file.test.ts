import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type LockFile = {
  readonly packages: Readonly<
    Record<string, { readonly resolved?: string; readonly integrity?: string; readonly inBundle?: boolean }>
  >;
};

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;
const installed = Object.entries(packages).filter(([path]) => path !== '');

test('the lock file names no registry, so that any mirror serves it', () => {
  expect(installed.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
});

test('every package is locked by its hash, or comes inside one that is', () => {
  expect(installed.filter(([, entry]) => entry.integrity === undefined && !entry.inBundle)).toEqual([]);
});

test('all versions are exact', () => {
  const file = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
  const versions = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries(file[kind] ?? {}),
  );
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashBuildInputs, isBuildCurrent, stampPath } from './build-inputs.ts';

let folder: string;
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpart-build-'));
  for (const path of ['app/main.tsx', 'shared/domain/a.ts', '.ci/build.ts', '.ci/vite/shell.ts', 'package.json'])
    put(path, 'one');
  for (const path of ['shell.html', 'service-worker.js', 'assets/main.js']) put(`dist/client/${path}`, '');
  put('dist/server/entry-server.js', '');
  put('dist/bundle.json', JSON.stringify({ files: ['assets/main.js'] }));
  put(stampPath, `${hashBuildInputs(folder)}\n`);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a build is current', () => {
  test('while nothing it reads has changed, whatever happens to tests and other files', () => {
    put('app/main.test.tsx', 'new');
    put('sync-server/main.ts', 'new');
    expect(isBuildCurrent(folder)).toBe(true);
  });

  test.each(['app/main.tsx', 'shared/domain/b.ts', '.ci/build.ts', '.ci/vite/shell.ts', 'package.json'])(
    'until %s changes',
    (path) => {
      put(path, 'two');
      expect(isBuildCurrent(folder)).toBe(false);
    },
  );

  test.each([
    'client',
    'client/shell.html',
    'client/service-worker.js',
    'client/assets/main.js',
    'server',
    'bundle.json',
    'inputs.sha256',
  ])('until dist/%s is deleted', (path) => {
    rmSync(join(folder, 'dist', path), { recursive: true });
    expect(isBuildCurrent(folder)).toBe(false);
  });
});

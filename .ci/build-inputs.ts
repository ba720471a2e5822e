import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const inputs = [
  '{app,shared,public,.ci/vite,.ci/bundle}/**/*',
  '.ci/build.ts',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];

/** What the server cannot do without; the record names every other file of the client. */
const outputs = ['client/shell.html', 'client/service-worker.js', 'server/entry-server.js'];
const record = 'bundle.json';

export const stampPath = 'dist/inputs.sha256';

/** One hash over every file that the build of a folder reads; tests are none of them. */
export function hashBuildInputs(folder = '.'): string {
  const hash = createHash('sha256');
  const files = inputs
    .flatMap((pattern) => globSync(pattern, { cwd: folder }))
    .filter((path) => !/\.test\.tsx?$/.test(path));
  for (const path of files.toSorted()) {
    const file = join(folder, path);
    if (statSync(file).isFile()) hash.update(path).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** True when dist/ was made from the files as they are now, and is still whole. */
export function isBuildCurrent(folder = '.'): boolean {
  const stamp = join(folder, stampPath);
  return existsSync(stamp) && isWhole(folder) && readFileSync(stamp, 'utf8').trim() === hashBuildInputs(folder);
}

function isWhole(folder: string): boolean {
  const dist = join(folder, 'dist');
  if (!existsSync(join(dist, record))) return false;
  const { files } = JSON.parse(readFileSync(join(dist, record), 'utf8')) as { readonly files: readonly string[] };
  return [...outputs, ...files.map((file) => `client/${file}`)].every((file) => existsSync(join(dist, file)));
}

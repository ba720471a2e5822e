import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';

const inputs = ['{app,shared,public,.ci/vite,.ci/bundle}/**/*', 'vite.config.ts', 'package-lock.json'];
const stamp = 'dist/inputs.sha256';

/** One hash over every file that the build reads; tests are none of them. */
export function hashBuildInputs(): string {
  const hash = createHash('sha256');
  const files = inputs.flatMap((pattern) => globSync(pattern)).filter((path) => !/\.test\.tsx?$/.test(path));
  for (const path of files.toSorted())
    if (statSync(path).isFile()) hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

export const stampPath = stamp;

/** True when dist/ was made from the files as they are now. */
export const isBuildCurrent = (): boolean =>
  existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === hashBuildInputs();

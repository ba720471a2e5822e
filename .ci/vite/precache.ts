import { copyFile } from 'node:fs/promises';
import { injectManifest } from 'workbox-build';
import type { PrecacheSets } from '../bundle/precache-sets.ts';

/** Above the wasm's 2.6 MB: Workbox leaves larger files out with a mere warning. */
const maximumFileSizeToCacheInBytes = 8_000_000;

/** Writes both precache lists into the built service worker, and fails when a file of either was left out. */
export async function writePrecacheLists(built: string, clientDir: string, sets: PrecacheSets): Promise<void> {
  const target = `${clientDir}/service-worker.js`;
  await copyFile(built, `${built}.shell`);
  await inject(built, `${built}.shell`, clientDir, 'self.__SHELL_MANIFEST', sets.shell);
  await inject(`${built}.shell`, target, clientDir, 'self.__STAFF_MANIFEST', sets.staff);
}

async function inject(
  swSrc: string,
  swDest: string,
  clientDir: string,
  injectionPoint: string,
  files: readonly string[],
): Promise<void> {
  const { count, warnings } = await injectManifest({
    swSrc,
    swDest,
    injectionPoint,
    globDirectory: clientDir,
    globPatterns: [...files],
    // Their names carry the hash of their content.
    dontCacheBustURLsMatching: /^\/assets\//,
    modifyURLPrefix: { '': '/' },
    maximumFileSizeToCacheInBytes,
  });
  if (count !== files.length || warnings.length > 0)
    throw new Error(`${injectionPoint} has ${count} of ${files.length} files. ${warnings.join(' ')}`);
}

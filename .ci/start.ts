import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isBuildCurrent } from './build-inputs.ts';

if (!isBuildCurrent()) {
  console.log('Building the shop once, about 20 seconds …');
  const { status } = spawnSync(process.execPath, ['.ci/build.ts'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
// In this very process, so that a signal meant for the server reaches it and nothing is left running.
await import(pathToFileURL(resolve('sync-server/main.ts')).href);

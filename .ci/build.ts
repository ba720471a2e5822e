import { writeFile } from 'node:fs/promises';
import { createBuilder } from 'vite';
import { hashBuildInputs, isBuildCurrent, stampPath } from './build-inputs.ts';

if (isBuildCurrent() && !process.argv.includes('--force')) {
  console.log('dist/ is up to date');
} else {
  const before = hashBuildInputs();
  const builder = await createBuilder({ logLevel: 'warn' });
  await builder.buildApp();
  // Of the files as they were read: one saved meanwhile makes the next start build again.
  await writeFile(stampPath, `${before}\n`);
}

import { globSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { SourceFile } from './source-module.ts';

const root = resolve(import.meta.dirname, '../../..');
const patterns = ['{shared,app,sync-server,e2e,bench,.ci}/**/*.{ts,tsx}', '*.ts'];

/** All of our own TypeScript, as it lies on the disk. */
export const readSourceTree = (): readonly SourceFile[] =>
  patterns
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .toSorted()
    .map((path) => ({ path: path.split(sep).join('/'), source: readFileSync(join(root, path), 'utf8') }));

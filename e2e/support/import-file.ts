import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** How a run of the import ended and what it printed. */
export type ImportEnd = { readonly code: number | null; readonly out: string; readonly err: string };

/** `npm run import -- FILE …` as a process of its own, on a data folder. */
export function importFile(dataDir: string, words: readonly string[]): Promise<ImportEnd> {
  const child = spawn(process.execPath, ['sync-server/console/import.ts', ...words], {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((done) => child.once('close', (code) => done({ code, out, err })));
}

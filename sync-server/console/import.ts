import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { PlainSentence } from '../start/plain-sentence.ts';
import { describeReport, reportAsJson } from './describe-report.ts';
import { importFile } from './import-file.ts';

type Wish = { readonly path: string; readonly dryRun: boolean; readonly json: boolean };

function readWish(words: readonly string[]): Wish {
  const flags = words.filter((word) => word.startsWith('--'));
  const [path, ...more] = words.filter((word) => !word.startsWith('--'));
  const unknown = flags.find((flag) => flag !== '--dry-run' && flag !== '--json');
  if (path === undefined || more.length > 0 || unknown !== undefined)
    throw new PlainSentence('Usage: npm run import -- FILE [--dry-run] [--json]');
  return { path, dryRun: flags.includes('--dry-run'), json: flags.includes('--json') };
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new PlainSentence(`The file ${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`, error);
  }
}

try {
  const { path, dryRun, json } = readWish(process.argv.slice(2));
  const folder = resolve(process.env['DATA_DIR'] || './data');
  const report = await importFile(folder, { bytes: await readBytes(path), dryRun });
  console.log(json ? reportAsJson(report) : describeReport(report, dryRun).join('\n'));
} catch (error) {
  process.stderr.write(`${error instanceof PlainSentence ? error.message : (error as Error).stack}\n`);
  process.exitCode = 1;
}

import { existsSync, readFileSync, statSync } from 'node:fs';
import { type Bundle, type Chunk, chunksAtOnce, getChunkOf, mainSource } from './bundle/bundle.ts';
import { checkBundle } from './bundle/check-bundle.ts';
import { precacheSets } from './bundle/precache-sets.ts';

const kilobyte = 1000;
/** Kilobytes after brotli. Nothing a visitor waits for may grow unnoticed. */
const budgets = { script: 60, styles: 15, shell: 100 } as const;

const bundle = JSON.parse(readFileSync('dist/bundle.json', 'utf8')) as Bundle;
const sizeOf = (file: string): number => {
  const path = `dist/client/${file}`;
  return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
};
const sumOf = (files: Iterable<string>) => [...new Set(files)].reduce((sum, file) => sum + sizeOf(file), 0) / kilobyte;

const main = getChunkOf(bundle, mainSource);
const visitOf = (page: Chunk) => [...chunksAtOnce(bundle, main), ...chunksAtOnce(bundle, page)];
const pages = bundle.chunks.filter((chunk) => chunk.source?.startsWith('app/storefront/'));
const sets = precacheSets(bundle);
const measured = [
  ...pages.flatMap((page) => [
    { name: `script of ${page.source}`, size: sumOf(visitOf(page).map((chunk) => chunk.file)), limit: budgets.script },
    {
      name: `styles of ${page.source}`,
      size: sumOf(visitOf(page).flatMap((chunk) => chunk.styles)),
      limit: budgets.styles,
    },
  ]),
  { name: 'shell', size: sumOf(sets.shell), limit: budgets.shell },
];

const problems = [...checkBundle(bundle)];
if (pages.length === 0) problems.push('the build has no lazy page of the storefront');
for (const { name, size, limit } of measured) {
  console.log(`${name}: ${size.toFixed(1)} of ${limit} KB`);
  if (size > limit) problems.push(`${name} is ${size.toFixed(1)} KB, over its ${limit}`);
}
console.log(`staff set: ${sumOf(sets.staff).toFixed(1)} KB`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;

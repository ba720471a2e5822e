import type { SourceModule } from './source-module.ts';
import { isTestFile } from './test-files.ts';
import type { Violation } from './violation.ts';

const emptyNames = /^(index|utils?|helpers?|common|misc)$/;
const maxLines = 500;
const maxMedianLines = 80;

/** A dictionary is named by its language as BCP 47 writes it. */
const isLanguage = (name: string) => /^[a-z]{2}-[A-Z]{2}$/.test(name);

/** Names, barrels, `any` and sizes. */
export function checkFiles(modules: readonly SourceModule[]): readonly Violation[] {
  return [...modules.flatMap(checkFile), ...checkMedian(modules)];
}

function checkFile(module: SourceModule): readonly Violation[] {
  const { path } = module;
  const found: Violation[] = module.anys.map(({ line }) => ({ path, line, says: '`any` switches the compiler off' }));
  const name = (path.split('/').at(-1) ?? '').replace(/\..*$/, '');
  if (emptyNames.test(name)) found.push({ path, says: `the name "${name}" says nothing of what is inside` });
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && !isLanguage(name))
    found.push({ path, says: 'file names are kebab-case' });
  if (module.onlyReExports) found.push({ path, says: 'is a barrel: it only hands on what others declare' });
  if (module.lines > maxLines) found.push({ path, says: `has ${module.lines} lines, over ${maxLines}` });
  return found;
}

function checkMedian(modules: readonly SourceModule[]): readonly Violation[] {
  const sizes = modules
    .filter((module) => !isTestFile(module.path))
    .map((module) => module.lines)
    .toSorted((a, b) => a - b);
  const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return median <= maxMedianLines
    ? []
    : [{ path: '.', says: `the median file has ${median} lines, over ${maxMedianLines}` }];
}

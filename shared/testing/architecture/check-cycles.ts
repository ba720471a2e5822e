import { resolveRelative } from './resolve-import.ts';
import type { SourceModule } from './source-module.ts';
import type { Violation } from './violation.ts';

/** Every circle of imports, types and dynamic ones included, each told once as its shortest found path. */
export function checkCycles(modules: readonly SourceModule[]): readonly Violation[] {
  const targets = new Map(modules.map((module) => [module.path, targetsOf(module)]));
  const settled = new Set<string>();
  const found: Violation[] = [];
  for (const start of targets.keys()) walk(start, []);
  return found;

  function walk(path: string, trail: readonly string[]): void {
    const at = trail.indexOf(path);
    if (at >= 0) {
      found.push({ path, says: `imports itself: ${[...trail.slice(at), path].join(' → ')}` });
      return;
    }
    if (settled.has(path)) return;
    for (const target of targets.get(path) ?? []) walk(target, [...trail, path]);
    settled.add(path);
  }
}

const targetsOf = (module: SourceModule): readonly string[] =>
  module.imports.flatMap((each) => resolveRelative(module.path, each.specifier) ?? []);

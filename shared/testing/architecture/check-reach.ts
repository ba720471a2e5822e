import { packageOf, resolveRelative } from './resolve-import.ts';
import type { SourceModule } from './source-module.ts';
import type { Violation } from './violation.ts';

/** No chain of imports of code may lead from these files to these packages. A worker named by `?worker&url` is its own root. */
const unreachable = [
  { from: 'app/main.tsx', packageName: '@automerge/automerge' },
  { from: 'app/entry-server.tsx', packageName: '@automerge/automerge' },
] as const;

export const checkReach = (modules: readonly SourceModule[]): readonly Violation[] => {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  return unreachable.flatMap(({ from, packageName }) => {
    const trail = findTrail(byPath, from, packageName);
    return trail ? [{ path: from, says: `reaches ${packageName}: ${trail.join(' → ')}` }] : [];
  });
};

function findTrail(modules: ReadonlyMap<string, SourceModule>, from: string, packageName: string) {
  const seen = new Set([from]);
  const queue: (readonly string[])[] = [[from]];
  for (const trail of queue)
    for (const each of modules.get(trail.at(-1) ?? '')?.imports ?? []) {
      if (each.kind === 'type' || each.specifier.includes('?')) continue;
      const target = resolveRelative(trail.at(-1) ?? '', each.specifier);
      if (target === undefined && packageOf(each.specifier) === packageName) return [...trail, each.specifier];
      if (target === undefined || seen.has(target)) continue;
      seen.add(target);
      queue.push([...trail, target]);
    }
  return undefined;
}

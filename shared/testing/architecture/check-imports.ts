import { assetImports, packageHomes } from './package-homes.ts';
import { packageOf, resolveRelative } from './resolve-import.ts';
import type { Import, SourceModule } from './source-module.ts';
import { isTestFile } from './test-files.ts';
import type { Violation } from './violation.ts';
import { coversZone, findZone, type Zone } from './zone.ts';
import { findRulesFor, productionZones } from './zones.ts';

/** Every import of the modules against the zones and the homes of packages. */
export function checkImports(modules: readonly SourceModule[]): readonly Violation[] {
  const known = new Set(modules.map((module) => module.path));
  return modules.flatMap((module): Violation[] => {
    const rules = findRulesFor(module.path);
    if (!rules) return [{ path: module.path, says: 'belongs to no zone of shared/testing/architecture' }];
    return module.imports.flatMap((each) => {
      const says = findBreach(module.path, rules, each, known);
      return says === undefined ? [] : [{ path: module.path, line: each.line, says }];
    });
  });
}

function findBreach(path: string, rules: Zone, each: Import, known: ReadonlySet<string>): string | undefined {
  const target = resolveRelative(path, each.specifier);
  if (target === undefined) return findPackageBreach(path, rules, each.specifier);
  if (/\.tsx?$/.test(target)) {
    if (!known.has(target)) return `imports ${each.specifier}, which is not there`;
  } else if (!/\.(css|svg|png|webp|json|wasm)$/.test(target)) return `imports ${each.specifier} without its extension`;
  return findDirectionBreach(path, rules, each, target);
}

function findDirectionBreach(path: string, rules: Zone, each: Import, target: string): string | undefined {
  const zone = findZone(productionZones, target);
  if (!zone) return `imports ${target}, which belongs to no zone`;
  if (isTestFile(target) && !isTestFile(path)) return `imports the test ${target}`;
  if (zone.name === rules.name) return rules.partsStandAlone ? findPartBreach(path, target, zone) : undefined;
  if (coversZone(rules.mayImport, zone.name)) return undefined;
  if (each.kind === 'type' && coversZone(rules.mayImportTypesOf ?? [], zone.name)) return undefined;
  return `${rules.name} must not import ${zone.name} (${target})`;
}

function findPartBreach(path: string, target: string, zone: Zone): string | undefined {
  const held = zone.holds.find((each) => each.endsWith('/') && path.startsWith(each)) ?? '';
  const partOf = (file: string) =>
    file
      .slice(held.length)
      .split('/')[0]
      ?.replace(/\.tsx?$/, '');
  return partOf(path) === partOf(target)
    ? undefined
    : `two parts of ${zone.name} must not import each other (${target})`;
}

function findPackageBreach(path: string, rules: Zone, specifier: string): string | undefined {
  if (specifier.startsWith('node:')) return rules.node ? undefined : `${rules.name} must not import ${specifier}`;
  const asset = assetImports.find((each) => each.specifier === specifier);
  if (asset?.homes.some((home) => path.startsWith(home))) return undefined;
  const name = packageOf(specifier);
  const allowed = rules.packages === 'any' || (rules.packages !== 'none' && rules.packages.includes(name));
  if (!allowed) return `${rules.name} must not import the package ${name}`;
  const home = packageHomes.find((each) => each.packages.test(name));
  if (!home || isTestFile(path) || home.homes.some((each) => path.startsWith(each))) return undefined;
  return `imports ${name} away from its home (${home.homes.join(', ')}): ${home.because}`;
}

import { checkCycles } from './check-cycles.ts';
import { checkFiles } from './check-files.ts';
import { checkImports } from './check-imports.ts';
import { checkPurity } from './check-purity.ts';
import { checkReach } from './check-reach.ts';
import { readSourceModule, type SourceFile } from './source-module.ts';
import { tellViolation } from './violation.ts';

/** Every breach of the house rules in the given tree, one line each. */
export function checkArchitecture(files: readonly SourceFile[]): readonly string[] {
  const modules = files.map(readSourceModule);
  return [checkImports, checkCycles, checkFiles, checkPurity, checkReach].flatMap((check) =>
    check(modules).map(tellViolation),
  );
}

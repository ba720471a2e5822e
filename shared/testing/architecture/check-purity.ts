import type { SourceModule } from './source-module.ts';
import { isTestFile } from './test-files.ts';
import type { Violation } from './violation.ts';

/** Clock and chance come in as arguments: neither is read where things are decided. */
export const checkPurity = (modules: readonly SourceModule[]): readonly Violation[] =>
  modules
    .filter(({ path }) => /^shared\/(domain|kernel)\//.test(path) && !isTestFile(path))
    .flatMap(({ path, impurities }) =>
      impurities.map(({ what, line }) => ({ path, line, says: `${what} is not an argument` })),
    );

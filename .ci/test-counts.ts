import { existsSync, readFileSync, rmSync } from 'node:fs';
import { reportPath } from './steps.ts';

export type Counts = { readonly passed: number; readonly failed: number };

type UnitReport = { readonly numPassedTests: number; readonly numFailedTests: number };
type BrowserReport = {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
};

/** Takes the counts out of a report, and the report away, so that no run is credited with an older one's. */
export function readCounts(name: 'unit' | 'browser'): Counts | null {
  const path = reportPath(name);
  if (!existsSync(path)) return null;
  const report: unknown = JSON.parse(readFileSync(path, 'utf8'));
  rmSync(path);
  if (name === 'unit') {
    const { numPassedTests, numFailedTests } = report as UnitReport;
    return { passed: numPassedTests, failed: numFailedTests };
  }
  const { stats } = report as BrowserReport;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

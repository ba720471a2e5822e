import { existsSync, readFileSync, rmSync } from 'node:fs';
import { reportPath } from './steps.ts';

export type Counts = { readonly passed: number; readonly failed: number };

type UnitReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
};

type BrowserReport = {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
};

/** The counts of a vitest report. A skipped test proves nothing, so it has failed; so has a file that did not load. */
export function countUnit(report: UnitReport): Counts {
  const notRun = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + notRun;
  return { passed: report.numPassedTests, failed: failed || Math.min(report.numFailedTestSuites, 1) };
}

/** The counts of a Playwright report. A test that passed only when repeated, or was skipped, has failed. */
export const countBrowser = ({ stats }: BrowserReport): Counts => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + stats.skipped,
});

/** Takes the counts out of a report, and the report away, so that no run is credited with an older one's. */
export function takeCounts(name: 'unit' | 'browser'): Counts | null {
  const path = reportPath(name);
  if (!existsSync(path)) return null;
  const report: unknown = JSON.parse(readFileSync(path, 'utf8'));
  rmSync(path);
  return name === 'unit' ? countUnit(report as UnitReport) : countBrowser(report as BrowserReport);
}

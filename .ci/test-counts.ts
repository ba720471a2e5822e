import { existsSync, readFileSync, rmSync } from 'node:fs';

export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** Real catalogues stand beside the project on some machines only; tests that read them say so in their name. */
const needsData = 'skipped without ../shared/data';

type UnitReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
};

type BrowserReport = {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
};

/**
 * The counts of a vitest report. A skipped test proves nothing, so it has failed, but for those of the real catalogues
 * where there are none; a file that did not load has failed.
 */
export function countUnit(report: UnitReport, hasData: boolean): Counts {
  const notRun = report.numPendingTests + report.numTodoTests;
  const named = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status, fullName }) => status !== 'passed' && status !== 'failed' && fullName.includes(needsData));
  const skipped = hasData ? 0 : named.length;
  const failed = report.numFailedTests + notRun - skipped;
  return { passed: report.numPassedTests, failed: failed || Math.min(report.numFailedTestSuites, 1), skipped };
}

/** The counts of a Playwright report. A test that passed only when repeated, or was skipped, has failed. */
export const countBrowser = ({ stats }: BrowserReport): Counts => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + stats.skipped,
  skipped: 0,
});

/** Takes an older run's report away, so that no run is credited with it. */
export const dropReport = (path: string): void => rmSync(path, { force: true });

/** Takes the counts out of a report, and the report away; null where there is none. */
export function takeCounts(name: 'unit' | 'browser', path: string): Counts | null {
  if (!existsSync(path)) return null;
  const report: unknown = JSON.parse(readFileSync(path, 'utf8'));
  dropReport(path);
  const hasData = existsSync('../shared/data');
  return name === 'unit' ? countUnit(report as UnitReport, hasData) : countBrowser(report as BrowserReport);
}

import { expect, test } from 'vitest';
import { countBrowser, countUnit } from './test-counts.ts';

const done = { status: 'passed', fullName: 'a sale' };
const left = { status: 'skipped', fullName: 'a real catalogue (skipped without ../shared/data) second run' };
const unit = {
  numPassedTests: 5,
  numFailedTests: 0,
  numFailedTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ assertionResults: [done] }],
};
const browser = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };

test('a skipped or promised test counts as failed, a file that did not load as one', () => {
  expect(countUnit(unit, true)).toEqual({ passed: 5, failed: 0, skipped: 0 });
  expect(countUnit({ ...unit, numPendingTests: 1, numTodoTests: 2 }, false)).toEqual({
    passed: 5,
    failed: 3,
    skipped: 0,
  });
  expect(countUnit({ ...unit, numFailedTestSuites: 2 }, true)).toEqual({ passed: 5, failed: 1, skipped: 0 });
});

test('only a test of the real catalogues may be skipped, and only where there are none', () => {
  const report = {
    ...unit,
    numPendingTests: 2,
    testResults: [{ assertionResults: [done, left, { ...done, status: 'skipped' }] }],
  };
  expect(countUnit(report, false)).toEqual({ passed: 5, failed: 1, skipped: 1 });
  expect(countUnit(report, true)).toEqual({ passed: 5, failed: 2, skipped: 0 });
});

test('a browser test that passed on a second try or was skipped counts as failed', () => {
  expect(countBrowser({ stats: browser })).toEqual({ passed: 3, failed: 0, skipped: 0 });
  expect(countBrowser({ stats: { ...browser, flaky: 1, skipped: 1 } })).toEqual({ passed: 3, failed: 2, skipped: 0 });
});

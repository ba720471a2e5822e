import { expect, test } from 'vitest';
import { countBrowser, countUnit } from './test-counts.ts';

const unit = { numPassedTests: 5, numFailedTests: 0, numFailedTestSuites: 0, numPendingTests: 0, numTodoTests: 0 };
const browser = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };

test('a skipped or promised test counts as failed, a file that did not load as one', () => {
  expect(countUnit(unit)).toEqual({ passed: 5, failed: 0 });
  expect(countUnit({ ...unit, numPendingTests: 1, numTodoTests: 2 })).toEqual({ passed: 5, failed: 3 });
  expect(countUnit({ ...unit, numFailedTestSuites: 2 })).toEqual({ passed: 5, failed: 1 });
});

test('a browser test that passed on a second try or was skipped counts as failed', () => {
  expect(countBrowser({ stats: browser })).toEqual({ passed: 3, failed: 0 });
  expect(countBrowser({ stats: { ...browser, flaky: 1, skipped: 1 } })).toEqual({ passed: 3, failed: 2 });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runStep } from './run-step.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpart-steps-'));
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const report = () => join(folder, 'browser.json');
const counts = (expected: number) => JSON.stringify({ stats: { expected, unexpected: 0, flaky: 0, skipped: 0 } });
const run = (script: string, counted = true) =>
  runStep(
    { name: 'a step', command: ['node', '-e', script, report()], ...(counted ? { counts: 'browser' as const } : {}) },
    report,
  );
const write = (text: string) => `require('node:fs').writeFileSync(process.argv[1], ${JSON.stringify(text)})`;

test('a step is one by how it ends', async () => {
  expect(await run('', false)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(await run('process.exit(1)', false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a step that counts is what its report says, and has failed when it ends badly all the same', async () => {
  expect(await run(write(counts(7)))).toEqual({ passed: 7, failed: 0, skipped: 0 });
  expect(await run(`${write(counts(7))}; process.exit(1)`)).toEqual({ passed: 7, failed: 1, skipped: 0 });
});

test('a step that ends well without a report has failed, and so has one that counted nothing', async () => {
  expect(await run('')).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(await run(write(counts(0)))).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a step is not credited with the report of an earlier one', async () => {
  writeFileSync(report(), counts(9));
  expect(await run('')).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

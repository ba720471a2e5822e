import { mkdirSync } from 'node:fs';
import { runStep } from './run-step.ts';
import { builtSteps, staticSteps, type Step, unitStep } from './steps.ts';
import type { Counts } from './test-counts.ts';

// `npm test` runs everything; `npm run check` (--fast) what needs neither build nor browser.
const fast = process.argv.includes('--fast');
mkdirSync('node_modules/.cache/reports', { recursive: true });

const results: Counts[] = [];
await runSideBySide(2, staticSteps);
await runSideBySide(1, fast ? [unitStep] : [unitStep, ...builtSteps]);
const passed = results.reduce((sum, each) => sum + each.passed, 0);
const failed = results.reduce((sum, each) => sum + each.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function runSideBySide(width: number, steps: readonly Step[]): Promise<void> {
  const waiting = [...steps];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: width }, worker));
}

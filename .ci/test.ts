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
const sum = (of: keyof Counts) => results.reduce((total, each) => total + each[of], 0);
const failed = sum('failed');
const skipped = sum('skipped');
console.log(`${sum('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;

async function runSideBySide(width: number, steps: readonly Step[]): Promise<void> {
  const waiting = [...steps];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: width }, worker));
}

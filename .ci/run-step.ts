import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import { readCounts, type Counts } from './test-counts.ts';
import type { Step } from './steps.ts';

/** Runs one step silently and prints its line; its output only when it failed. */
export async function runStep(step: Step): Promise<Counts> {
  const started = performance.now();
  const { passed, output } = await runCommand(step.command);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const counts = step.counts ? readCounts(step.counts) : null;
  const tests = counts ? `, ${counts.passed} passed, ${counts.failed} failed` : '';
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s${tests})`);
  if (!passed) console.log(output.trimEnd());
  if (counts && counts.failed + counts.passed > 0) return passed ? counts : { ...counts, failed: counts.failed || 1 };
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function runCommand([command, ...args]: Step['command']): Promise<{ passed: boolean; output: string }> {
  // The Node and the tools of this repository first, whoever calls.
  const path = [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter);
  const child = spawn(command, args, { env: { ...process.env, PATH: path }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (text: Buffer) => void (output += text.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((settle) => {
    child.on('error', (error) => settle({ passed: false, output: `${output}${error.message}` }));
    child.on('close', (code) => settle({ passed: code === 0, output }));
  });
}

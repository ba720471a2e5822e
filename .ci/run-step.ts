import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import { reportPath, type Step } from './steps.ts';
import { type Counts, dropReport, takeCounts } from './test-counts.ts';

/**
 * Runs one step silently and prints its line; its output only when it failed. A step that counts tests and leaves no
 * report has failed, however it ended.
 */
export async function runStep(step: Step, reportOf = reportPath): Promise<Counts> {
  const report = step.counts ? reportOf(step.counts) : null;
  if (report) dropReport(report);
  const started = performance.now();
  const { exitedWell, output } = await runCommand(step.command);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const counted = step.counts && report ? takeCounts(step.counts, report) : null;
  const ran = counted ?? { passed: exitedWell && !report ? 1 : 0, failed: 0, skipped: 0 };
  // A runner that stops early fails, whatever it counted; one that counted nothing has shown nothing.
  const failed = exitedWell && ran.passed > 0 ? ran.failed : Math.max(ran.failed, 1);
  const skipped = ran.skipped > 0 ? `, ${ran.skipped} skipped: no ../shared/data` : '';
  const tests = counted ? `, ${counted.passed} passed, ${failed} failed${skipped}` : '';
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s${tests})`);
  if (failed > 0) console.log(output.trimEnd());
  return { passed: ran.passed, failed, skipped: ran.skipped };
}

function runCommand([command, ...args]: Step['command']): Promise<{ exitedWell: boolean; output: string }> {
  // The Node and the tools of this repository first, whoever calls.
  const path = [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter);
  const child = spawn(command, args, { env: { ...process.env, PATH: path }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (text: Buffer) => void (output += text.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((settle) => {
    child.on('error', (error) => settle({ exitedWell: false, output: `${output}${error.message}` }));
    child.on('close', (code) => settle({ exitedWell: code === 0, output }));
  });
}

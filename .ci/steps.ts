/** One thing that must hold. `counts` names the report that says how many tests it ran; without it the step is one. */
export type Step = {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly counts?: 'unit' | 'browser';
};

export const reportPath = (name: 'unit' | 'browser'): string => `node_modules/.cache/reports/${name}.json`;

/** Each uses one core, so two run at a time. */
export const staticSteps: readonly Step[] = [
  { name: 'format', command: ['biome', 'format'] },
  { name: 'types', command: ['tsc', '-b'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'dead code', command: ['knip', '--config', '.ci/knip.jsonc'] },
];

export const unitStep: Step = {
  name: 'unit and architecture',
  command: ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${reportPath('unit')}`],
  counts: 'unit',
};

/** Each uses both cores, or needs the one before it. */
export const builtSteps: readonly Step[] = [
  { name: 'build', command: ['node', '.ci/build.ts'] },
  { name: 'sizes', command: ['node', '.ci/check-sizes.ts'] },
  { name: 'a Chromium', command: ['node', '.ci/say-chromium.ts'] },
  { name: 'browser', command: ['playwright', 'test', '--config', 'e2e/playwright.config.ts'], counts: 'browser' },
];

import { defineConfig } from '@playwright/test';
import { chromiumFlags } from '../.ci/chromium-flags.ts';
import { findChromium } from '../.ci/find-chromium.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  // A flaky test is a failure.
  retries: 0,
  workers: 2,
  timeout: 30_000,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../node_modules/.cache/reports/browser.json' }]],
  use: {
    locale: 'en-GB',
    trace: 'off',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [...chromiumFlags],
    },
  },
});

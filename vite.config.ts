import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,app,sync-server,.ci}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Two cores: more workers only take turns.
    maxWorkers: 2,
    passWithNoTests: true,
  },
});

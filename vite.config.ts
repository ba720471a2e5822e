import tailwindcss from '@tailwindcss/vite';
import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';
import { bundleRecord } from './.ci/vite/bundle-record.ts';
import { buildShop } from './.ci/vite/build-shop.ts';
import { solidTrustedTypes } from './.ci/vite/solid-trusted-types.ts';

const record = bundleRecord();

export default defineConfig({
  appType: 'custom',
  plugins: [solidTrustedTypes(), solid({ ssr: true }), tailwindcss(), record],
  optimizeDeps: { entries: ['app/main.tsx'], rolldownOptions: { plugins: [solidTrustedTypes()] } },
  worker: { format: 'es' },
  build: {
    // Floor: Chrome 111, Safari 16.4, Firefox 128; an older browser gets the page that says so.
    target: 'esnext',
    cssTarget: ['chrome111', 'safari16.4', 'firefox128'],
    // data: addresses are refused by the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
  },
  environments: {
    client: {
      build: {
        outDir: 'dist/client',
        manifest: true,
        rolldownOptions: { input: 'app/main.tsx' },
      },
    },
    ssr: {
      // One self-contained file: the server needs no node_modules of the app's.
      resolve: { noExternal: true },
      build: {
        outDir: 'dist/server',
        copyPublicDir: false,
        rolldownOptions: { input: 'app/entry-server.tsx', output: { codeSplitting: false } },
      },
    },
    serviceWorker: {
      consumer: 'client',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: 'dist/service-worker',
        copyPublicDir: false,
        rolldownOptions: {
          input: 'app/service-worker.ts',
          output: { format: 'iife', codeSplitting: false, entryFileNames: 'service-worker.js' },
        },
      },
    },
  },
  builder: { sharedPlugins: true, buildApp: (builder) => buildShop(builder, record.recorded) },
  test: {
    include: ['{shared,app,sync-server,.ci}/**/*.test.{ts,tsx}'],
    environment: 'node',
    allowOnly: false,
    // Two cores: more workers only take turns.
    maxWorkers: 2,
  },
});

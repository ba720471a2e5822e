import { resolve } from 'node:path';
import { pino } from 'pino';
import { type ViteDevServer, createServer } from 'vite';
import type { PageRenderer } from '../app/ports/page.ts';
import { must } from '../shared/kernel/assert.ts';
import { listen } from '../sync-server/adapters/node-listener.ts';
import { foundingFor } from '../sync-server/start/founding-for.ts';
import { takeLock } from '../sync-server/start/lock-file.ts';
import { openShop, systemRandom } from '../sync-server/start/open-shop.ts';
import { PlainSentence } from '../sync-server/start/plain-sentence.ts';
import { describeLinks } from '../sync-server/start/print-links.ts';
import { stopOnSignal } from '../sync-server/start/stop-on-signal.ts';

// `npm run dev`: Vite stands in front, with hot reload; the shop behind it on a port of its own. Node's watch mode
// starts everything anew when a file of the server changes.
const port = Number(process.env['PORT'] || 8787);
const folder = resolve(process.env['DATA_DIR'] || './data-dev');
const url = `http://localhost:${port}`;

/** What Vite itself answers: sources, modules, its client, and the files of public/. All else is the shop's. */
const shopPaths = String.raw`^/(?!@|(app|shared|node_modules|art|icons|\.ci)/|manifest\.webmanifest$)`;

let vite: ViteDevServer | undefined;
let renderer: PageRenderer | undefined;

/** The module that draws pages, as its files are now. */
async function loadRenderer(): Promise<PageRenderer> {
  renderer = (await vite?.ssrLoadModule('/app/entry-server.tsx')) as PageRenderer;
  return renderer;
}

const pages = {
  renderer: {
    renderPage: async (input) => (await loadRenderer()).renderPage(input),
    loadPage: (input) => must(renderer, 'a renderer').loadPage(input),
  } satisfies PageRenderer,
  assets: {
    script: '/app/main.tsx',
    // Linked as well as brought by the script: the page does not stand naked until then.
    styles: ['/app/ui/app.css', '/app/storefront/storefront.css'],
    preloads: () => [],
  },
};

/** Vite puts styles into the page, which the policy of the built app forbids. Nothing else is loosened. */
function withStyles(answer: Response): Response {
  const policy = answer.headers.get('content-security-policy');
  if (policy !== null)
    answer.headers.set('content-security-policy', policy.replace("style-src 'self'", "$& 'unsafe-inline'"));
  return answer;
}

const lock = takeLock(folder, { pid: process.pid, address: null, consoleSecret: '' });
try {
  const consoleSecret = Buffer.from(systemRandom(32)).toString('base64url');
  const origins = [url, `http://127.0.0.1:${port}`];
  const shop = await openShop({
    folder,
    pages,
    assets: null,
    log: pino({ level: process.env['LOG_LEVEL'] ?? 'warn' }, pino.destination({ dest: 2, sync: true })),
    config: { publicUrl: url, origins, consoleSecret, version: 'dev', demonstration: true },
    founding: foundingFor,
  });
  const behind = await listen(
    { ...shop, fetch: async (request, origin) => withStyles(await shop.fetch(request, origin)) },
    { host: '127.0.0.1', port: 0, origins: () => origins },
  );
  const target = `http://127.0.0.1:${behind.port}`;
  lock.update({ pid: process.pid, address: target, consoleSecret });
  vite = await createServer({
    // Read as it is: a copy written beside it would set off the watch mode.
    configLoader: 'native',
    // What the worker needs, found before it runs: found later it would reload a page with a one-time link.
    optimizeDeps: { entries: ['app/device/worker.ts'] },
    server: {
      host: '127.0.0.1',
      port,
      strictPort: true,
      // Vite's error page is written as HTML, which Trusted Types refuse: errors are in the console and here.
      hmr: { overlay: false },
      proxy: { '/sync': { target, ws: true }, [shopPaths]: { target } },
    },
  });
  await loadRenderer();
  await vite.listen();
  console.log((await describeLinks(shop, url)).join('\n'));
  // Vite ends the process at SIGTERM without waiting for the shop.
  process.removeAllListeners('SIGTERM');
  stopOnSignal(async () => {
    await vite?.close();
    await behind.close(1_000);
    await shop.close();
    lock.release();
  });
} catch (error) {
  lock.release();
  if (!(error instanceof PlainSentence)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

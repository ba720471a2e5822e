import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import { openBuiltAssets } from './adapters/built-assets.ts';
import { listen } from './adapters/node-listener.ts';
import type { Server } from './server.ts';
import { foundingFor } from './start/founding-for.ts';
import { loadPages } from './start/load-pages.ts';
import { takeLock } from './start/lock-file.ts';
import { openShop, systemRandom } from './start/open-shop.ts';
import { type Options, addressesOf, localAddress, readOptions } from './start/options.ts';
import { PlainSentence } from './start/plain-sentence.ts';
import { describeLinks } from './start/print-links.ts';
import { stopOnSignal } from './start/stop-on-signal.ts';

const root = resolve(import.meta.dirname, '..');

const readVersion = (): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;

const inUse = ({ port }: Options, error: unknown): unknown => {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return new PlainSentence(`Port ${port} is in use; choose another with PORT.`, error);
  if (code === 'EACCES')
    return new PlainSentence(`Port ${port} may not be used by this user; choose another with PORT.`, error);
  return error;
};

async function start(options: Options): Promise<void> {
  const log = pino({ level: process.env['LOG_LEVEL'] ?? 'info' }, pino.destination({ dest: 2, sync: true }));
  const consoleSecret = Buffer.from(systemRandom(32)).toString('base64url');
  const lock = takeLock(options.folder, { pid: process.pid, address: null, consoleSecret });
  let server: Server | undefined;
  try {
    const dist = options.dist ?? join(root, 'dist');
    const pages = await loadPages(dist);
    const assets = await openBuiltAssets(join(dist, 'client'));
    // Filled once the port is known: with PORT=0 the system chooses it.
    const origins: string[] = [];
    const config = {
      publicUrl: options.publicUrl ?? '',
      origins,
      consoleSecret,
      version: readVersion(),
      demonstration: !options.empty,
    };
    server = await openShop({
      folder: options.folder,
      pages,
      assets,
      log,
      config,
      founding: foundingFor,
      onlyNew: options.empty,
    });
    const opened = server;
    const listener = await listen(opened, { ...options, origins: () => origins }).catch((error) => {
      throw inUse(options, error);
    });
    const { url, origins: own } = addressesOf(options, listener.port);
    config.publicUrl = url;
    origins.push(...own);
    lock.update({
      pid: process.pid,
      address: localAddress(options.host, listener.port),
      consoleSecret,
    });
    // In one piece: whoever waits for the first line has them all.
    console.log((await describeLinks(opened, url)).join('\n'));
    stopOnSignal(async () => {
      await listener.close(5_000);
      await opened.close();
      lock.release();
    });
  } catch (error) {
    await server?.close();
    lock.release();
    throw error;
  }
}

try {
  await start(readOptions(process.env, process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof PlainSentence ? error.message : (error as Error).stack}\n`);
  process.exit(1);
}

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type Page, chromium } from '@playwright/test';
import { chromiumFlags } from '../../.ci/chromium-flags.ts';
import { findChromium } from '../../.ci/find-chromium.ts';
import { must } from '../../shared/kernel/assert.ts';

/** One device of the shop: a Chromium of its own with a profile that outlives being killed. */
export type DeviceBrowser = {
  readonly page: () => Page;
  readonly context: () => BrowserContext;
  /** `kill -9` of the browser: nothing gets a chance to be saved. */
  readonly kill: () => Promise<void>;
  /** Ends the browser as a person does: what it holds in memory is written down. */
  readonly close: () => Promise<void>;
  /** Starts again on the same profile. */
  readonly start: () => Promise<Page>;
  readonly end: () => Promise<void>;
};

export type DeviceBrowserOptions = {
  readonly cable: string;
  readonly width: number;
  readonly height: number;
  readonly locale: string;
};

/** Starts a device behind a cable. The browser is launched by hand so that its process can really be killed. */
export async function startDeviceBrowser(options: DeviceBrowserOptions): Promise<DeviceBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'counterpart-device-'));
  let running: Running | null = null;
  const get = (): Running => {
    if (running === null) throw new Error('the device is not running');
    return running;
  };
  const kill = async (): Promise<void> => {
    const { child } = get();
    running = null;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    // The whole group: the browser process and its children.
    process.kill(-(child.pid as number), 'SIGKILL');
    await gone;
  };
  const start = async (): Promise<Page> => {
    running = await launch(profile, options);
    return running.page;
  };
  const close = async (): Promise<void> => {
    const { child, context } = get();
    running = null;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const session = await must(context.browser(), 'a browser').newBrowserCDPSession();
    await session.send('Browser.close').catch(() => undefined);
    await gone;
  };
  await start();
  return {
    page: () => get().page,
    context: () => get().context,
    kill,
    close,
    start,
    end: async () => {
      if (running !== null) await kill();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

type Running = { readonly child: ChildProcess; readonly context: BrowserContext; readonly page: Page };

async function launch(profile: string, { cable, width, height, locale }: DeviceBrowserOptions): Promise<Running> {
  const child = spawn(
    must(findChromium(), 'a Chromium (npm test installs one)'),
    [
      '--headless=new',
      ...chromiumFlags,
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      `--proxy-server=${cable}`,
      '--proxy-bypass-list=<-loopback>',
      `--window-size=${width},${height}`,
      `--lang=${locale}`,
      `--accept-lang=${locale}`,
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const browser = await chromium.connectOverCDP(await debuggerAddress(child));
  const context = browser.contexts()[0] ?? (await browser.newContext());
  const page = context.pages()[0] ?? (await context.newPage());
  await page.setViewportSize({ width, height });
  page.setDefaultTimeout(20_000);
  return { child, context, page };
}

/** The address a starting Chromium prints on its error stream. */
function debuggerAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const match = /DevTools listening on (ws:\/\/\S+)/.exec(said);
      if (match?.[1]) resolve(match[1]);
    });
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}: ${said.slice(-2000)}`)));
  });
}

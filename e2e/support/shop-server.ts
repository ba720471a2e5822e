import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** A real server process on a data folder of its own; may be killed and started again on the same folder and port. */
export type ShopServer = {
  readonly url: string;
  readonly dataDir: string;
  /** What it printed since its newest start. */
  readonly printed: () => string;
  /** The newest printed one-time link of a role; `nth` where several were printed. */
  readonly link: (role: 'owner' | 'clerk', nth?: number) => string;
  readonly start: () => Promise<void>;
  readonly kill: (signal: NodeJS.Signals) => Promise<number | null>;
  readonly end: () => Promise<void>;
};

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });

/** Starts the server with the demonstration shop, or an own shop with `--empty`, and waits until it answers. */
export async function startShopServer(args: readonly string[] = []): Promise<ShopServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'counterpart-shop-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let child: ChildProcess | null = null;
  let printed = '';
  // --empty is for a folder without a shop: the second start has one.
  let words = args;
  const start = async (): Promise<void> => {
    printed = '';
    const started = spawn(process.execPath, ['sync-server/main.ts', ...words], {
      cwd: root,
      env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, PUBLIC_URL: url },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    words = [];
    started.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
    started.stderr.setEncoding('utf8').on('data', (text: string) => (printed += text));
    await answering(url, started, () => printed);
  };
  const kill = async (signal: NodeJS.Signals): Promise<number | null> => {
    const running = child;
    if (running === null || running.exitCode !== null) return running?.exitCode ?? null;
    const gone = new Promise<number | null>((done) => running.once('exit', (code) => done(code)));
    running.kill(signal);
    child = null;
    return gone;
  };
  await start();
  return {
    url,
    dataDir,
    printed: () => printed,
    link: (role, nth = 0) => findLink(printed, role, nth),
    start,
    kill,
    end: async () => {
      await kill('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function findLink(printed: string, role: string, nth: number): string {
  const lines = printed.split('\n').filter((line) => line.toLowerCase().includes(role) && line.includes('/enrol#'));
  const link = /https?:\/\/\S+/.exec(lines[nth] ?? '')?.[0];
  if (link === undefined) throw new Error(`no ${role} link ${nth} in:\n${printed}`);
  return link;
}

/** Resolves when the server answers; rejects with what it printed when it ends instead. */
async function answering(url: string, child: ChildProcess, printed: () => string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) {
      // What it said last may still be in the pipe.
      await new Promise((done) => setTimeout(done, 100));
      throw new Error(`the server ended with ${child.exitCode}:\n${printed()}`);
    }
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 50));
  }
}

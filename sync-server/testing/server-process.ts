import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** A build as small as can be: one page that counts the products. */
export async function writeTestBuild(folder: string): Promise<void> {
  await mkdir(join(folder, 'client/assets'), { recursive: true });
  await mkdir(join(folder, 'server'), { recursive: true });
  const chunk = {
    file: 'assets/main-12345678.js',
    source: 'app/main.tsx',
    imports: [],
    dynamicImports: [],
    styles: [],
    modules: [],
  };
  await writeFile(join(folder, 'bundle.json'), JSON.stringify({ chunks: [chunk], files: [chunk.file] }));
  await writeFile(join(folder, 'client', chunk.file), 'console.log(1)');
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(
    join(folder, 'server/entry-server.js'),
    `export const renderPage = async ({ shelf, assets }) => ({ status: 200, html: shelf.products().length + ' products, ' + assets.script, headers: {} });
     export const loadPage = () => ({ status: 404, data: null });`,
  );
}

export type ServerProcess = {
  readonly url: string;
  readonly output: readonly string[];
  readonly links: (kind: 'Owner' | 'Clerk') => readonly string[];
  /** Ends the process and resolves to its exit code, or the signal's name. */
  readonly end: (signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL') => Promise<number | string>;
};

type Start = {
  readonly folder: string;
  readonly dist: string;
  readonly words?: readonly string[];
  readonly environment?: Record<string, string>;
};

const spawnServer = ({ folder, dist, words = [], environment = {} }: Start): ChildProcess =>
  spawn(process.execPath, [resolve('sync-server/main.ts'), ...words], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: folder,
      DIST_DIR: dist,
      PUBLIC_URL: '',
      LOG_LEVEL: 'silent',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const exitOf = async (child: ChildProcess): Promise<number | string> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode ?? child.signalCode ?? 'unknown';
};

/** Starts the real server process and waits until it answers. */
export async function startServer(start: Start): Promise<ServerProcess> {
  const child = spawnServer(start);
  let errors = '';
  child.stderr?.on('data', (text: Buffer) => (errors += text.toString()));
  const lines: string[] = [];
  const storefront = await new Promise<string>((resolve, reject) => {
    let rest = '';
    child.stdout?.on('data', (text: Buffer) => {
      rest += text.toString();
      const whole = rest.split('\n');
      rest = whole.pop() ?? '';
      lines.push(...whole);
      const found = /^Storefront\s+(\S+)\/$/.exec(lines[0] ?? '')?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(`the server ended: ${errors}`)));
  });
  return {
    url: storefront,
    output: lines,
    links: (kind) => lines.filter((line) => line.startsWith(kind)).map((line) => /#(\S+)/.exec(line)?.[1] ?? ''),
    end: (signal) => {
      child.kill(signal);
      return exitOf(child);
    },
  };
}

/** Runs the server where it cannot start: its exit code and what it said. */
export async function failToStart(start: Start): Promise<{ readonly code: number | string; readonly said: string }> {
  const child = spawnServer(start);
  let said = '';
  child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  const code = await exitOf(child);
  return { code, said: said.trim() };
}

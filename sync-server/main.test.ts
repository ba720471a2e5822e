import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Who } from '../shared/protocol/messages.ts';
import { journalStream } from '../shared/replica/streams.ts';
import { signIn } from './console/shop-session.ts';
import { wireTo } from './console/wire.ts';
import { type OwnKey, createOwnKey, createWritingDevice, journalRows } from './start/writing-device.ts';
import { toBase64url } from './sync/base64url.ts';
import { type ServerProcess, failToStart, startServer, writeTestBuild } from './testing/server-process.ts';
import { testSale } from './testing/test-sale.ts';

// Real processes on a busy machine: the bound only ends a test that hangs.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let root: string;
let dist: string;
let folder: string;
const running: ServerProcess[] = [];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'counterpart-main-'));
  dist = join(root, 'dist');
  folder = join(root, 'data');
  await writeTestBuild(dist);
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.end('SIGKILL');
  await rm(root, { recursive: true, force: true });
});

const start = async (more: Partial<Parameters<typeof startServer>[0]> = {}) => {
  const server = await startServer({ folder, dist, ...more });
  running.push(server);
  return server;
};

async function enrol(url: string, secret: string): Promise<{ key: OwnKey; who: Who; token: string }> {
  const key = await createOwnKey();
  const body = JSON.stringify({ secret, publicKey: toBase64url(key.publicKey), algorithm: 'Ed25519', name: 'Till' });
  const response = await fetch(`${url}/auth/enrol`, { method: 'POST', body });
  const granted = (await response.json()) as { who: Who; token: string };
  return { key, ...granted };
}

describe('starting', () => {
  test('an empty folder becomes the demonstration shop, with links for the owner and each place', async () => {
    const server = await start();
    expect(server.output.map((line) => line.split(' ')[0])).toEqual(['Storefront', 'Owner', 'Clerk', 'Clerk', 'Each']);
    const page = await (await fetch(`${server.url}/`)).text();
    expect(page).toMatch(/^[1-9]\d products, \/assets\/main-12345678\.js$/);
    expect(await (await fetch(`${server.url}/healthz`)).json()).toMatchObject({ ok: true, version: '0.1.0' });
    expect((await stat(join(folder, 'server.lock'))).mode & 0o777).toBe(0o600);
    expect((await fetch(`${server.url}/assets/main-12345678.js`)).headers.get('cache-control')).toContain('immutable');
  });

  test('a second start keeps everything, and SIGTERM ends it with 0 and no lock left', async () => {
    const first = await start();
    const { site } = (await (await fetch(`${first.url}/healthz`)).json()) as { site: string };
    const { who } = await enrol(first.url, first.links('Owner')[0] ?? '');
    expect(who).toMatchObject({ role: 'owner', site });
    expect(await first.end('SIGTERM')).toBe(0);
    await expect(stat(join(folder, 'server.lock'))).rejects.toThrow('ENOENT');
    const second = await start();
    expect(await (await fetch(`${second.url}/healthz`)).json()).toMatchObject({ site });
    expect(await second.end('SIGINT')).toBe(0);
  });

  test('an own shop is empty and gives an owner link only while it has no owner', async () => {
    const first = await start({ words: ['--empty'] });
    expect(first.output.map((line) => line.split(' ')[0])).toEqual(['Storefront', 'Owner', 'Each']);
    expect(await (await fetch(`${first.url}/`)).text()).toMatch(/^0 products/);
    await enrol(first.url, first.links('Owner')[0] ?? '');
    await first.end('SIGTERM');
    const second = await start();
    expect(second.output.map((line) => line.split(' ')[0])).toEqual(['Storefront']);
  });

  test('links carry the public address, and only its pages may act', async () => {
    const server = await startServer({ folder, dist, environment: { PUBLIC_URL: 'https://shop.example' } });
    running.push(server);
    expect(server.url).toBe('https://shop.example');
    const { address } = JSON.parse(await readFile(join(folder, 'server.lock'), 'utf8')) as { address: string };
    const post = (origin: string) =>
      fetch(`${address}/auth/challenge`, { method: 'POST', headers: { origin }, body: '{"device":"d"}' });
    expect((await post('https://shop.example')).status).toBe(200);
    expect((await post('https://elsewhere.example')).status).toBe(403);
  });
});

describe('what cannot be started says why in one sentence', () => {
  const sentence = async (more: Partial<Parameters<typeof failToStart>[0]> = {}) => {
    const { code, said } = await failToStart({ folder, dist, ...more });
    expect(code).toBe(1);
    expect(said.split('\n')).toHaveLength(1);
    return said.replaceAll(root, '…');
  };

  test('a port in use', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as { port: number };
    expect(await sentence({ environment: { PORT: String(port) } })).toBe(
      `Port ${port} is in use; choose another with PORT.`,
    );
    taken.close();
  });

  test('a second server on the folder', async () => {
    await start();
    expect(await sentence()).toMatch(/^Another server \(process \d+\) already uses the folder …\/data\.$/);
  });

  test('a folder that holds a shop, asked to begin an empty one', async () => {
    const first = await start();
    await first.end('SIGTERM');
    expect(await sentence({ words: ['--empty'] })).toBe(
      'The folder …/data holds a shop already; --empty needs a folder without one.',
    );
  });

  test('a damaged database', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'shop.db'), 'no database at all '.repeat(1_000));
    expect(await sentence()).toMatch(
      /^The database …\/data\/shop\.db is damaged\. A backup .* only if no device has worked with the shop since/,
    );
    await expect(stat(join(folder, 'server.lock'))).rejects.toThrow('ENOENT');
  });

  test('a database cut to nothing beside its pictures is no new shop', async () => {
    await mkdir(join(folder, 'media'), { recursive: true });
    await writeFile(join(folder, 'shop.db'), '');
    expect(await sentence()).toMatch(/^The database …\/data\/shop\.db is damaged\./);
    expect((await stat(join(folder, 'shop.db'))).size).toBe(0);
  });

  test('a folder that cannot be made or written', async () => {
    await writeFile(join(root, 'file'), '');
    expect(await sentence({ folder: join(root, 'file', 'data') })).toMatch(
      /^The folder …\/file\/data cannot be made \(ENOTDIR\)\.$/,
    );
    await mkdir(folder);
    await chmod(folder, 0o500);
    // Root may write anywhere: only another user meets this.
    if (process.getuid?.() !== 0) expect(await sentence()).toMatch(/^The folder …\/data cannot be written/);
  });

  test('an app that was not built, an option nobody knows, a port that is none', async () => {
    expect(await sentence({ dist: join(root, 'nowhere') })).toBe(
      'The app is not built yet; run `npm run build` first.',
    );
    expect(await sentence({ words: ['--emtpy'] })).toBe('"--emtpy" is not an option; the only one is --empty.');
    expect(await sentence({ environment: { PORT: 'http' } })).toBe(
      'PORT must be a number from 0 to 65535, not "http".',
    );
    expect(await sentence({ environment: { PUBLIC_URL: 'shop.example' } })).toMatch(/^PUBLIC_URL must be/);
  });
});

describe('killed with -9', () => {
  test('nothing acknowledged is lost, and the till goes on where it was', async () => {
    let server = await start();
    const { key, who } = await enrol(server.url, server.links('Clerk')[0] ?? '');
    const stream = journalStream(who.places[0] ?? '', who.device, 1);
    const all = journalRows(
      { n: 0, hash: null },
      1_000,
      Array.from({ length: 600 }, (_, at) => testSale(`${at}`, { variant: 'none' })),
    );
    let acknowledged = 0;
    for (let round = 1; round <= 3; round++) {
      const session = await signIn(wireTo(server.url), who, key);
      const held = await session.read([stream]);
      const rows = held.get(stream)?.rows ?? [];
      expect(rows.length).toBeGreaterThanOrEqual(acknowledged);
      expect(rows.map(({ hash }) => hash)).toEqual(all.slice(0, rows.length).map(({ hash }) => hash));
      if (round === 3) break;
      const till = createWritingDevice({ random: (length) => new Uint8Array(length), put: session.put }, who.site, key);
      let killed: Promise<unknown> = Promise.resolve();
      for (let at = rows.length; at < all.length; at++) {
        // The kill falls among many puts on their way.
        if (at === 150 * round) killed = server.end('SIGKILL');
        try {
          await till.put(stream, all.slice(at, at + 1));
          acknowledged = at + 1;
        } catch {
          break;
        }
      }
      await killed;
      server = await start();
    }
    expect(acknowledged).toBeGreaterThanOrEqual(150);
  });
});

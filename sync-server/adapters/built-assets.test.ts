import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Assets } from '../ports/assets.ts';
import { openBuiltAssets } from './built-assets.ts';

let root: string;
let assets: Assets;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'counterpart-assets-'));
  const folder = join(root, 'client');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await mkdir(join(folder, '.vite'));
  const files = {
    'assets/main-1a2B_-34.js': 'code',
    'assets/main-1a2B_-34.js.br': 'brotli',
    'assets/main-1a2B_-34.js.gz': 'gzipped',
    'art/茶 pot.svg': '<svg/>',
    'manifest.webmanifest': '{}',
    '.vite/manifest.json': '{}',
    'secret.pem': 'key',
  };
  await mkdir(join(folder, 'art'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  await writeFile(join(root, 'outside.js'), 'outside');
  assets = await openBuiltAssets(folder);
});
afterEach(() => rm(root, { recursive: true }));

const told = async (path: string, accepts = '') => {
  const found = await assets.find(path, accepts);
  return found && [new TextDecoder().decode(found.bytes), found.type, found.encoding, found.immutable];
};

test('a file in the encoding the client takes, the smallest first', async () => {
  const path = '/assets/main-1a2B_-34.js';
  const type = 'text/javascript; charset=utf-8';
  expect(await told(path, 'gzip, deflate, br;q=0.9')).toEqual(['brotli', type, 'br', true]);
  expect(await told(path, 'gzip')).toEqual(['gzipped', type, 'gzip', true]);
  expect(await told(path)).toEqual(['code', type, null, true]);
});

test('files without a hash in their name are asked for again', async () => {
  expect(await told('/manifest.webmanifest', 'br')).toEqual(['{}', 'application/manifest+json', null, false]);
  expect(await told('/art/%E8%8C%B6%20pot.svg')).toEqual(['<svg/>', 'image/svg+xml', null, false]);
});

test.each([
  '/outside.js',
  '/../outside.js',
  '/%2e%2e/outside.js',
  '/assets/../../outside.js',
  '/',
  '',
  '/assets',
  '/.vite/manifest.json',
  '/secret.pem',
  '/assets/main-1a2B_-34.js.br',
  '/%E8',
  '/\0',
])('nothing at %s', async (path) => {
  expect(await assets.find(path, 'br')).toBe(null);
});

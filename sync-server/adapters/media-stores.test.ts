import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { describeMediaStore } from '../ports/media.contract.ts';
import { createFileMediaStore } from './file-media-store.ts';
import { createInMemoryMediaStore } from './in-memory-media-store.ts';

const folders: string[] = [];
const createFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'counterpart-media-'));
  folders.push(folder);
  return folder;
};
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

describeMediaStore('in-memory pictures', async () => createInMemoryMediaStore());
describeMediaStore('pictures in files', async () => createFileMediaStore(await createFolder()));

test('a finished picture leaves no half-written file beside it', async () => {
  const folder = await createFolder();
  const hash = await createFileMediaStore(folder).put(Uint8Array.of(1, 2, 3), 'image/avif');
  expect(await readdir(join(folder, hash.slice(0, 2)))).toEqual([`${hash}.avif`]);
});

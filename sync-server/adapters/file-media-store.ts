import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { MediaStore } from '../ports/media.ts';

/** The type stands in the file's name; these are the pictures there are. */
const endings: Readonly<Record<string, string>> = {
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/avif': 'avif',
};

const readOrNull = async (path: string): Promise<Uint8Array | null> => {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** Pictures as files named by their hash, whole or not there: written aside, flushed, then renamed. */
export function createFileMediaStore(folder: string): MediaStore {
  const pathOf = (hash: string, type: string) => join(folder, hash.slice(0, 2), `${hash}.${endings[type] ?? 'bin'}`);
  return {
    put: async (bytes, type) => {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const path = pathOf(hash, type);
      await mkdir(join(folder, hash.slice(0, 2)), { recursive: true });
      const aside = `${path}.${randomUUID()}`;
      const file = await open(aside, 'wx', 0o644);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(aside, path);
      return hash;
    },
    get: async (hash) => {
      for (const type of Object.keys(endings)) {
        const bytes = await readOrNull(pathOf(hash, type));
        if (bytes !== null) return { bytes, type };
      }
      return null;
    },
  };
}

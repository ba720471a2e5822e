import { readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Asset, Assets } from '../ports/assets.ts';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** Only the build's own folder holds names with a hash in them. */
const isHashed = (path: string): boolean => /^\/assets\/.+-[\w-]{8,}\.\w+$/.test(path);

const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

/** Bytes kept in memory after their first use; the rest is read again each time. */
const mostKept = 32 * 1_048_576;

async function listFiles(folder: string): Promise<ReadonlySet<string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Set(
    found
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/')),
  );
}

/** The files of `dist/client`. The list is read once: what is not in it is not there, whatever a path says. */
export async function openBuiltAssets(folder: string): Promise<Assets> {
  const files = await listFiles(folder);
  const kept = new Map<string, Uint8Array>();
  let size = 0;
  const read = async (path: string): Promise<Uint8Array> => {
    const known = kept.get(path);
    if (known) return known;
    const bytes = new Uint8Array(await readFile(join(folder, path)));
    if (size + bytes.length <= mostKept) {
      size += bytes.length;
      kept.set(path, bytes);
    }
    return bytes;
  };
  const decoded = (path: string): string => {
    try {
      return decodeURIComponent(path);
    } catch {
      return path;
    }
  };
  return {
    find: async (asked, accepts): Promise<Asset | null> => {
      const path = decoded(asked);
      const type = types[extname(path)];
      if (type === undefined || !files.has(path) || path.startsWith('/.')) return null;
      const accepted = accepts.split(',').map((each) => each.trim().split(';')[0]);
      const encoded = encodings.find(({ name, ending }) => accepted.includes(name) && files.has(`${path}${ending}`));
      const bytes = await read(`${path}${encoded?.ending ?? ''}`);
      return { bytes, type, encoding: encoded?.name ?? null, immutable: isHashed(path) };
    },
  };
}

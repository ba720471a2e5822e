import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { webcrypto } from 'node:crypto';
import { type OwnKey, createOwnKey, ownKeyFromJwk } from '../start/writing-device.ts';

/** The console's key: made once per folder, readable by its owner alone, so that every import is one device's. */
export async function getConsoleKey(folder: string): Promise<OwnKey> {
  const path = join(folder, 'console-key.json');
  try {
    return await ownKeyFromJwk(JSON.parse(await readFile(path, 'utf8')) as webcrypto.JsonWebKey);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const key = await createOwnKey();
  await writeFile(path, JSON.stringify(await key.toJwk()), { mode: 0o600, flag: 'wx' });
  return key;
}

import { existsSync } from 'node:fs';
import { findLock, takeLock } from '../start/lock-file.ts';
import { foundingFor } from '../start/founding-for.ts';
import { databaseIn, openShop, systemRandom } from '../start/open-shop.ts';
import { type OwnKey, createOwnKey } from '../start/writing-device.ts';
import { getConsoleKey } from './console-key.ts';
import { PlainSentence } from '../start/plain-sentence.ts';
import { type Wire, wireInto, wireTo } from './wire.ts';

export type OpenWire = {
  readonly wire: Wire;
  readonly secret: string;
  readonly isRunning: boolean;
  /** The key of the console that works on this folder. */
  readonly getKey: () => Promise<OwnKey>;
  readonly close: () => Promise<void>;
};

const quiet = { info: () => undefined, error: () => undefined };

/**
 * The way to the shop of a folder: the server that runs on it, or the folder itself, which becomes a shop if it is none;
 * with `leaveNothing` that shop is one in memory, and the folder is not touched.
 */
export async function openWire(folder: string, { leaveNothing = false } = {}): Promise<OpenWire> {
  const held = findLock(folder);
  if (held?.address)
    return {
      wire: wireTo(held.address),
      secret: held.consoleSecret,
      isRunning: true,
      getKey: () => getConsoleKey(folder),
      close: async () => undefined,
    };
  if (held)
    throw new PlainSentence(
      `Another import (process ${held.pid || '?'}) is using the folder ${folder}; wait until it is done.`,
    );
  const secret = Buffer.from(systemRandom(32)).toString('base64url');
  if (leaveNothing && !existsSync(databaseIn(folder)))
    return { ...(await openHere(null, secret)), getKey: () => createOwnKey() };
  const lock = takeLock(folder, { pid: process.pid, address: null, consoleSecret: secret });
  try {
    const opened = await openHere(folder, secret);
    const close = async () => {
      await opened.close();
      lock.release();
    };
    return { ...opened, getKey: () => getConsoleKey(folder), close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** A shop opened in this process, without a port. */
async function openHere(folder: string | null, secret: string): Promise<Omit<OpenWire, 'getKey'>> {
  const config = {
    publicUrl: 'http://localhost',
    origins: [],
    consoleSecret: secret,
    version: '',
    demonstration: false,
  };
  const server = await openShop({
    folder,
    pages: null,
    assets: null,
    log: quiet,
    config,
    founding: foundingFor,
  });
  const close = async () => {
    await server.settled();
    await server.close();
  };
  return { wire: wireInto(server), secret, isRunning: false, close };
}

import { findLock, takeLock } from '../start/lock-file.ts';
import { foundingFor } from '../start/founding-for.ts';
import { openShop, systemRandom } from '../start/open-shop.ts';
import { PlainSentence } from '../start/plain-sentence.ts';
import { type Wire, wireInto, wireTo } from './wire.ts';

export type OpenWire = {
  readonly wire: Wire;
  readonly secret: string;
  readonly isRunning: boolean;
  readonly close: () => Promise<void>;
};

const quiet = { info: () => undefined, error: () => undefined };

/** The way to the shop of a folder: the server that runs on it, or the folder itself, which becomes a shop if it is none. */
export async function openWire(folder: string): Promise<OpenWire> {
  const held = findLock(folder);
  if (held?.address)
    return { wire: wireTo(held.address), secret: held.consoleSecret, isRunning: true, close: async () => undefined };
  if (held)
    throw new PlainSentence(
      `Another import (process ${held.pid || '?'}) is using the folder ${folder}; wait until it is done.`,
    );
  const secret = Buffer.from(systemRandom(32)).toString('base64url');
  const lock = takeLock(folder, { pid: process.pid, address: null, consoleSecret: secret });
  try {
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
      lock.release();
    };
    return { wire: wireInto(server), secret, isRunning: false, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

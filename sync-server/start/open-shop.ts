import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { initAutomergeInNode } from '../../shared/replica/automerge-in-node.ts';
import { inflateRaw } from '../adapters/inflate-raw.ts';
import { createFileMediaStore } from '../adapters/file-media-store.ts';
import { openSqliteStore } from '../adapters/sqlite-store.ts';
import type { Store } from '../ports/store.ts';
import { StoreProblem } from '../ports/store-problem.ts';
import { type Server, type ServerDeps, createServer } from '../server.ts';
import { type Founding, foundShop, isFounded } from './found-shop.ts';
import { PlainSentence } from './plain-sentence.ts';

const databaseIn = (folder: string): string => join(folder, 'shop.db');

/** Whether the folder holds a shop already. */
export const holdsShop = (folder: string): boolean => existsSync(databaseIn(folder));

const sentences: Readonly<Record<StoreProblem['kind'], (folder: string) => string>> = {
  damaged: (folder) => `The database in ${folder} is damaged; put back a backup of shop.db.`,
  'not-writable': (folder) => `The folder ${folder} cannot be written.`,
  newer: (folder) => `The database in ${folder} was written by a newer release; start that one.`,
};

function openStore(folder: string): Store {
  try {
    return openSqliteStore(databaseIn(folder));
  } catch (error) {
    if (error instanceof StoreProblem) throw new PlainSentence(sentences[error.kind](folder), error);
    throw error;
  }
}

export const systemClock = { now: () => Date.now() };
export const systemRandom = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
export const systemSchedule: ServerDeps['schedule'] = {
  every: (millis, work) => {
    const timer = setInterval(work, millis);
    timer.unref();
    return () => clearInterval(timer);
  },
};

export type OpenOptions = Pick<ServerDeps, 'pages' | 'assets' | 'log' | 'config'> & {
  readonly folder: string;
  readonly founding: () => Promise<Founding>;
};

/** Opens the shop of a folder, founding it where there is none. A founding cut short is begun again, never left half. */
export async function openShop({ folder, founding, ...rest }: OpenOptions): Promise<Server> {
  await initAutomergeInNode();
  const deps = { clock: systemClock, random: systemRandom };
  const store = openStore(folder);
  const media = createFileMediaStore(join(folder, 'media'));
  const server = await createServer({ ...rest, ...deps, store, media, inflate: inflateRaw, schedule: systemSchedule });
  if (!(await isFounded(server))) await foundShop(deps, server, await founding());
  return server;
}

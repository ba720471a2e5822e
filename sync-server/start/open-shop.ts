import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { initAutomergeInNode } from '../../shared/replica/automerge-in-node.ts';
import { inflateRaw } from '../adapters/inflate-raw.ts';
import { createFileMediaStore } from '../adapters/file-media-store.ts';
import { createInMemoryMediaStore } from '../adapters/in-memory-media-store.ts';
import { createInMemoryStore } from '../adapters/in-memory-store.ts';
import { openSqliteStore } from '../adapters/sqlite-store.ts';
import type { Store } from '../ports/store.ts';
import { StoreProblem } from '../ports/store-problem.ts';
import { type Server, type ServerDeps, createServer } from '../server.ts';
import { type Founding, foundShop, isFounded } from './found-shop.ts';
import { PlainSentence } from './plain-sentence.ts';

/** Where the shop of a folder lies. */
export const databaseIn = (folder: string): string => join(folder, 'shop.db');

const sentences: Readonly<Record<StoreProblem['kind'], (folder: string) => string>> = {
  // A copy put back would be an older shop under the same name: devices that are ahead of it would never agree with it again.
  damaged: (folder) =>
    `The database ${databaseIn(folder)} is damaged. A backup of the whole folder can take the folder's place only if no device has worked with the shop since it was made.`,
  'not-writable': (folder) => `The folder ${folder} cannot be written.`,
  newer: (folder) => `The database in ${folder} was written by a newer release; start that one.`,
};

/** A database cut to nothing in a folder that has pictures: a new shop in its place would look like a shop lost. */
const isEmptied = (folder: string): boolean =>
  existsSync(databaseIn(folder)) && statSync(databaseIn(folder)).size === 0 && existsSync(join(folder, 'media'));

function openStore(folder: string): Store {
  if (isEmptied(folder)) throw new PlainSentence(sentences.damaged(folder));
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
  /** Null: a shop in memory, gone with the process. */
  readonly folder: string | null;
  /** What a shop of that kind begins with. */
  readonly founding: (demonstration: boolean) => Promise<Founding>;
  /** The folder may hold no shop but an own one whose founding was cut short. */
  readonly onlyNew?: boolean;
};

/** A founding that was cut short is finished as what it was begun as, whatever this start would have begun. */
async function finishFounding(deps: Pick<ServerDeps, 'clock' | 'random'>, server: Server, options: OpenOptions) {
  const { folder, founding, onlyNew = false } = options;
  const { demonstration } = server.shop;
  const isDone = await isFounded(server);
  if (onlyNew && (isDone || demonstration))
    throw new PlainSentence(`The folder ${folder} holds a shop already; --empty needs a folder without one.`);
  if (!isDone) await foundShop(deps, server, await founding(demonstration));
}

/** Opens the shop of a folder, founding it where there is none. A founding cut short is begun again, never left half. */
export async function openShop(options: OpenOptions): Promise<Server> {
  const { folder, founding: _founding, onlyNew: _onlyNew, ...rest } = options;
  await initAutomergeInNode();
  const deps = { clock: systemClock, random: systemRandom };
  const store = folder === null ? createInMemoryStore() : openStore(folder);
  const media = folder === null ? createInMemoryMediaStore() : createFileMediaStore(join(folder, 'media'));
  const server = await createServer({ ...rest, ...deps, store, media, inflate: inflateRaw, schedule: systemSchedule });
  try {
    await finishFounding(deps, server, options);
    return server;
  } catch (error) {
    await server.close();
    throw error;
  }
}

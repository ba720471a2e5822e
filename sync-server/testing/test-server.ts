import type { Product } from '../../shared/domain/catalog/product.ts';
import type { Place } from '../../shared/domain/catalog/shop.ts';
import { initAutomergeInNode } from '../../shared/replica/automerge-in-node.ts';
import { createTestClock } from '../../shared/testing/test-clock.ts';
import { createTestRandom } from '../../shared/testing/test-ids.ts';
import { testProduct } from '../../shared/testing/test-products.ts';
import { createInMemoryMediaStore } from '../adapters/in-memory-media-store.ts';
import { createInMemoryStore } from '../adapters/in-memory-store.ts';
import { inflateRaw } from '../adapters/inflate-raw.ts';
import type { Store } from '../ports/store.ts';
import { type ServerDeps, createServer } from '../server.ts';
import { type Founding, foundShop } from '../start/found-shop.ts';
import { newShop } from '../start/new-shop.ts';
import { createManualSchedule } from './manual-schedule.ts';

export const testOrigin = 'http://shop.test';

const place = (id: string, position: number): Place => ({
  id,
  code: id.toUpperCase(),
  name: { en: `Place ${id}` },
  address: {},
  hours: {},
  phone: '',
  timeZone: 'Asia/Shanghai',
  dayCutHour: 4,
  pickup: true,
  position,
});

/** Two places, `h1` with ten pieces of each variant; products `a` (variant `a-v`) and `b`, at 12.50 CNY. */
export function testFounding(products: readonly Product[] = [testProduct('a'), testProduct('b')]): Founding {
  return {
    shop: { ...newShop.shop, mainLocale: 'en', places: [place('h1', 1), place('l1', 2)] },
    products,
    openingStock: products.flatMap(({ variants }) =>
      variants.map(({ id }) => ({ variant: id, place: 'h1', quantity: 10 })),
    ),
  };
}

export type TestServerOptions = Partial<
  Pick<ServerDeps, 'store' | 'pages' | 'assets' | 'log' | 'media' | 'mostUngreeted'>
> & {
  readonly founding?: Founding | null;
  readonly seed?: number;
};

const silent = { info: () => undefined, error: () => undefined };

/** A server as a value, with a store in memory unless one is given, a clock and timers that stand still. */
export async function createTestServer({ founding = testFounding(), seed = 1, ...given }: TestServerOptions = {}) {
  await initAutomergeInNode();
  const clock = createTestClock();
  const random = createTestRandom(seed);
  const schedule = createManualSchedule();
  const store: Store = given.store ?? createInMemoryStore();
  const server = await createServer({
    media: createInMemoryMediaStore(),
    pages: null,
    assets: null,
    log: silent,
    ...given,
    store,
    clock,
    random,
    inflate: inflateRaw,
    schedule,
    config: {
      publicUrl: testOrigin,
      origins: [testOrigin],
      consoleSecret: 'console-secret',
      version: '0.0.0',
      demonstration: false,
    },
  });
  if (founding !== null) await foundShop({ clock, random }, server, founding);
  return { server, clock, random, schedule, store };
}

export type TestServer = Awaited<ReturnType<typeof createTestServer>>;

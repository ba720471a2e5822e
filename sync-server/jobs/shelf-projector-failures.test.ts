import { beforeEach, describe, expect, test } from 'vitest';
import { must } from '../../shared/kernel/assert.ts';
import { catalogStream } from '../../shared/replica/documents/catalog-doc.ts';
import { recordWrites } from '../../shared/replica/documents/flat-doc.ts';
import { openStoredDoc } from '../../shared/replica/judging/open-stored-doc.ts';
import { createInMemoryStore } from '../adapters/in-memory-store.ts';
import type { Store } from '../ports/store.ts';
import { type TestDevice, enrolDevice } from '../testing/test-device.ts';
import { type TestServer, createTestServer } from '../testing/test-server.ts';

/** A store whose writes to the shelf fail as long as `fails` says so of a row's key. */
function createFailingStore(): { readonly store: Store; fails: (key: string) => boolean } {
  const inner = createInMemoryStore();
  const control = {
    fails: (_key: string): boolean => false,
    store: {
      ...inner,
      transact: (work) =>
        inner.transact((tx) =>
          work({
            ...tx,
            append: async (stream, form, rows) => {
              if (stream.startsWith('shelf:') && rows.some(({ key = '' }) => control.fails(key)))
                throw new Error('disk full');
              return tx.append(stream, form, rows);
            },
          }),
        ),
    } satisfies Store,
  };
  return control;
}

let disk: ReturnType<typeof createFailingStore>;
let shop: TestServer;
let owner: TestDevice;
let logged: unknown[];
beforeEach(async () => {
  disk = createFailingStore();
  logged = [];
  const log = { info: () => undefined, error: (...words: unknown[]) => logged.push(words) };
  shop = await createTestServer({ store: disk.store, log });
  owner = await enrolDevice(shop, 'owner');
});

const edit = async (stream: string, key: string, value: string | number) => {
  const rows = await shop.server.keeper.read((tx) => tx.read(stream, 0, 1_000));
  const doc = openStoredDoc(
    stream === 'site' ? 'site' : 'catalog',
    null,
    rows.map(({ bytes }) => bytes),
  );
  await owner.put(stream, [must(recordWrites(doc, { actor: owner.actor, at: 1 }, [{ key, value }]), 'a change')]);
  await shop.server.settled();
};
const setPrice = (product: string, price: number) =>
  edit(catalogStream(product), `${product}/v/${product}-v/price`, price);
const priceOf = (product: string, { server }: Pick<TestServer, 'server'> = shop) =>
  server.shelf.findByVariant(`${product}-v`)?.variants[0]?.price;
const restart = () => createTestServer({ store: disk.store, founding: null, seed: 3 });
const timePasses = async () => {
  shop.schedule.runAll();
  await shop.server.settled();
};

describe('a write of the shelf that failed', () => {
  test('is made up for by the next edit, whatever that is about', async () => {
    disk.fails = () => true;
    await setPrice('a', 999);
    expect(priceOf('a')).toBe(1_250);
    disk.fails = () => false;
    await setPrice('b', 888);
    expect([priceOf('a'), priceOf('b')]).toEqual([999, 888]);
  });

  test('is made up for without any edit, once it can be written again, however long that takes', async () => {
    disk.fails = () => true;
    await setPrice('a', 999);
    await timePasses();
    await timePasses();
    expect(priceOf('a')).toBe(1_250);
    disk.fails = () => false;
    await timePasses();
    expect(priceOf('a')).toBe(999);
    expect(logged).toHaveLength(3);
  });

  test('is not counted as done, also when another product of the same document is edited after it', async () => {
    disk.fails = (key) => key === 'a';
    await setPrice('a', 999);
    await edit(catalogStream('a'), 'other-of-this-doc/vendor', 'x');
    disk.fails = () => false;
    expect(priceOf('a', await restart())).toBe(999);
  });

  test('of the shop’s own row is made up for', async () => {
    disk.fails = (key) => key === 'site';
    await edit('site', 'name@en', 'Hillside');
    disk.fails = () => false;
    await timePasses();
    expect(shop.server.shelf.site().name.en).toBe('Hillside');
  });

  test('for ever of one product holds up no other, and not the start', async () => {
    disk.fails = (key) => key === 'a';
    await setPrice('a', 999);
    await setPrice('b', 888);
    expect([priceOf('a'), priceOf('b')]).toEqual([1_250, 888]);
    const again = await restart();
    expect([priceOf('a', again), priceOf('b', again)]).toEqual([1_250, 888]);
    expect(JSON.stringify(logged)).toContain('"what":["a"]');
  });

  test('is not tried again after the server stopped', async () => {
    disk.fails = () => true;
    await setPrice('a', 999);
    await shop.server.close();
    expect(shop.schedule.count()).toBe(0);
  });
});

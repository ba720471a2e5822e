import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { must } from '../../shared/kernel/assert.ts';
import { decodeCbor } from '../../shared/protocol/strict-cbor.ts';
import { catalogStream } from '../../shared/replica/documents/catalog-doc.ts';
import { type FieldWrite, productKeys, shopKeys } from '../../shared/replica/documents/field-write.ts';
import { productWrites } from '../../shared/replica/documents/product-writes.ts';
import { siteStream } from '../../shared/replica/documents/site-doc.ts';
import { openStoredDoc } from '../../shared/replica/judging/open-stored-doc.ts';
import { recordWrites } from '../../shared/replica/documents/flat-doc.ts';
import { journalStream } from '../../shared/replica/streams.ts';
import { testProduct } from '../../shared/testing/test-products.ts';
import { journalRows } from '../start/writing-device.ts';
import { createTestShopper } from '../testing/test-client.ts';
import { type TestDevice, enrolDevice } from '../testing/test-device.ts';
import { testSale } from '../testing/test-sale.ts';
import { type TestServer, createTestServer } from '../testing/test-server.ts';

let shop: TestServer;
let owner: TestDevice;
beforeEach(async () => {
  shop = await createTestServer();
  owner = await enrolDevice(shop, 'owner');
});

const change = async (stream: string, keys: ReturnType<typeof productKeys>) => {
  const rows = await shop.server.keeper.read((tx) => tx.read(stream, 0, 1_000));
  const doc = openStoredDoc(
    stream === siteStream ? 'site' : 'catalog',
    null,
    rows.map(({ bytes }) => bytes),
  );
  const row = must(recordWrites(doc, { actor: owner.actor, at: 1 }, keys), 'a change');
  expect(await owner.put(stream, [row])).toEqual([`${rows.length + 1}`]);
  await shop.server.settled();
};
const edit = (product: string, ...writes: FieldWrite[]) => change(catalogStream(product), productKeys(product, writes));
const editShop = (...writes: FieldWrite[]) => change(siteStream, shopKeys(writes));
const titles = () => shop.server.shelf.products().map(({ title }) => Object.values(title)[0]);
const bands = (variant: string) =>
  shop.server.shelf.findByVariant(variant)?.variants.find(({ id }) => id === variant)?.bands;
const shelfHead = () =>
  shop.server.keeper.read(async (tx) => (await tx.streams('shelf:')).reduce((sum, { head }) => sum + head, 0));

describe('the shelf', () => {
  test('shows an edit once it is committed', async () => {
    await edit('a', { field: 'title@en', value: 'Renamed' }, { field: 'v/a-v/price', value: 999 });
    expect(new Set(titles())).toEqual(new Set(['Product b', 'Renamed']));
    expect(shop.server.shelf.findByVariant('a-v')?.variants[0]?.price).toBe(999);
  });

  test('takes an archived product off, and its row holds nothing any more', async () => {
    await edit('a', { field: 'status', value: 'archived' });
    expect(titles()).toEqual(['Product b']);
    expect(shop.server.shelf.findBySlug('a')).toBe(null);
    expect(shop.server.shelf.findByVariant('a-v')).toBe(null);
    const row = await shop.server.keeper.read(async (tx) => {
      const streams = await tx.streams('shelf:');
      return (await Promise.all(streams.map(({ stream }) => tx.findByKey(stream, 'a')))).find(
        (found) => found !== null,
      );
    });
    expect(row?.bytes.length).toBe(0);
  });

  test('shows a new product first, and a draft not at all', async () => {
    shop.clock.advance(1_000);
    await edit('new', ...productWrites(testProduct('new')));
    await edit('draft', ...productWrites(testProduct('draft', { status: 'draft' })));
    expect(titles()).toEqual(['Product new', 'Product a', 'Product b']);
    await edit('draft', { field: 'status', value: 'active' });
    expect(titles()).toHaveLength(4);
  });

  test('never shows what only staff may see', async () => {
    await edit('a', { field: 'base/shopify/title@en', value: 'canary of an import' });
    await edit(
      'draft',
      ...productWrites(testProduct('draft', { status: 'draft', title: { en: 'canary of a draft' } })),
    );
    const bytes = await shop.server.keeper.read(async (tx) => {
      const streams = await tx.streams('shelf:');
      return Buffer.concat(
        (await Promise.all(streams.map(({ stream }) => tx.read(stream, 0, 1_000)))).flat().map((row) => row.bytes),
      );
    });
    expect(bytes.includes('canary')).toBe(false);
    expect(bytes.includes('Product a')).toBe(true);
  });

  test('tells bands of free stock: sales and promises count, and it is written only when a band changes', async () => {
    expect(bands('a-v')).toEqual({ h1: 'in', l1: 'out' });
    await createTestShopper(shop, 1).order('one', { lines: [{ variant: 'a-v', quantity: 7 }], shownTotal: 8_750 });
    await shop.server.settled();
    expect(bands('a-v')).toEqual({ h1: 'few', l1: 'out' });
    const before = await shelfHead();
    const sell = (n: number, quantity: number) => testSale(`${n}`, { quantity });
    const rows = journalRows({ n: 0, hash: null }, 1, [sell(1, 1), sell(2, 2)]);
    await owner.put(journalStream('h1', owner.who.device, 1), rows.slice(0, 1));
    await shop.server.settled();
    expect(await shelfHead()).toBe(before);
    await owner.put(journalStream('h1', owner.who.device, 1), rows);
    await shop.server.settled();
    expect(bands('a-v')).toEqual({ h1: 'out', l1: 'out' });
  });

  test('follows the shop’s own page, and a new place gets its bands', async () => {
    await editShop(
      { field: 'name@en', value: 'Hillside' },
      { field: 'place/x9/code', value: 'X9' },
      { field: 'place/x9/pickup', value: true },
    );
    expect(shop.server.shelf.site().name.en).toBe('Hillside');
    expect(bands('a-v')).toEqual({ h1: 'in', l1: 'out', x9: 'out' });
  });

  test('is the same after a restart, and made anew where it was left behind', async () => {
    await edit('a', { field: 'title@en', value: 'Renamed' });
    const before = shop.server.shelf.products();
    const again = await createTestServer({ store: shop.store, founding: null, seed: 5 });
    expect(again.server.shelf.products()).toEqual(before);
    // As if the process had ended between the commit of an edit and its publication.
    await shop.store.transact((tx) => tx.deleteRecord('projected', catalogStream('a')));
    await shop.store.transact(async (tx) => {
      for (const { stream } of await tx.streams('shelf:'))
        if (await tx.findByKey(stream, 'a'))
          await tx.append(stream, 'table', [
            { hash: new Uint8Array(32), bytes: new Uint8Array(), device: 'server', receivedAt: 1, key: 'a' },
          ]);
    });
    const third = await createTestServer({ store: shop.store, founding: null, seed: 6 });
    expect(third.server.shelf.findBySlug('a')?.title).toEqual({ en: 'Renamed' });
  });

  test('in memory is what its rows say, after any edits', async () => {
    const anEdit = fc.record({
      product: fc.constantFrom('a', 'b'),
      field: fc.constantFrom('title@en', 'status', 'slug'),
      value: fc.constantFrom('active', 'archived', 'draft'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anEdit, { maxLength: 6 }), async (edits) => {
        for (const { product, field, value } of edits) {
          const stream = catalogStream(product);
          const rows = await shop.server.keeper.read((tx) => tx.read(stream, 0, 1_000));
          const doc = openStoredDoc(
            'catalog',
            null,
            rows.map(({ bytes }) => bytes),
          );
          const row = recordWrites(doc, { actor: owner.actor, at: 1 }, productKeys(product, [{ field, value }]));
          if (row) await owner.put(stream, [row]);
        }
        await shop.server.settled();
        const stored = await shop.server.keeper.read(async (tx) => {
          const streams = (await tx.streams('shelf:')).filter(({ stream }) => stream !== 'shelf:site');
          return (await Promise.all(streams.map(({ stream }) => tx.read(stream, 0, 100)))).flat();
        });
        const values = stored
          .filter(({ bytes }) => bytes.length > 0)
          .map(({ bytes }) => decodeCbor(bytes) as { id: string });
        const byId = (x: { id: string }, y: { id: string }) => (x.id < y.id ? -1 : 1);
        expect(values.sort(byId)).toEqual(shop.server.shelf.products().toSorted(byId));
      }),
      { numRuns: 15 },
    );
  });
});

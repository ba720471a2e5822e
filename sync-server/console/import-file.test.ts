import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { must } from '../../shared/kernel/assert.ts';
import { decodeLogEntry } from '../../shared/protocol/log-entry.ts';
import { catalogStream } from '../../shared/replica/documents/catalog-doc.ts';
import { recordWrites } from '../../shared/replica/documents/flat-doc.ts';
import { openStoredDoc } from '../../shared/replica/judging/open-stored-doc.ts';
import { createOwnKey } from '../start/writing-device.ts';
import { enrolDevice } from '../testing/test-device.ts';
import { type TestServer, createTestServer, testFounding } from '../testing/test-server.ts';
import { describeReport, reportAsJson } from './describe-report.ts';
import { isOpenAddress } from './download.ts';
import type { Download } from './fetch-pictures.ts';
import { importFile, importOver } from './import-file.ts';
import { wireInto } from './wire.ts';

const text = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));
const header =
  'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price,Status';
const twoProducts = text([
  header,
  'mug,Mug,<p>Blue</p>,Kiln,Pottery,,true,Size,Small,M-S,5,12.50,active',
  'mug,,,,,,,,Large,M-L,0,15.00,',
  'bowl,Bowl,,Kiln,Pottery,,true,Title,Default Title,B-1,3,not a price,active',
  'plate,Plate,,Kiln,Pottery,,true,Title,Default Title,P-1,7,9.00,active',
]);

let shop: TestServer;
let key: Awaited<ReturnType<typeof createOwnKey>>;
beforeEach(async () => {
  shop = await createTestServer({ founding: testFounding([]) });
  key = await createOwnKey();
});

const run = (bytes = twoProducts, dryRun = false, own = shop, by = key) =>
  importOver(wireInto(own.server), 'console-secret', by, { bytes, dryRun });
const shelf = async (own = shop) => {
  await own.server.settled();
  return own.server.shelf
    .products()
    .flatMap(({ title, variants }) =>
      variants.map(({ price, bands }) => `${Object.values(title)[0]} ${price} ${bands['h1']}`),
    )
    .sort();
};

describe('a product file', () => {
  test('goes in with its pieces and groups; a broken row stays out with its line', async () => {
    const report = await run();
    expect(JSON.parse(reportAsJson(report))).toEqual({
      format: 'shopify',
      products: 2,
      variants: 3,
      unchanged: 0,
      rejected: [{ line: 4, reason: expect.stringContaining('not a price') }],
    });
    expect(await shelf()).toEqual(['Mug 1250 in', 'Mug 1500 out', 'Plate 900 in']);
    expect(shop.server.shelf.site().categories.map(({ name }) => Object.values(name))).toEqual([['Pottery']]);
  });

  test('a second time changes nothing and counts nothing twice', async () => {
    await run();
    const before = await headsOf(shop);
    expect(await run()).toMatchObject({ products: 0, variants: 0, unchanged: 2 });
    expect(await headsOf(shop)).toEqual(before);
  });

  test('the owner’s price survives a later run of the same file, and of one with another price', async () => {
    await run();
    const owner = await enrolDevice(shop, 'owner');
    await shop.server.settled();
    const mug = must(shop.server.shelf.findBySlug('mug'), 'the mug');
    const stream = catalogStream(mug.id);
    const rows = await shop.server.keeper.read((tx) => tx.read(stream, 0, 100));
    const doc = openStoredDoc(
      'catalog',
      null,
      rows.map(({ bytes }) => bytes),
    );
    const edit = { key: `${mug.id}/v/${mug.variants[0]?.id}/price`, value: 1_999 };
    const edited = must(recordWrites(doc, { actor: owner.actor, at: 1 }, [edit]), 'an edit');
    expect(await owner.put(stream, [edited])).toEqual([`${rows.length + 1}`]);
    expect(await run()).toMatchObject({ products: 0, unchanged: 2 });
    expect(await shelf()).toContain('Mug 1999 in');
    const dearer = text([new TextDecoder().decode(twoProducts).replace('12.50', '13.00')]);
    expect(await run(dearer)).toMatchObject({ products: 0, unchanged: 2, cases: 1 });
    expect(await run(dearer)).toMatchObject({ products: 0, unchanged: 2, cases: 1 });
    expect(await shelf()).toContain('Mug 1999 in');
  });

  test('on a dry run tells the same and writes nothing of it', async () => {
    const before = await headsOf(shop);
    expect(await run(twoProducts, true)).toMatchObject({ products: 2, variants: 3 });
    expect((await headsOf(shop)).filter(([stream]) => stream !== 'staff')).toEqual(
      before.filter(([stream]) => stream !== 'staff'),
    );
  });

  test('imported by two consoles is one shop with each piece once', async () => {
    await Promise.all([run(), run(twoProducts, false, shop, await createOwnKey())]);
    expect(await shelf()).toEqual(['Mug 1250 in', 'Mug 1500 out', 'Plate 900 in']);
    expect(shop.server.shelf.products()).toHaveLength(2);
    const variant = must(shop.server.shelf.findBySlug('plate')?.variants[0], 'the plate');
    const ids = new Set<string>();
    const facts = await shop.server.keeper.read(async (tx) => {
      const streams = (await tx.streams('journal:')).map(({ stream }) => stream);
      return (await Promise.all(streams.map((stream) => tx.read(stream, 0, 100))))
        .flat()
        .map(({ bytes }) => decodeLogEntry(bytes).fact as { movements: { id: string; variant: string }[] });
    });
    for (const { movements } of facts) for (const each of movements) if (each.variant === variant.id) ids.add(each.id);
    expect(ids.size).toBe(1);
  });

  test('that is none is refused whole, in one sentence', async () => {
    await expect(run(text(['Name,Colour', 'Mug,Blue']))).rejects.toThrow(
      'The columns are not those of Shopify, WooCommerce or Taobao Assistant',
    );
    await expect(run(new Uint8Array())).rejects.toThrow('The file is empty.');
    expect(await shelf()).toEqual([]);
  });

  test('told to people', async () => {
    const report = {
      format: 'shopify',
      products: 1,
      variants: 2,
      unchanged: 3,
      rejected: [{ line: 4, reason: 'No price' }],
      cases: 1,
      pictures: { asked: 3, fetched: 1 },
    };
    expect(describeReport(report, false)).toEqual([
      'Imported (shopify): 1 product and 2 variants created or changed, 3 unchanged.',
      '1 row was left out:',
      '  line 4: No price',
      "1 field was changed both in the file and in the shop; the shop's value stays.",
      '2 pictures could not be fetched and stay references to their addresses.',
    ]);
  });
});

describe('pictures', () => {
  const png = () => {
    const bytes = new Uint8Array(64);
    bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    return bytes;
  };
  const file = text([
    `${header},Image Src,Image Position`,
    'mug,Mug,,,,,true,Title,Default Title,M,1,12.50,active,https://cdn.example/1.png,1',
    'mug,,,,,,,,,,,,,https://cdn.example/2.png,2',
  ]);
  const runWith = (download: Download, by = key) =>
    importOver(wireInto(shop.server), 'console-secret', by, { bytes: file, dryRun: false, download });
  const refs = async () => {
    await shop.server.settled();
    return shop.server.shelf.findBySlug('mug')?.photos.map(({ ref }) => ref.replace(/[0-9a-f]{64}/, 'hash'));
  };

  test('come into the shop where the network allows, and a second run finds nothing to do', async () => {
    const report = await runWith(async (url) => (url.endsWith('1.png') ? png() : null));
    expect(report.pictures).toEqual({ asked: 2, fetched: 1 });
    expect(await refs()).toEqual(['media:hash', 'https://cdn.example/2.png']);
    expect(await runWith(async () => png())).toMatchObject({ products: 0, unchanged: 1 });
  });

  test('stay references without a network, and only the first is tried', async () => {
    const asked: string[] = [];
    const report = await runWith(async (url) => {
      asked.push(url);
      return null;
    });
    expect([report.pictures, asked]).toEqual([{ asked: 2, fetched: 0 }, ['https://cdn.example/1.png']]);
    expect(await refs()).toEqual(['https://cdn.example/1.png', 'https://cdn.example/2.png']);
  });

  test('that are pages do not come in', async () => {
    const page = new TextEncoder().encode('<!doctype html><title>Sign in to the hotel network</title>');
    expect((await runWith(async () => page)).pictures.fetched).toBe(0);
  });

  test.each([
    ['https://cdn.shopify.com/1.png', true],
    ['http://images.example/a/b.jpg?v=1', true],
    ['http://127.0.0.1/x.png', false],
    ['http://[::1]/x.png', false],
    ['http://169.254.169.254/latest/meta-data', false],
    ['http://2130706433/x.png', false],
    ['http://localhost/x.png', false],
    ['http://router.local/x.png', false],
    ['http://shop.internal/x.png', false],
    ['https://cdn.example:8080/x.png', false],
    ['https://user:pass@cdn.example/x.png', false],
    ['file:///etc/passwd', false],
    ['not an address', false],
  ])('%s is asked: %s', (address, expected) => {
    expect(isOpenAddress(address)).toBe(expected);
  });
});

describe('a folder without a running server', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'counterpart-import-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('becomes a shop, is left unlocked, and goes on as the same console', async () => {
    expect(await importFile(folder, { bytes: twoProducts, dryRun: false })).toMatchObject({ products: 2 });
    expect((await readdir(folder)).sort()).toEqual(['console-key.json', 'lock.db', 'shop.db']);
    expect(await importFile(folder, { bytes: twoProducts, dryRun: false })).toMatchObject({
      products: 0,
      unchanged: 2,
    });
  });

  test('tried out, a folder without a shop stays as it is', async () => {
    expect(await importFile(folder, { bytes: twoProducts, dryRun: true })).toMatchObject({ products: 2, variants: 3 });
    expect(await readdir(folder)).toEqual([]);
    const nowhere = join(folder, 'nowhere');
    expect(await importFile(nowhere, { bytes: twoProducts, dryRun: true })).toMatchObject({ products: 2 });
    expect(existsSync(nowhere)).toBe(false);
  });

  const real = resolve('../shared/data/shopify');
  test.skipIf(!existsSync(real)).each([
    ['apparel.csv', 20, 22],
    ['home-and-garden.csv', 20, 21],
  ])(
    'takes every sellable row of %s, and a second run finds all unchanged (skipped without ../shared/data)',
    async (name, products, variants) => {
      const bytes = new Uint8Array(readFileSync(join(real, name)));
      expect(await importFile(folder, { bytes, dryRun: false })).toMatchObject({
        products,
        variants,
        unchanged: 0,
        rejected: [],
      });
      expect(await importFile(folder, { bytes, dryRun: false })).toMatchObject({
        products: 0,
        variants: 0,
        unchanged: products,
      });
    },
  );
});

const headsOf = ({ server }: TestServer) =>
  server.keeper.read(async (tx) => (await tx.streams()).map(({ stream, head }) => [stream, head] as const));

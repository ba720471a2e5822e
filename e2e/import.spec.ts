import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { importFile } from './support/import-file.ts';
import { type ShopServer, startShopServer } from './support/shop-server.ts';

/** `--json` prints these keys in this order, on one line. */
type Report = {
  readonly format: string;
  readonly products: number;
  readonly variants: number;
  readonly unchanged: number;
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
};

const root = resolve(import.meta.dirname, '..');
const fixture = (name: string): string => join(root, 'shared/files/fixtures', name);
const real = (name: string): string => join(root, '../shared/data/shopify', name);

const fixtures = [
  { file: 'shopify-old.csv', format: 'shopify' },
  { file: 'shopify-new.csv', format: 'shopify' },
  { file: 'woocommerce.csv', format: 'woocommerce' },
  { file: 'taobao-gbk.csv', format: 'taobao' },
  { file: 'taobao-utf16le.csv', format: 'taobao' },
] as const;

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'counterpart-files-'));
});
test.afterEach(() => rm(folder, { recursive: true }));

/** Runs `--json` and reads its one line. */
async function report(dataDir: string, file: string, ...flags: readonly string[]): Promise<Report> {
  const { code, out, err } = await importFile(dataDir, [file, '--json', ...flags]);
  expect({ code, err, lines: out.split('\n').length }).toEqual({ code: 0, err: '', lines: 2 });
  const read = JSON.parse(out) as Report;
  expect(`${JSON.stringify(read)}\n`).toBe(out);
  expect(Object.keys(read)).toEqual(['format', 'products', 'variants', 'unchanged', 'rejected']);
  return read;
}

for (const { file, format } of fixtures)
  test(`${file} into a folder: a shop, its broken rows told, and a second time nothing new`, async () => {
    const dry = await report(folder, fixture(file), '--dry-run');
    const first = await report(folder, fixture(file));
    expect(first).toEqual(dry);
    expect(first).toMatchObject({ format, unchanged: 0 });
    expect(first.products).toBeGreaterThan(0);
    expect(first.variants).toBeGreaterThanOrEqual(first.products);
    expect(first.rejected.length).toBeGreaterThan(0);
    for (const { line, reason } of first.rejected) expect([line > 0, reason.length > 3]).toEqual([true, true]);
    const second = { ...first, products: 0, variants: 0, unchanged: first.products };
    expect(await report(folder, fixture(file))).toEqual(second);
    expect(await readdir(folder)).not.toContain('server.lock');
  });

test.describe('through the running server', () => {
  let shop: ShopServer;
  test.beforeAll(async () => {
    shop = await startShopServer(['--empty']);
  });
  test.afterAll(() => shop.end());

  test('the shelf shows at once what was imported, and the same file changes nothing', async ({ page }) => {
    await writeFile(join(folder, 'cups.csv'), cups('12.50'));
    expect(await report(shop.dataDir, join(folder, 'cups.csv'))).toMatchObject({ products: 1, variants: 2 });
    await page.goto(`${shop.url}/products/cup`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cup');
    await expect(page.getByText('12.50').first()).toBeVisible();
    expect(await report(shop.dataDir, join(folder, 'cups.csv'))).toMatchObject({ products: 0, unchanged: 1 });
    await writeFile(join(folder, 'cups.csv'), cups('14.25'));
    expect(await report(shop.dataDir, join(folder, 'cups.csv'))).toMatchObject({ products: 1, unchanged: 0 });
    await page.reload();
    await expect(page.getByText('14.25').first()).toBeVisible();
    await shop.kill('SIGKILL');
    await shop.start();
    expect(await report(shop.dataDir, join(folder, 'cups.csv'))).toMatchObject({ products: 0, unchanged: 1 });
    await page.reload();
    await expect(page.getByText('14.25').first()).toBeVisible();
  });

  test('people get sentences; what cannot be read changes nothing and says so', async () => {
    const told = await importFile(shop.dataDir, [fixture('shopify-old.csv')]);
    expect([told.code, told.err]).toEqual([0, '']);
    expect(told.out).toMatch(
      /^Imported \(shopify\): \d+ products and \d+ variants created or changed, 0 unchanged\.\n/,
    );
    expect(told.out).toMatch(/\n {2}line \d+: /);
    for (const words of [[], ['--json'], ['a.csv', 'b.csv'], ['a.csv', '--fast']]) {
      const usage = await importFile(shop.dataDir, words);
      expect(usage).toEqual({ code: 1, out: '', err: 'Usage: npm run import -- FILE [--dry-run] [--json]\n' });
    }
    const missing = await importFile(shop.dataDir, [join(folder, 'none.csv')]);
    expect([missing.code, missing.out]).toEqual([1, '']);
    expect(missing.err.trim().split('\n')).toHaveLength(1);
    await writeFile(join(folder, 'notes.txt'), 'Milk\nBread\n');
    const notes = await importFile(shop.dataDir, [join(folder, 'notes.txt'), '--json']);
    expect([notes.code, notes.out]).toEqual([1, '']);
    expect(notes.err.trim().split('\n')).toHaveLength(1);
  });
});

const cups = (price: string): string =>
  [
    'Handle,Title,Type,Published,Option1 Name,Option1 Value,Variant Inventory Qty,Variant Price,Status',
    `cup,Cup,Pottery,true,Size,Small,5,${price},active`,
    `cup,,,,,Large,2,${price},`,
  ].join('\n');

/** Real catalogues, where they lie beside the repository. They are no part of it, so their absence is no failure. */
for (const file of ['apparel.csv', 'home-and-garden.csv'].map(real).filter((path) => existsSync(path)))
  test(`${basename(file)}: every row in, and a second time nothing new`, async () => {
    test.setTimeout(90_000);
    const first = await report(folder, file);
    expect(first).toMatchObject({ format: 'shopify', unchanged: 0, rejected: [] });
    expect(first.products).toBeGreaterThan(0);
    expect(await report(folder, file)).toEqual({ ...first, products: 0, variants: 0, unchanged: first.products });
  });

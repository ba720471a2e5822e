import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DraftProduct, DraftVariant } from '../domain/catalog/import/draft-product.ts';
import { emptyImportState } from '../domain/catalog/import/import-state.ts';
import { planImport } from '../domain/catalog/import/plan-import.ts';
import { rejectionText } from '../domain/catalog/import/rejection-texts.ts';
import { must } from '../kernel/assert.ts';
import { identityDeps, importSettings, stateAfter } from '../testing/test-drafts.ts';
import { type ReadOptions, readProductFile } from './read-product-file.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)));
const utf8 = (text: string) => new TextEncoder().encode(text);

async function readOk(bytes: Uint8Array, options: Partial<ReadOptions> = {}) {
  const read = await readProductFile(bytes, { currency: 'CNY', ...options });
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

const variantLine = ({ line, key, sku, price, compareAt, quantity, options }: DraftVariant) =>
  [
    `  ${line}`,
    key.type === 'external' ? `id ${key.id}` : key.type,
    sku,
    compareAt ? `${price} (was ${compareAt})` : price,
    quantity ?? 'uncounted',
    ...options.map(({ name, value }) => `${name} ${value}`),
  ].join(' · ');

const productLines = (draft: DraftProduct) => [
  [
    draft.identity.type === 'key' ? draft.identity.key : `part of ${draft.identity.reference}`,
    draft.title,
    draft.status,
    draft.vendor,
    draft.category,
    draft.tags?.join('+'),
    `${draft.images?.length ?? 'no'} pictures`,
    draft.blocks?.map(({ type }) => type).join('+'),
  ].join(' · '),
  ...draft.variants.map(variantLine),
];

/** The whole file as a person would note it down. */
async function noted(bytes: Uint8Array) {
  const { format, drafts, rejected, unknownColumns } = await readOk(bytes);
  const refused = rejected.map(({ line, reason }) => `✗ ${line}: ${rejectionText(reason, 'en')}`);
  const unknown = unknownColumns.length > 0 ? [`? ${unknownColumns.join(', ')}`] : [];
  return [format, ...drafts.flatMap(productLines), ...refused, ...unknown].join('\n');
}

describe('a file', () => {
  test('of Shopify’s older generation', async () => {
    expect(await noted(fixture('shopify-old.csv'))).toMatchInlineSnapshot(`
      "shopify
      celadon-teapot · Celadon teapot · active · Kiln Row · Teaware · tea+green+Tea · 3 pictures · heading+paragraph
        2 · sku · POT-S · 4800 (was 6000) · 4 · Size Small · Glaze Matt
        6 · options · POT-X · 6450 · 2 · Size Large · Glaze Matt
        7 · options · POT-X · 6450 · 1 · Size Large · Glaze Bright
      oat-scarf · Oat scarf · draft · Kiln Row · knitwear · wool · 0 pictures · paragraph+paragraph
        10 · options ·  · 125000 · 0
      nameless ·  ·  ·  ·  ·  · no pictures · 
        15 · options ·  · 500 · uncounted
      gift-wrap · Gift wrap ·  ·  ·  ·  · 0 pictures · 
      ink-plate · Ink plate · archived ·  · Teaware ·  · 0 pictures · 
        19 · options ·  · 1800 · 3 · Colour Ink
        20 · options ·  · 1900 · 3 · Colour ink
      moss-bowl · Moss bowl =HYPERLINK("x") ·  ·  ·  ·  · 0 pictures · paragraph+image
        23 · options ·  · 2200 · 5
      ✗ 8: The price “ask us” cannot be read
      ✗ 13: The price “12.345.67” cannot be read
      ✗ 18: The quantity “a few” cannot be read as a number of pieces
      ✗ 21: A quotation mark is opened and never closed
      ✗ 22: The row has more cells than the file has columns
      ? Our Shelf"
    `);
  });

  test('of Shopify’s newer generation, with a mark and Windows line ends', async () => {
    expect(await noted(fixture('shopify-new.csv'))).toMatchInlineSnapshot(`
      "shopify
      celadon-teapot · Celadon teapot · active · Kiln Row · Teapots · tea · 1 pictures · list
        2 · sku · POT-S · 4800 · 4 · Size Small
        3 · sku · POT-L ·  · 2 · Size Large
      linen-apron · Linen apron · draft ·  · Kitchen ·  · 0 pictures · table
        5 · options ·  · 3000 · 0
      ✗ 4: The price “-3” is below zero
      ✗ 6: There is no title"
    `);
  });

  test('of WooCommerce', async () => {
    expect(await noted(fixture('woocommerce.csv'))).toMatchInlineSnapshot(`
      "woocommerce
      201 · Oat tee · active ·  · Tops · cotton+oat+New in · 2 pictures · paragraph+paragraph+paragraph
        2 · id 204 · TEE-S · 2500 · 5 · Size S · Colour Moss, dark
        4 · id 205 · TEE-M · 2000 (was 2500) · 3 · Size M · Colour –
      301 · Voucher for tea · draft ·  ·  ·  · 0 pictures · 
        8 · id 301 · CARD · 1500 · uncounted
      303 · Moss bowl · active ·  · Clothes ·  · 0 pictures · table
        11 · id 303 · BOWL · 2200 · 0
      sku:CUP · Mist cup · draft ·  ·  ·  · 0 pictures · 
        12 · sku · CUP · 950 · uncounted
      305 · Unpriced · active ·  ·  ·  · 0 pictures · 
        14 · id 305 · NOPRICE ·  · uncounted
      part of id:999 ·  ·  ·  ·  ·  · no pictures · 
        7 · id 208 · GONE-S · 2500 · uncounted · Size S
      ✗ 5: The price “twenty” cannot be read
      ✗ 6: The variation is switched off in the other shop
      ✗ 10: Products of type “grouped” cannot be sold here
      ✗ 13: The same product is already on line 12
      ✗ 15: There is no title
      ? Shelf"
    `);
  });

  test('of Taobao Assistant in UTF-16 with tabs', async () => {
    expect(await noted(fixture('taobao-utf16le.csv'))).toMatchInlineSnapshot(`
      "taobao
      520001 · 青瓷茶壶 · active · 窑街 ·  ·  · 1 pictures · paragraph+image
        4 · options · POT-G · 12800 · 3 · 颜色分类 绿色 · 尺码 S
        4 · options · POT-G · 13800 · 4 · 颜色分类 绿色 · 尺码 中号
        4 · sku · POT-I · 12800 · 2 · 颜色分类 墨色 · 尺码 S
      outer:WJ-02 · 燕麦围巾 · draft ·  ·  ·  · 0 pictures · 
        7 · sku · WJ-02 · 8900 · 5
      title:["无编码的碗",2250] · 无编码的碗 ·  ·  ·  ·  · 0 pictures · 
        12 · options ·  · 2250 · 7
      ✗ 8: There is no title
      ✗ 9: There is no price
      ✗ 10: The price “面议” cannot be read
      ✗ 11: The sales properties “30:1:乱写” cannot be read
      ✗ 13: The same product is already on line 4"
    `);
  });

  test('of Taobao Assistant in GBK with commas holds the same products', async () => {
    const [utf16, gbk] = [await readOk(fixture('taobao-utf16le.csv')), await readOk(fixture('taobao-gbk.csv'))];
    const withoutLines = (drafts: readonly DraftProduct[]) =>
      drafts.map((draft) => ({ ...draft, lines: [], variants: draft.variants.map((v) => ({ ...v, line: 0 })) }));
    expect(withoutLines(gbk.drafts)).toEqual(withoutLines(utf16.drafts));
    expect(gbk.rejected.map(({ line }) => line + 1)).toEqual(utf16.rejected.map(({ line }) => line));
  });
});

describe('what a file of each kind brings into an empty shop, and the second time', () => {
  test.each([
    ['shopify-old.csv', { products: 5, variants: 7, unchanged: 0, cases: 0 }, 2],
    ['shopify-new.csv', { products: 2, variants: 2, unchanged: 0, cases: 0 }, 1],
    ['woocommerce.csv', { products: 4, variants: 5, unchanged: 0, cases: 0 }, 2],
    ['taobao-utf16le.csv', { products: 3, variants: 5, unchanged: 0, cases: 0 }, 0],
    ['taobao-gbk.csv', { products: 3, variants: 5, unchanged: 0, cases: 0 }, 0],
  ])('%s', async (name, counts, rejectedByTheShop) => {
    const { drafts } = await readOk(fixture(name));
    const first = planImport(identityDeps, emptyImportState, drafts, importSettings);
    expect(first.counts).toEqual(counts);
    expect(first.rejected).toHaveLength(rejectedByTheShop);
    const again = planImport(identityDeps, stateAfter(emptyImportState, first), drafts, importSettings);
    expect(again.counts).toEqual({ products: 0, variants: 0, unchanged: counts.products, cases: 0 });
    expect([again.writes, again.openings, again.cases]).toEqual([[], [], []]);
    expect(JSON.stringify(first.writes)).not.toMatch(/<script|alert\(|javascript:/);
  });
});

describe('a file that is not read', () => {
  test.each([
    ['has other columns', 'Name,Phone\nAnn,1\n', { type: 'unknown-format', headers: ['Name', 'Phone'] }],
    ['has no rows', '\n \n', { type: 'empty' }],
    ['is an article', 'Once upon a time there was a title.\nThe end.', { type: 'unknown-format' }],
    [
      'opens a quotation mark on every other line',
      `Handle,Title\n${'a,"b\nc,d\n'.repeat(101)}`,
      { type: 'broken-table' },
    ],
  ])('%s', async (_, text, refusal) => {
    expect(await readProductFile(utf8(text), { currency: 'CNY' })).toMatchObject({ ok: false, refusal });
  });
});

describe('headers', () => {
  test('match whatever their case and spacing, and unknown ones are named', async () => {
    const read = await readOk(utf8('HANDLE, title ,variant  PRICE,Mood\nbowl,Bowl,3,calm\n'));
    expect(read.drafts.map(({ title, variants }) => [title, variants[0]?.price])).toEqual([['Bowl', 300]]);
    expect(read.unknownColumns).toEqual(['Mood']);
  });

  test('of Shopify may be no more than a title and a handle', async () => {
    const { format, drafts } = await readOk(utf8('Handle,Title\nbowl,Bowl\n'));
    expect([format, drafts.map(({ bare, variants }) => [bare, variants.length])]).toEqual(['shopify', [[true, 0]]]);
  });

  test('of Taobao may be the Chinese ones alone', async () => {
    const { format, drafts } = await readOk(utf8('宝贝名称,宝贝价格,宝贝数量\n青瓷茶壶,128,9\n'));
    expect([format, drafts[0]?.title, drafts[0]?.variants[0]?.quantity]).toEqual(['taobao', '青瓷茶壶', 9]);
  });

  test('without rows below are a file without products', async () => {
    expect(await readOk(utf8('Handle,Title\n'))).toMatchObject({ drafts: [], rejected: [] });
  });
});

describe('a long file', () => {
  const header = 'Handle,Title,Body (HTML),Variant SKU,Variant Price,Variant Inventory Qty\n';
  const row = (i: number) =>
    `p-${i},Product ${i},"<p>Text ""${i}""</p>\n<ul><li>a</li></ul>",SKU-${i},${i}.50,${i % 9}\n`;
  const rows = (count: number) => utf8(header + Array.from({ length: count }, (_, i) => row(i)).join(''));

  test('of 10,000 products is read and planned whole, each row on its line', { timeout: 60_000 }, async () => {
    const shares: number[] = [];
    const { drafts, rejected } = await readOk(rows(10_000), { onProgress: (share) => shares.push(share) });
    expect([drafts.length, rejected.length]).toEqual([10_000, 0]);
    expect(drafts.at(-1)?.variants[0]).toMatchObject({ line: 2 + 2 * 9_999, price: 999_950, sku: 'SKU-9999' });
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
    expect([shares.length, shares.at(-1)]).toEqual([21, 1]);
    const { counts } = planImport(identityDeps, emptyImportState, drafts, importSettings);
    expect(counts).toEqual({ products: 10_000, variants: 10_000, unchanged: 0, cases: 0 });
  });

  test('can be stopped between two batches, and then nothing of it is there', async () => {
    const stop = new AbortController();
    let pauses = 0;
    const pause = () => {
      pauses += 1;
      if (pauses === 2) stop.abort();
      return Promise.resolve();
    };
    const read = await readProductFile(rows(5_000), { currency: 'CNY', signal: stop.signal, pause });
    expect([read, pauses]).toEqual([{ ok: false, refusal: { type: 'cancelled' } }, 2]);
  });
});

// Real catalogues, not part of the product: they lie beside it where there are any.
const realFile = (name: string) => new URL(`../../../shared/data/shopify/${name}`, import.meta.url);

describe.skipIf(!existsSync(realFile('apparel.csv')))('a real catalogue (skipped without ../shared/data)', () => {
  test.each([
    ['apparel.csv', { products: 20, variants: 22, unchanged: 0, cases: 0 }],
    ['home-and-garden.csv', { products: 20, variants: 21, unchanged: 0, cases: 0 }],
  ])('%s goes in whole, once', async (name, counts) => {
    const { drafts, rejected, unknownColumns } = await readOk(new Uint8Array(readFileSync(realFile(name))));
    expect([rejected, unknownColumns]).toEqual([[], []]);
    const first = planImport(identityDeps, emptyImportState, drafts, importSettings);
    expect([first.counts, first.rejected]).toEqual([counts, []]);
    const state = stateAfter(emptyImportState, first);
    expect(planImport(identityDeps, state, drafts, importSettings)).toMatchObject({
      writes: [],
      openings: [],
      counts: { products: 0, variants: 0, unchanged: 20, cases: 0 },
    });

    const price = must(
      first.writes.find(({ field }) => /^v\/.*\/price$/.test(field)),
      'a price',
    );
    const edited = stateAfter(state, { writes: [{ ...price, value: 4_321 }], categories: [] });
    expect(planImport(identityDeps, edited, drafts, importSettings).writes).toEqual([]);
  });
});

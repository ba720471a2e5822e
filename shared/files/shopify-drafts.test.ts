import { describe, expect, test } from 'vitest';
import type { DraftProduct } from '../domain/catalog/import/draft-product.ts';
import { must } from '../kernel/assert.ts';
import { readProductFile } from './read-product-file.ts';

/** Reads a table of columns to cells, one object a row. */
async function read(...rows: readonly Readonly<Record<string, string>>[]) {
  const headers = [...new Set(['Handle', 'Title', ...rows.flatMap((row) => Object.keys(row))])];
  const cells = [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))];
  const text = cells.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
  const result = await readProductFile(new TextEncoder().encode(text), { currency: 'CNY' });
  if (!result.ok) throw new Error(result.refusal.type);
  return result.value;
}

const readOne = async (...rows: readonly Readonly<Record<string, string>>[]): Promise<DraftProduct> =>
  must((await read(...rows)).drafts[0], 'a product');

const bowl = { Handle: 'bowl', Title: 'Bowl', 'Variant Price': '3' };

describe('rows of one handle', () => {
  test('are one product wherever they stand, however the handle is cased', async () => {
    const { drafts } = await read(
      { ...bowl, 'Option1 Name': 'Size', 'Option1 Value': 'S' },
      { Handle: 'cup', Title: 'Cup', 'Variant Price': '1' },
      { Handle: 'BOWL', 'Option1 Value': 'L', 'Variant Price': '4' },
    );
    expect(drafts.map(({ slug, lines }) => [slug, lines])).toEqual([
      ['bowl', [2, 4]],
      ['cup', [3]],
    ]);
  });

  test('keep title and options of the row whose price cannot be read', async () => {
    const { drafts, rejected } = await read(
      { ...bowl, 'Option1 Name': 'Size', 'Option1 Value': 'S', 'Variant Price': '?' },
      { Handle: 'bowl', 'Option1 Value': 'L', 'Variant Price': '4' },
    );
    expect(drafts.map(({ title, variants }) => [title, variants.map((v) => v.options)])).toEqual([
      ['Bowl', [[{ name: 'Size', value: 'L' }]]],
    ]);
    expect(rejected).toEqual([{ line: 2, reason: { code: 'unreadable-price', text: '?' } }]);
  });

  test('without a handle are products of their own, each with an address from its title', async () => {
    const { drafts } = await read({ Title: 'Tea bowl' }, { Title: 'Tea bowl' }, { Title: '茶碗' }, { Title: '!' });
    expect(drafts.map(({ slug }) => slug)).toEqual(['tea-bowl', 'tea-bowl-1', '茶碗', 'product']);
  });

  test('without a handle are never rows of a handle that stands further down', async () => {
    const { drafts } = await read({ Title: 'Tea bowl' }, { Handle: 'Tea-Bowl', Title: 'The other bowl' });
    expect(drafts.map(({ title, slug }) => [title, slug])).toEqual([
      ['Tea bowl', 'tea-bowl-1'],
      ['The other bowl', 'tea-bowl'],
    ]);
  });
});

describe('a compare-at price', () => {
  test('that cannot be read keeps the row out', async () => {
    const { rejected } = await read({ ...bowl, 'Variant Compare At Price': 'n/a' });
    expect(rejected).toEqual([{ line: 2, reason: { code: 'unreadable-price', text: 'n/a' } }]);
  });

  test('is silence where there is no such column', async () => {
    expect((await readOne(bowl)).variants[0]?.compareAt).toBeUndefined();
    expect((await readOne({ ...bowl, 'Compare-at price': '' })).variants[0]?.compareAt).toBeNull();
  });
});

describe('whether it is for sale', () => {
  test.each([
    ['', '', null],
    ['', 'TRUE', 'active'],
    ['', 'false', 'draft'],
    ['Active', 'true', 'active'],
    ['Active', 'false', 'draft'],
    ['active', '', 'active'],
    ['Draft', 'true', 'draft'],
    ['Archived', 'true', 'archived'],
    ['Unlisted', 'true', 'draft'],
  ])('status %j, published %j: %j', async (status, published, expected) => {
    expect((await readOne({ ...bowl, Status: status, Published: published })).status).toBe(expected);
  });
});

describe('options', () => {
  test('are none for Shopify’s placeholder', async () => {
    const draft = await readOne({ ...bowl, 'Option1 Name': 'Title', 'Option1 Value': 'Default Title' });
    expect(draft.variants[0]?.options).toEqual([]);
  });

  test('that a row leaves open are marked as open', async () => {
    const draft = await readOne(
      { ...bowl, 'Option1 Name': 'Size', 'Option1 Value': 'S', 'Option2 Name': 'Glaze', 'Option2 Value': 'Matt' },
      { Handle: 'bowl', 'Option1 Value': 'L', 'Variant Price': '4' },
    );
    expect(draft.variants[1]?.options).toEqual([
      { name: 'Size', value: 'L' },
      { name: 'Glaze', value: '–' },
    ]);
  });

  test('that no row uses are none', async () => {
    const draft = await readOne({ ...bowl, 'Option1 Name': 'Size', 'Option1 Value': 'S', 'Option2 Name': 'Glaze' });
    expect(draft.variants[0]?.options).toEqual([{ name: 'Size', value: 'S' }]);
  });
});

describe('pictures', () => {
  const first = { 'Image Src': 'https://p.example/1.jpg', 'Image Position': '2' };
  const second = { 'Image Src': 'https://p.example/2.jpg', 'Image Position': '1', 'Image Alt Text': 'Above' };

  test('stand by their position and once each; their rows are neither variants nor rejected', async () => {
    const { drafts, rejected } = await read(
      { ...bowl, ...first },
      { Handle: 'bowl', ...second },
      { Handle: 'bowl', ...second, 'Image Position': '3' },
      { Handle: 'bowl', 'Image Src': 'ftp://p.example/3.jpg' },
    );
    expect(drafts[0]?.images).toEqual([
      { url: 'https://p.example/2.jpg', alt: 'Above' },
      { url: 'https://p.example/1.jpg', alt: '' },
    ]);
    expect([drafts[0]?.variants.length, rejected]).toEqual([1, []]);
  });

  test('of a product whose rows all stay out stay out with it', async () => {
    const { drafts } = await read({ ...bowl, 'Variant Price': '?' }, { Handle: 'bowl', ...second });
    expect(drafts).toEqual([]);
  });
});

describe('texts', () => {
  test('too long to keep are refused by column, product by product', async () => {
    const { drafts, rejected } = await read(
      { ...bowl, Title: 'x'.repeat(501) },
      { Handle: 'cup', Title: 'Cup', 'Body (HTML)': `<p>${'x'.repeat(100_000)}`, 'Variant Price': '1' },
      { Handle: 'jar', Title: 'y'.repeat(501) },
      { Handle: 'tray', Title: 'Tray', 'Variant Price': '2' },
    );
    expect(drafts.map(({ slug }) => slug)).toEqual(['tray']);
    expect(rejected).toEqual([
      { line: 2, reason: { code: 'text-too-long', column: 'title' } },
      { line: 3, reason: { code: 'text-too-long', column: 'description' } },
      { line: 4, reason: { code: 'text-too-long', column: 'title' } },
    ]);
  });

  test('in one line lose line breaks and control characters', async () => {
    const draft = await readOne({ ...bowl, Title: ' Tea\n bowl\u0007 ', Tags: 'a\nb, c', Vendor: 'Kiln\tRow' });
    expect([draft.title, draft.tags, draft.vendor]).toEqual(['Tea bowl', ['a b', 'c'], 'Kiln Row']);
  });
});

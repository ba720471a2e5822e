import { describe, expect, test } from 'vitest';
import { readProductFile } from './read-product-file.ts';

async function read(...rows: readonly Readonly<Record<string, string>>[]) {
  const headers = [
    ...new Set(['ID', 'Type', 'SKU', 'Name', 'Regular price', ...rows.flatMap((row) => Object.keys(row))]),
  ];
  const cells = [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))];
  const text = cells.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
  const result = await readProductFile(new TextEncoder().encode(text), { currency: 'CNY' });
  if (!result.ok) throw new Error(result.refusal.type);
  return result.value;
}

const bowl = { ID: '7', Type: 'simple', SKU: 'BOWL', Name: 'Bowl', 'Regular price': '22' };
const tee = { ID: '1', Type: 'variable', SKU: 'TEE', Name: 'Tee' };
const small = {
  ID: '2',
  Type: 'variation',
  SKU: 'TEE-S',
  Parent: 'id:1',
  'Regular price': '25',
  'Attribute 1 name': 'Size',
  'Attribute 1 value(s)': 'S',
};

describe('the type', () => {
  test.each(['simple', 'simple, virtual', 'Simple, Downloadable, Virtual', ''])('%j is sold', async (type) => {
    expect((await read({ ...bowl, Type: type })).drafts).toHaveLength(1);
  });

  test.each([
    ['grouped', 'grouped'],
    ['simple, subscription', 'subscription'],
  ])('%j is not', async (type, text) => {
    const { drafts, rejected } = await read({ ...bowl, Type: type });
    expect([drafts, rejected]).toEqual([[], [{ line: 2, reason: { code: 'unsupported-type', text } }]]);
  });

  test('external waits as a draft: it is sold elsewhere', async () => {
    const { drafts } = await read({ ...bowl, Type: 'external', Published: '1' });
    expect(drafts.map(({ status }) => status)).toEqual(['draft']);
  });
});

describe('the price', () => {
  test.each([
    ['22', '', '', '', 2_200, null],
    ['22', '18', '', '', 1_800, 2_200],
    ['22', '18', '', '2030-01-01', 2_200, null],
    ['22', '18', '2020-01-01', '', 2_200, null],
    ['22', '30', '', '', 3_000, null],
    ['', '18', '', '', 1_800, null],
  ])('regular %j, sale %j from %j to %j is %j, before %j', async (regular, sale, starts, ends, price, compareAt) => {
    const { drafts } = await read({
      ...bowl,
      'Regular price': regular,
      'Sale price': sale,
      'Date sale price starts': starts,
      'Date sale price ends': ends,
    });
    expect(drafts[0]?.variants[0]).toMatchObject({ price, compareAt });
  });
});

describe('variations', () => {
  test.each(['id:1', 'ID: 1', 'TEE'])('belong to the parent named %j, before or after it', async (parent) => {
    const medium = { ...small, ID: '3', SKU: 'TEE-M', Parent: parent, 'Attribute 1 value(s)': 'M' };
    const { drafts } = await read({ ...small, Parent: parent }, tee, medium);
    expect(drafts.map(({ variants }) => variants.map(({ line }) => line))).toEqual([[2, 4]]);
  });

  test('whose parent is not in the file name it, all in one part', async () => {
    const { drafts, rejected } = await read({ ...small, Parent: 'id:9' }, { ...small, ID: '3', Parent: 'id: 9' });
    expect(drafts.map(({ identity, variants }) => [identity, variants.length])).toEqual([
      [{ type: 'parent', reference: 'id:9' }, 2],
    ]);
    expect(rejected).toEqual([]);
  });

  test('of a product that does not vary, or without any parent, have none', async () => {
    const { drafts, rejected } = await read(bowl, { ...small, Parent: 'BOWL' }, { ...small, ID: '4', Parent: '' });
    expect(drafts.map(({ identity }) => identity.type)).toEqual(['key', 'parent']);
    expect(rejected).toEqual([{ line: 4, reason: { code: 'missing-parent', parent: '' } }]);
  });

  test('have a value for every attribute that one of them names', async () => {
    const wide = { ...small, ID: '3', SKU: 'X', 'Attribute 2 name': 'Colour', 'Attribute 2 value(s)': 'Oat' };
    const { drafts } = await read(tee, small, wide);
    expect(drafts[0]?.variants.map(({ options }) => options.map(({ value }) => value))).toEqual([
      ['S', '–'],
      ['S', 'Oat'],
    ]);
  });

  test('without ID go by SKU, and by their values where the SKU occurs twice', async () => {
    const rows = ['A', 'A', 'B', ''].map((SKU) => ({ ...small, ID: '', SKU, Parent: 'TEE' }));
    const { drafts, rejected } = await read({ ...tee, ID: '' }, ...rows);
    const keys = drafts.flatMap(({ variants }) => variants.map(({ key }) => key.type));
    expect([keys, rejected]).toEqual([['options', 'options', 'sku', 'options'], []]);
  });

  test('with the same ID are one', async () => {
    const { rejected } = await read(tee, small, { ...small, 'Attribute 1 value(s)': 'M' });
    expect(rejected).toEqual([{ line: 4, reason: { code: 'duplicate-product', firstLine: 3 } }]);
  });

  test('all of which stay out take their product with them', async () => {
    const { drafts, rejected } = await read(tee, { ...small, 'Regular price': 'x' });
    expect([drafts, rejected.map(({ line }) => line)]).toEqual([[], [3]]);
  });
});

describe('the key of a product', () => {
  test('is its ID, else its SKU, else its name', async () => {
    const { drafts } = await read(bowl, { ...bowl, ID: '', SKU: 'CUP' }, { ...bowl, ID: '', SKU: '', Name: 'Jar' });
    expect(drafts.map(({ identity }) => identity)).toEqual([
      { type: 'key', key: '7' },
      { type: 'key', key: 'sku:CUP' },
      { type: 'key', key: 'name:jar' },
    ]);
  });
});

test('cells come back as they were before WooCommerce guarded and escaped them', async () => {
  const { drafts } = await read({
    ...bowl,
    Name: "'=Bowl",
    Description: 'One\\n\\nTwo',
    Categories: 'A > B\\, C, D',
    Published: "'-1",
  });
  expect(drafts[0]).toMatchObject({ title: '=Bowl', category: 'B, C', tags: ['D'], status: 'draft' });
  expect(drafts[0]?.blocks).toHaveLength(2);
});

test('an attribute is one however its rows case and space its name', async () => {
  const { drafts } = await read(
    tee,
    { ...small, 'Attribute 1 name': 'Color', 'Attribute 1 value(s)': 'Red' },
    { ...small, ID: '3', SKU: 'TEE-B', 'Attribute 1 name': ' color', 'Attribute 1 value(s)': 'Blue' },
  );
  expect(drafts[0]?.variants.map(({ options }) => options)).toEqual([
    [{ name: 'Color', value: 'Red' }],
    [{ name: 'Color', value: 'Blue' }],
  ]);
});

import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { priceThatStands } from '../../domain/catalog/price-conflict.ts';
import type { Product } from '../../domain/catalog/product.ts';
import { sampleShop } from '../../testing/sample-shop/sample-shop.ts';
import { testProduct } from '../../testing/sync/seed-shop.ts';
import { initAutomergeInNode } from '../automerge-in-node.ts';
import { createDoc, openDoc, saveDoc } from '../genesis.ts';
import { applyWrites } from './apply-writes.ts';
import { catalogStream, productsFromDoc } from './catalog-doc.ts';
import type { FieldWrite } from './field-write.ts';
import { type FlatDoc, type RecordedChange, readApart, takeChanges } from './flat-doc.ts';
import { productWrites } from './product-writes.ts';
import { shopFromDoc, shopWrites } from './site-doc.ts';
import { blocksFromText } from './stored-json.ts';

beforeAll(initAutomergeInNode);

// Whole catalogues and many histories: room for a busy machine, not a wait.
vi.setConfig({ testTimeout: 60_000 });

const [a, b, c] = ['a', 'b', 'c'].map((digit) => digit.repeat(32)) as [string, string, string];

const write = (doc: FlatDoc, actor: string, product: string | null, writes: readonly FieldWrite[]): RecordedChange => {
  const recorded = applyWrites(doc, actor, 1_000, product, writes);
  if (recorded === null) throw new Error('nothing was written');
  return recorded;
};

const set = (doc: FlatDoc, actor: string, field: string, value: FieldWrite['value']): RecordedChange =>
  write(doc, actor, 'bowl', [{ field, value }]);

const started = (product: Product): FlatDoc =>
  write(createDoc('catalog', a), a, product.id, productWrites(product)).doc;

/** Two devices that change the same document apart, and what each holds after hearing the other. */
function apart(
  doc: FlatDoc,
  field: string,
  valueA: FieldWrite['value'],
  valueB: FieldWrite['value'],
): readonly [FlatDoc, FlatDoc] {
  const bytes = saveDoc(doc);
  const byA = set(openDoc('catalog', b, bytes), b, field, valueA);
  const byB = set(openDoc('catalog', c, bytes), c, field, valueB);
  return [takeChanges(byA.doc, [byB.bytes]).doc, takeChanges(byB.doc, [byA.bytes]).doc];
}

test('the demonstration shop’s products and settings are read back as they were written', () => {
  const { shop, products } = sampleShop();
  let doc = createDoc('catalog', a);
  for (const product of products) doc = write(doc, a, product.id, productWrites(product)).doc;
  const read = new Map(productsFromDoc(doc).map((product) => [product.id, product]));
  const normal = (product: Product) => ({ ...product, tags: [...product.tags].sort() });
  for (const product of products) expect(read.get(product.id)).toEqual(normal(product));
  expect(shopFromDoc(write(createDoc('site', a), a, null, shopWrites(shop)).doc)).toEqual(shop);
});

test('whatever a tag or an option value is called, it is read back', () => {
  const name = fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }).filter((text) => text.isWellFormed());
  fc.assert(
    fc.property(
      fc.uniqueArray(name, { maxLength: 4 }),
      fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
      (tags, keys) => {
        const values = keys.map((key, position) => ({ key, label: { en: `label ${position}` }, position }));
        const product: Product = {
          ...testProduct('bowl', 100),
          tags: [...tags].sort(),
          options: [{ number: 1, name: { en: 'Glaze' }, values }],
        };
        expect(productsFromDoc(started(product))[0]).toMatchObject({ tags: product.tags, options: product.options });
      },
    ),
    { numRuns: 20 },
  );
});

test('writing what already stands writes nothing', () => {
  const product = testProduct('bowl', 100);
  const doc = started(product);
  expect(applyWrites(doc, a, 2_000, product.id, productWrites(product))).toBeNull();
  expect(applyWrites(doc, a, 2_000, product.id, [{ field: 'vendor', value: null }])).toBeNull();
});

test('a price set apart: the lower sells on both, until somebody settles it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 1, max: 9_999 }), (x, y) => {
      fc.pre(x !== y && x !== 100 && y !== 100);
      const [one, other] = apart(started(testProduct('bowl', 100)), 'v/bowl-v/price', x, y);
      for (const doc of [one, other]) expect(productsFromDoc(doc)[0]?.variants[0]?.price).toBe(priceThatStands([x, y]));
      const settled = set(one, b, 'v/bowl-v/price', Math.max(x, y));
      expect(readApart(settled.doc, 'bowl/v/bowl-v/price')).toHaveLength(1);
      expect(productsFromDoc(settled.doc)[0]?.variants[0]?.price).toBe(Math.max(x, y));
    }),
    { numRuns: 15 },
  );
});

test('archived by one and put on the shelf by another: archived stands', () => {
  for (const [x, y] of [
    ['archived', 'active'],
    ['draft', 'archived'],
  ] as const) {
    const from = started({ ...testProduct('bowl', 100), status: x === 'archived' ? 'draft' : 'active' });
    for (const doc of apart(from, 'status', x, y)) expect(productsFromDoc(doc)[0]?.status).toBe('archived');
  }
});

test('a text set apart shows the same on both', () => {
  const [one, other] = apart(started(testProduct('bowl', 100)), 'title@en', 'One', 'Other');
  expect(productsFromDoc(one)).toEqual(productsFromDoc(other));
});

test('a product begins with its status, a variant with its price: half of one is not shown', () => {
  const doc = set(createDoc('catalog', a), a, 'title@en', 'Half').doc;
  expect(productsFromDoc(doc)).toEqual([]);
  const more = write(doc, a, 'bowl', [
    { field: 'status', value: 'draft' },
    { field: 'v/x/sku', value: 'S' },
  ]).doc;
  expect(productsFromDoc(more)).toMatchObject([{ title: { en: 'Half' }, variants: [] }]);
});

test('stored texts that are damaged or not ours draw nothing', () => {
  expect(blocksFromText('not json')).toEqual([]);
  expect(blocksFromText('{"type":"paragraph"}')).toEqual([]);
  const link = (address: string) => JSON.stringify([{ type: 'paragraph', runs: [{ text: 'x', link: address }] }]);
  expect(blocksFromText(link('javascript:alert(1)'))).toEqual([]);
  expect(blocksFromText(link('https://shop.example/'))).toHaveLength(1);
  const product = { ...testProduct('bowl', 100), photos: [] };
  const doc = set(started(product), a, 'photo/p9', '{"ref":1}').doc;
  expect(productsFromDoc(doc)[0]?.photos).toEqual([]);
});

test('a product’s shard is one of 64 and always the same', () => {
  expect(catalogStream('0190a000-0000-7000-8000-000000000001')).toMatch(/^catalog:[0-6]\d$/);
  expect(catalogStream('x')).toBe(catalogStream('x'));
});

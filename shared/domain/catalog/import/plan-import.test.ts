import { describe, expect, test } from 'vitest';
import {
  afterDrafts as after,
  planDrafts as plan,
  shownFields,
  stateAfter,
  testDraft,
  testDraftVariant,
  withEdit,
} from '../../../testing/test-drafts.ts';
import type { DraftProduct } from './draft-product.ts';
import { emptyImportState as empty, type ImportState } from './import-state.ts';

const nothing = { products: 0, variants: 0, unchanged: 1, cases: 0 };

const sized = (value: string, changes: Parameters<typeof testDraftVariant>[0] = {}) =>
  testDraftVariant({ options: [{ name: 'Size', value }], ...changes });

const teapot = testDraft({
  identity: { type: 'key', key: 'teapot' },
  lines: [2, 3, 4],
  title: 'Teapot',
  slug: 'teapot',
  vendor: 'Kiln Row',
  category: 'Teaware',
  tags: ['tea', 'green', 'Tea'],
  blocks: [{ type: 'paragraph', runs: [{ text: 'Green' }] }],
  images: [{ url: 'https://pictures.example/1.jpg', alt: 'From above' }],
  variants: [
    sized('Small', { line: 2, key: { type: 'sku', sku: 'S' }, sku: 'S', price: 4_800, compareAt: 6_000, quantity: 4 }),
    sized('Large', { line: 3, imageUrl: 'https://pictures.example/2.jpg', price: 6_450, quantity: 0 }),
  ],
});

describe('a new product', () => {
  test('is written field by field', () => {
    expect(shownFields(after(empty, teapot))).toMatchInlineSnapshot(`
      [
        "category = 313792c2-323e-87bb-b68e-59cb474ad978",
        "createdAt = 1000",
        "description@en = [{"type":"paragraph","runs":[{"text":"Green"}]}]",
        "opt/1/val/large = 2",
        "opt/1/val/large@en = Large",
        "opt/1/val/small = 1",
        "opt/1/val/small@en = Small",
        "opt/1@en = Size",
        "photo/28cd8fa27596eee2 = {"ref":"https://pictures.example/2.jpg","position":2,"alt":{}}",
        "photo/eaedf783bcb5173d = {"ref":"https://pictures.example/1.jpg","position":1,"alt":{"en":"From above"}}",
        "slug = teapot",
        "status = active",
        "tag/green = true",
        "tag/tea = true",
        "title@en = Teapot",
        "v/compareAt = 6000",
        "v/opt/1 = large",
        "v/opt/1 = small",
        "v/photo = 28cd8fa27596eee2",
        "v/position = 1",
        "v/position = 2",
        "v/price = 4800",
        "v/price = 6450",
        "v/sku = S",
        "vendor = Kiln Row",
      ]
    `);
  });

  test('counts once, with its variants, its category and what was there of it', () => {
    const { counts, categories, openings, images, cases, rejected } = plan(empty, teapot);
    expect(counts).toEqual({ products: 1, variants: 2, unchanged: 0, cases: 0 });
    expect(categories.map(({ name }) => name)).toEqual(['Teaware']);
    expect(openings.map(({ quantity, place }) => [quantity, place])).toEqual([[4, 'place-1']]);
    expect(images.map(({ url }) => url)).toEqual(['https://pictures.example/1.jpg', 'https://pictures.example/2.jpg']);
    expect([cases, rejected]).toEqual([[], []]);
  });

  test('of which the file says neither published nor hidden goes on the shelf', () => {
    expect(shownFields(after(empty, testDraft({ status: null })))).toContain('status = active');
  });

  test('that the file only names is a draft with one variant, until the file has a price', () => {
    const named = testDraft({ variants: [], bare: true });
    const state = after(empty, named);
    expect(shownFields(state)).toEqual(expect.arrayContaining(['status = draft', 'v/price = 0']));
    expect(plan(state, named).counts).toEqual(nothing);
    const priced = after(state, testDraft());
    expect(shownFields(priced)).toEqual(expect.arrayContaining(['status = draft', 'v/price = 1000']));
    expect(
      [...priced.products.values()].flatMap((f) => [...f.keys()]).filter((f) => /^v\/.*price/.test(f)),
    ).toHaveLength(1);
  });

  test('with a price of nothing is a draft, so that nobody gets it for free', () => {
    const free = testDraft({ variants: [testDraftVariant({ price: 0 })] });
    expect(shownFields(after(empty, free))).toEqual(expect.arrayContaining(['status = draft', 'v/price = 0']));
    expect(plan(after(empty, free), free).counts).toEqual(nothing);
    const oneFree = { ...teapot, variants: [sized('Small'), sized('Large', { line: 3, price: 0 })] };
    expect(shownFields(after(empty, oneFree))).toContain('status = draft');
  });

  test('without variations waits for them as a draft', () => {
    const { counts } = plan(empty, testDraft({ variants: [] }));
    expect(counts).toEqual({ products: 1, variants: 0, unchanged: 0, cases: 0 });
    expect(shownFields(after(empty, testDraft({ variants: [] })))).toContain('status = draft');
  });

  test('takes an address of its own where another has the one it wants', () => {
    const twin = testDraft({ identity: { type: 'key', key: 'other' }, slug: 'bowl' });
    const slugs = shownFields(after(empty, testDraft(), twin)).filter((line) => line.startsWith('slug'));
    expect(slugs).toEqual(['slug = bowl', expect.stringMatching(/^slug = bowl-[0-9a-f]{8}$/)]);
  });

  test('goes to the category that has its name, whoever made that', () => {
    const state: ImportState = { ...empty, categories: [{ id: 'made-by-hand', names: ['茶具', 'teaware'] }] };
    expect(plan(state, teapot).categories).toEqual([]);
    expect(shownFields(after(state, teapot))).toContain('category = made-by-hand');
  });
});

describe('the same file again', () => {
  test('changes nothing', () => {
    const state = after(empty, teapot, testDraft());
    const again = plan(state, teapot, testDraft());
    expect(again).toEqual({
      writes: [],
      openings: [],
      categories: [],
      cases: [],
      rejected: [],
      images: [],
      sideImages: [],
      counts: { products: 0, variants: 0, unchanged: 2, cases: 0 },
    });
  });

  test.each([
    ['a price', /^v\/.*\/price$/, 1_234],
    ['the title', /^title@en$/, 'My bowl'],
    ['the status', /^status$/, 'archived'],
    ['the address', /^slug$/, 'my-bowl'],
  ] as const)('leaves %s that the owner changed', (_, field, mine) => {
    const edited = withEdit(after(empty, testDraft()), field, mine);
    const again = plan(edited, testDraft());
    expect([again.counts, again.writes, again.cases]).toEqual([nothing, [], []]);
  });

  test('leaves pictures that were fetched since', () => {
    const draft = testDraft({ images: [{ url: 'https://pictures.example/1.jpg', alt: '' }] });
    const fetched = withEdit(after(empty, draft), /^photo\//, '{"ref":"media:aa","position":1,"alt":{}}');
    expect(plan(fetched, draft).writes).toEqual([]);
    const described = testDraft({ images: [{ url: 'https://pictures.example/1.jpg', alt: 'A bowl' }] });
    const photo = shownFields(after(fetched, described)).find((line) => line.startsWith('photo/'));
    expect(photo).toMatch(/= \{"ref":"media:aa","position":1,"alt":\{"en":"A bowl"\}\}$/);
  });

  test('brings no second opening, even with another quantity', () => {
    const state = after(empty, testDraft({ variants: [testDraftVariant({ quantity: 3 })] }));
    const again = plan(state, testDraft({ variants: [testDraftVariant({ quantity: 8 })] }));
    expect([again.openings, again.counts]).toEqual([[], nothing]);
  });

  test('opens with the first pieces it names, for none is no opening', () => {
    const sold = after(empty, testDraft({ variants: [testDraftVariant({ quantity: 0 })] }));
    const back = testDraft({ variants: [testDraftVariant({ quantity: 8 })] });
    const next = plan(sold, back);
    expect(next.openings.map(({ quantity }) => quantity)).toEqual([8]);
    expect(plan(stateAfter(sold, next), back).openings).toEqual([]);
  });
});

describe('a newer file', () => {
  const state = after(empty, teapot);

  test('changes what it changed, and counts that alone', () => {
    const newer = { ...teapot, variants: teapot.variants.map((variant) => ({ ...variant, price: 7_000 })) };
    expect(plan(state, newer).counts).toEqual({ products: 1, variants: 2, unchanged: 0, cases: 0 });
    const retitled = { ...teapot, title: 'Green teapot' };
    expect(plan(state, retitled).counts).toEqual({ products: 1, variants: 0, unchanged: 0, cases: 0 });
  });

  test('takes away tags and pictures it no longer names, and keeps the owner’s', () => {
    const own = [...state.products.keys()].map((product) => ({ product, field: 'tag/mine', value: true }));
    const tagged = stateAfter(state, { writes: own, categories: [] });
    const lines = shownFields(after(tagged, { ...teapot, tags: ['tea'], images: [], variants: [] }));
    expect(lines.filter((line) => /^(tag|photo)\//.test(line))).toEqual(['tag/mine = true', 'tag/tea = true']);
  });

  test('that says nothing about a column leaves it', () => {
    const silent = testDraft({
      ...teapot,
      title: null,
      blocks: null,
      vendor: null,
      category: null,
      tags: null,
      status: null,
      images: null,
      variants: [
        sized('Small', { key: { type: 'sku', sku: 'S' }, sku: null, barcode: null, price: null, compareAt: undefined }),
      ],
    });
    expect(plan(state, silent).writes).toEqual([]);
  });

  test('that says for the first time whether it is published is followed', () => {
    const silent = after(empty, testDraft({ status: null }));
    expect(shownFields(after(silent, testDraft({ status: 'draft' })))).toContain('status = draft');
  });

  test('that gives a variant a SKU means the same variant', () => {
    const coded = testDraft({
      variants: [testDraftVariant({ key: { type: 'sku', sku: 'B-1' }, sku: 'B-1', quantity: 9 })],
    });
    const first = after(empty, testDraft({ variants: [testDraftVariant({ quantity: 2 })] }));
    const next = plan(first, coded);
    expect([next.counts, next.openings]).toEqual([{ products: 1, variants: 1, unchanged: 0, cases: 0 }, []]);
    expect(shownFields(stateAfter(first, next)).filter((line) => line.startsWith('v/'))).toEqual([
      'v/position = 1',
      'v/price = 1000',
      'v/sku = B-1',
    ]);
  });

  test('adds variants and option values at the end', () => {
    const more = { ...teapot, variants: [sized('Medium', { line: 9 }), ...teapot.variants] };
    const lines = shownFields(after(state, more));
    expect(lines).toEqual(
      expect.arrayContaining(['opt/1/val/medium = 3', 'opt/1/val/medium@en = Medium', 'v/position = 3']),
    );
  });

  test('does not bring back a variant that the owner took away', () => {
    const [product] = state.products.keys();
    const fields = [...(state.products.get(product ?? '') ?? [])];
    const small = fields.find(([field, value]) => /^v\/.*\/sku$/.test(field) && value === 'S')?.[0].split('/')[1];
    const gone = fields
      .filter(([field]) => field.startsWith(`v/${small}/`))
      .map(([field]) => ({ product: product ?? '', field, value: null }));
    const taken = stateAfter(state, { writes: gone, categories: [] });
    expect(plan(taken, teapot).counts).toEqual(nothing);
  });
});

describe('rows that only the shop can judge', () => {
  test('a new product needs a title, a new variant a price', () => {
    const unpriced = testDraft({ variants: [testDraftVariant({ line: 5, price: null })] });
    expect(plan(empty, testDraft({ title: null })).rejected).toEqual([{ line: 2, reason: { code: 'missing-title' } }]);
    expect(plan(empty, unpriced)).toMatchObject({
      rejected: [{ line: 5, reason: { code: 'missing-price' } }],
      writes: [],
      counts: { products: 0, variants: 0, unchanged: 0, cases: 0 },
    });
  });

  test('the same option values twice are one variant: the later row stays out', () => {
    const draft = testDraft({ variants: [sized('Small', { line: 2 }), sized(' SMALL ', { line: 3, price: 5 })] });
    const { rejected, counts } = plan(empty, draft);
    expect(rejected).toEqual([{ line: 3, reason: { code: 'duplicate-variant', firstLine: 2 } }]);
    expect(counts.variants).toBe(1);
  });

  test('a fourth way to vary keeps the product out', () => {
    const options = ['A', 'B', 'C', 'D'].map((name) => ({ name, value: 'x' }));
    const { rejected, writes } = plan(empty, testDraft({ variants: [testDraftVariant({ line: 4, options })] }));
    expect([rejected, writes]).toEqual([[{ line: 4, reason: { code: 'too-many-options' } }], []]);
  });

  test('a code that a product from elsewhere has is no second product', () => {
    const coded = testDraftVariant({ key: { type: 'sku', sku: 'B-1' }, sku: 'B-1' });
    const state = after(empty, testDraft({ variants: [coded] }));
    const other = testDraft({ source: 'woocommerce', identity: { type: 'key', key: '7' }, variants: [coded] });
    expect(plan(state, other).rejected).toEqual([
      { line: 2, reason: { code: 'same-code-elsewhere', text: 'B-1', title: 'Bowl' } },
    ]);
    const sibling = testDraft({ identity: { type: 'key', key: 'sibling' }, slug: 'sibling', variants: [coded] });
    expect(plan(state, sibling).counts.products).toBe(1);
  });
});

describe('variations without their parent in the file', () => {
  const parent = testDraft({
    source: 'woocommerce',
    identity: { type: 'key', key: '201' },
    sku: 'TEE',
    variants: [sized('S', { key: { type: 'external', id: '204' } })],
  });
  const orphan = (reference: string): DraftProduct => ({
    ...testDraft({ source: 'woocommerce', title: null, blocks: null, vendor: null, category: null, tags: null }),
    identity: { type: 'parent', reference },
    status: null,
    slug: null,
    images: null,
    variants: [sized('M', { line: 8, key: { type: 'external', id: '205' } })],
  });

  test.each(['id:201', 'ID: 201', 'TEE'])('join the shop’s product named %j', (reference) => {
    const { counts, rejected } = plan(after(empty, parent), orphan(reference));
    expect([counts, rejected]).toEqual([{ products: 1, variants: 1, unchanged: 0, cases: 0 }, []]);
  });

  test.each(['id:999', 'CUP', '201'])('stay out where the shop has no %j', (reference) => {
    const { counts, rejected } = plan(after(empty, parent), orphan(reference));
    expect(counts).toEqual({ products: 0, variants: 0, unchanged: 0, cases: 0 });
    expect(rejected).toEqual([{ line: 8, reason: { code: 'missing-parent', parent: reference } }]);
  });
});

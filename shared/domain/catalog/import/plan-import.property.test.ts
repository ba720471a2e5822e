import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  identityDeps as deps,
  importSettings as settings,
  stateAfter,
  testDraft,
  testDraftVariant,
} from '../../../testing/test-drafts.ts';
import type { DraftProduct, DraftVariant } from './draft-product.ts';
import { emptyImportState as empty, type FieldWrite, type ImportState } from './import-state.ts';
import { planImport } from './plan-import.ts';

const plan = (state: ImportState, drafts: readonly DraftProduct[]) => planImport(deps, state, drafts, settings);

const label = fc.constantFrom('Small', ' small', 'Large', '大', 'a/b', 'x@en', '');
const code = fc.constantFrom('', 'A-1', 'A-2', 'B-1');
const url = fc.constantFrom('https://p.example/1.jpg', 'https://p.example/2.jpg');

const variant: fc.Arbitrary<DraftVariant> = fc
  .record({
    line: fc.integer({ min: 2, max: 400 }),
    sku: fc.option(code),
    price: fc.option(fc.integer({ min: 0, max: 100_000 }), { freq: 9 }),
    compareAt: fc.option(fc.integer({ min: 0, max: 100_000 })),
    quantity: fc.option(fc.integer({ min: 0, max: 50 })),
    imageUrl: fc.option(url),
    options: fc.uniqueArray(fc.record({ name: fc.constantFrom('Size', 'Glaze', '规格', 'Kind'), value: label }), {
      selector: ({ name }) => name,
      maxLength: 4,
    }),
    hasOwnKey: fc.boolean(),
  })
  .map(({ hasOwnKey, ...rest }) =>
    testDraftVariant({ ...rest, key: rest.sku && hasOwnKey ? { type: 'sku', sku: rest.sku } : { type: 'options' } }),
  );

const draft: fc.Arbitrary<DraftProduct> = fc
  .record({
    key: fc.constantFrom('bowl', 'cup', 'pot', 'Bowl'),
    source: fc.constantFrom('shopify' as const, 'woocommerce' as const),
    title: fc.option(fc.constantFrom('Bowl', 'Cup', '碗', '')),
    vendor: fc.option(fc.constantFrom('', 'Kiln Row')),
    category: fc.option(fc.constantFrom('', 'Teaware', 'tea ware', ' Teaware')),
    tags: fc.option(fc.array(fc.constantFrom('tea', 'Tea', 'green', 'a/b'), { maxLength: 3 })),
    status: fc.option(fc.constantFrom('draft' as const, 'active' as const, 'archived' as const)),
    images: fc.option(fc.uniqueArray(fc.record({ url, alt: fc.constantFrom('', 'Alt') }), { selector: (i) => i.url })),
    variants: fc.array(variant, { maxLength: 4 }),
    bare: fc.boolean(),
  })
  .map(({ key, ...rest }) => testDraft({ ...rest, identity: { type: 'key', key }, slug: null }));

/** Products of a file, every sellable row on a line of its own. */
const file = fc
  .uniqueArray(draft, { selector: ({ source, identity }) => `${source} ${JSON.stringify(identity)}`, maxLength: 5 })
  .map((drafts) =>
    drafts.map((product, i) => {
      const variants = product.variants.map((row, j) => ({ ...row, line: 10 * i + j + 2 }));
      return { ...product, variants, lines: [10 * i + 2, ...variants.slice(1).map(({ line }) => line)] };
    }),
  );

describe('any file', () => {
  test('imported on two devices apart is the same writes and the same ids', () => {
    fc.assert(
      fc.property(file, (drafts) => {
        const [here, there] = [plan(empty, drafts), plan(empty, drafts)];
        expect(there).toEqual(here);
        expect(stateAfter(empty, there)).toEqual(stateAfter(empty, here));
        // Both arrive everywhere: applied one after the other they are still one shop, in which the file is known.
        const merged = stateAfter(stateAfter(empty, here), there);
        expect(plan(merged, drafts).counts.products).toBe(0);
      }),
    );
  });

  test('imported again changes nothing', () => {
    fc.assert(
      fc.property(file, (drafts) => {
        const first = plan(empty, drafts);
        const again = plan(stateAfter(empty, first), drafts);
        expect({ ...again, rejected: [], counts: again.counts.products }).toEqual({
          writes: [],
          openings: [],
          categories: [],
          cases: [],
          rejected: [],
          images: [],
          sideImages: [],
          counts: 0,
        });
        expect(again.counts.unchanged).toBe(first.counts.products);
      }),
    );
  });

  test('writes each field once, and a new product has what it cannot be without', () => {
    fc.assert(
      fc.property(file, (drafts) => {
        const { writes } = plan(empty, drafts);
        const keys = writes.map(({ product, field }) => `${product} ${field}`);
        expect(new Set(keys).size).toBe(keys.length);
        const fieldsByProduct = Map.groupBy(writes, ({ product }) => product);
        for (const fields of fieldsByProduct.values()) {
          const names = fields.map(({ field }) => field);
          expect(names).toEqual(expect.arrayContaining(['slug', 'status', 'createdAt', 'title@en']));
          const variants = new Set(names.flatMap((name) => /^v\/([^/]+)\//.exec(name)?.[1] ?? []));
          for (const id of variants)
            expect(names).toEqual(expect.arrayContaining([`v/${id}/price`, `v/${id}/position`]));
        }
      }),
    );
  });

  test('accounts for every sellable row: it is a variant or it is rejected', () => {
    fc.assert(
      fc.property(file, (drafts) => {
        const { counts, rejected } = plan(empty, drafts);
        const rows = drafts.flatMap(({ variants }) => variants.map(({ line }) => line));
        const namesOnly = drafts.filter(({ variants }) => variants.length === 0);
        const bare = namesOnly.filter(({ bare: isBare, title }) => isBare && title).length;
        const lines = rejected.map(({ line }) => line);
        expect(new Set(lines).size).toBe(lines.length);
        expect(lines.toSorted((a, b) => a - b)).toEqual(lines);
        const refusedRows = lines.filter((line) => rows.includes(line)).length;
        expect(counts.variants - bare + refusedRows).toBe(rows.length);
        expect(lines.length - refusedRows).toBe(namesOnly.filter(({ title }) => !title).length);
      }),
    );
  });

  test('imported at different times on two devices ends as one shop but for the time', () => {
    fc.assert(
      fc.property(file, (drafts) => {
        const here = planImport(deps, empty, drafts, { ...settings, at: 1 });
        const there = planImport(deps, empty, drafts, { ...settings, at: 2 });
        const timeless = ({ writes }: typeof here) => writes.filter(({ field }) => field !== 'createdAt');
        expect(timeless(there)).toEqual(timeless(here));
        expect(there.openings).toEqual(here.openings);
        expect(there.categories).toEqual(here.categories);
      }),
    );
  });

  test('read after another gives openings that no earlier one gave', () => {
    fc.assert(
      fc.property(file, file, (first, second) => {
        const one = plan(empty, first);
        const two = plan(stateAfter(empty, one), second);
        const ids = [...one.openings, ...two.openings].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test('against an edit of the owner says the same at every run, and writes nothing more', () => {
    fc.assert(
      fc.property(draft, draft, fc.nat(), (first, next, pick) => {
        const later = [{ ...next, source: first.source, identity: first.identity }];
        const { writes } = plan(empty, [first]);
        const shown = writes.filter(({ field }) => !field.startsWith('base/'));
        const edit = shown[pick % Math.max(1, shown.length)];
        if (!edit) return;
        const edited = stateAfter(stateAfter(empty, { writes, categories: [] }), {
          writes: [{ ...edit, value: 'mine' }],
          categories: [],
        });
        const second = plan(edited, later);
        const third = plan(stateAfter(edited, second), later);
        expect({ writes: third.writes, cases: third.cases }).toEqual({ writes: [], cases: second.cases });
        expect(third.counts.products).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  test('never touches what the owner changed, whatever a later file says', () => {
    const mine = fc.record({ pick: fc.nat(), value: fc.constantFrom('mine', 77, null) });
    fc.assert(
      fc.property(file, file, mine, (drafts, later, { pick, value }) => {
        const { writes } = plan(empty, drafts);
        const said = new Set(
          writes.map(({ product, field }) => `${product} ${field.replace(/^base\/\w+\//, 'said ')}`),
        );
        const owned = writes.filter(
          ({ product, field }) => said.has(`${product} said ${field}`) && !field.startsWith('photo/'),
        );
        const edit = owned[pick % Math.max(1, owned.length)];
        if (!edit || (edit.value ?? '') === (value ?? '')) return;
        const edited = stateAfter(stateAfter(empty, { writes, categories: [] }), {
          writes: [{ ...edit, value }],
          categories: [],
        });
        const touches = (write: FieldWrite) => write.product === edit.product && write.field === edit.field;
        expect(plan(edited, later).writes.filter(touches)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPatch, patchView } from './view-patch.ts';

type Row = { readonly id: string; readonly stock: number };

const rows = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), stock: fc.nat(3) }), {
  selector: ({ id }) => id,
  maxLength: 12,
});

/** The next list keeps the objects of rows that did not change, as the replica's views do. */
const nextOf = (before: readonly Row[], wanted: readonly Row[]): readonly Row[] =>
  wanted.map((row) => before.find(({ id, stock }) => id === row.id && stock === row.stock) ?? row);

test('a page that applies patches always shows what the worker shows', () => {
  fc.assert(
    fc.property(fc.array(rows, { minLength: 1, maxLength: 6 }), (lists) => {
      let [worker, page]: [readonly Row[] | undefined, unknown] = [undefined, undefined];
      for (const list of lists) {
        const next = nextOf(worker ?? [], list);
        const patch = patchView('products', worker, next);
        if (patch) page = applyPatch('products', page, structuredClone(patch));
        worker = next;
        expect(page).toEqual(worker);
      }
    }),
  );
});

test('one changed row of many is all that is sent, and the others stay the same objects', () => {
  const before = Array.from({ length: 100 }, (_, i) => ({ id: `p${i}`, stock: i }));
  const after = before.map((row) => (row.id === 'p7' ? { ...row, stock: 0 } : row));
  const patch = patchView('products', before, after);
  expect(patch).toEqual({ t: 'rows', order: null, rows: [{ id: 'p7', stock: 0 }] });
  const shown = applyPatch('products', before, patch ?? { t: 'all', value: [] }) as readonly Row[];
  expect(shown.filter((row, i) => row !== before[i])).toEqual([{ id: 'p7', stock: 0 }]);
});

test('nothing changed is nothing sent; views that are no lists are sent whole', () => {
  const list = [{ id: 'a' }];
  expect(patchView('products', list, [...list])).toBeNull();
  expect(patchView('shop', { a: 1 }, { a: 2 })).toEqual({ t: 'all', value: { a: 2 } });
  expect(patchView('till-items', undefined, [])).toEqual({ t: 'all', value: [] });
});

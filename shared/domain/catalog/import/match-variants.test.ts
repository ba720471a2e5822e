import { describe, expect, test } from 'vitest';
import { identityDeps as deps, testDraftVariant } from '../../../testing/test-drafts.ts';
import type { DraftVariant } from './draft-product.ts';
import type { FieldValue } from './import-state.ts';
import { variantIdOf } from './identity.ts';
import { optionNumbersOf } from './match-options.ts';
import { matchVariants } from './match-variants.ts';

const row = (size: string, changes: Partial<DraftVariant> = {}) =>
  testDraftVariant({ options: [{ name: 'Size', value: size }], ...changes });

function match(drafts: readonly DraftVariant[], fields: Readonly<Record<string, FieldValue>> = {}) {
  const known = new Map(Object.entries(fields));
  const numbers = optionNumbersOf(drafts, known, 'shopify', 'en');
  if (!numbers) throw new Error('too many options');
  const { matched, rejected } = matchVariants(
    deps,
    { product: 'p', source: 'shopify', fields: known },
    drafts,
    numbers,
  );
  return {
    ids: matched.map(({ id }) => id),
    isNew: matched.map(({ isNew }) => isNew),
    rejected: rejected.map(({ line, reason }) => `${line} ${reason.code}`),
  };
}

const bySku = (sku: string) => variantIdOf(deps, 'p', { type: 'sku', sku }, []);
const byOptions = (...labels: readonly string[]) => variantIdOf(deps, 'p', { type: 'options' }, labels);

describe('a row of a product the shop does not have', () => {
  test('is new under its key’s id', () => {
    const rows = [row('S', { key: { type: 'sku', sku: 'A' } }), row('M')];
    expect(match(rows)).toEqual({ ids: [bySku('A'), byOptions('M')], isNew: [true, true], rejected: [] });
  });

  test('needs a price', () => {
    expect(match([row('S', { line: 4, price: null })])).toEqual({ ids: [], isNew: [], rejected: ['4 missing-price'] });
  });
});

describe('a row of a product the shop has', () => {
  test('is the variant of its id, and may leave the price out', () => {
    expect(match([row('S', { price: null })], { [`v/${byOptions('S')}/price`]: 5 })).toEqual({
      ids: [byOptions('S')],
      isNew: [false],
      rejected: [],
    });
  });

  test('with a code it did not have is the variant of the same values', () => {
    const shop = { [`v/${byOptions('S')}/price`]: 5, [`v/${byOptions('S')}/opt/1`]: 's' };
    expect(match([row(' s', { key: { type: 'sku', sku: 'A' } })], shop).ids).toEqual([byOptions('S')]);
  });

  test('goes by the values the file gave, whatever the owner made of them', () => {
    const id = byOptions('S');
    const shop = { [`v/${id}/opt/1`]: 'tiny', [`base/shopify/v/${id}/opt/1`]: 's' };
    expect(match([row('S', { key: { type: 'sku', sku: 'A' } })], shop).ids).toEqual([id]);
    const other = { [`v/${id}/opt/1`]: 'tiny', [`base/taobao/v/${id}/opt/1`]: 's' };
    expect(match([row('S', { key: { type: 'sku', sku: 'A' } })], other).ids).toEqual([bySku('A')]);
  });

  test('does not take a variant that another row has by its id', () => {
    const shop = { [`v/${bySku('A')}/price`]: 5, [`v/${bySku('A')}/opt/1`]: 'm' };
    const rows = [row('M', { key: { type: 'sku', sku: 'B' } }), row('S', { key: { type: 'sku', sku: 'A' } })];
    expect(match(rows, shop)).toMatchObject({ ids: [bySku('B'), bySku('A')], isNew: [true, false] });
  });
});

describe('two rows', () => {
  test('with the same values are one variant', () => {
    const rows = [row('S', { line: 2 }), row('s ', { line: 3, key: { type: 'sku', sku: 'A' } })];
    expect(match(rows)).toMatchObject({ ids: [byOptions('S')], rejected: ['3 duplicate-variant'] });
  });

  test('with the same id are one variant', () => {
    const key = { type: 'external', id: '9' } as const;
    expect(match([row('S', { line: 2, key }), row('M', { line: 3, key })]).rejected).toEqual(['3 duplicate-variant']);
  });
});

import { sha256 } from '@noble/hashes/sha2.js';
import type { DraftProduct, DraftVariant } from '../domain/catalog/import/draft-product.ts';
import type { IdentityDeps } from '../domain/catalog/import/identity.ts';
import type { ImportPlan, ImportSettings } from '../domain/catalog/import/import-plan.ts';
import { type FieldValue, type ImportState, productsAfter } from '../domain/catalog/import/import-state.ts';
import { planImport } from '../domain/catalog/import/plan-import.ts';

export const identityDeps: IdentityDeps = { sha256 };

export const importSettings: ImportSettings = { site: 'site-1', place: 'place-1', mainLocale: 'en', at: 1_000 };

/** A sellable row at 10.00 without codes, options or a picture. */
export const testDraftVariant = (changes: Partial<DraftVariant> = {}): DraftVariant => ({
  line: 2,
  key: { type: 'options' },
  sku: '',
  barcode: '',
  price: 1_000,
  compareAt: null,
  quantity: null,
  options: [],
  imageUrl: null,
  ...changes,
});

/** A Shopify product `bowl` of one variant of which the file says everything there is to say. */
export const testDraft = (changes: Partial<DraftProduct> = {}): DraftProduct => ({
  source: 'shopify',
  identity: { type: 'key', key: 'bowl' },
  lines: [2],
  title: 'Bowl',
  blocks: [],
  vendor: '',
  category: '',
  tags: [],
  status: 'active',
  slug: 'bowl',
  sku: null,
  images: [],
  sideImages: [],
  variants: [testDraftVariant()],
  bare: false,
  ...changes,
});

/** What a file of these products changes in the shop. */
export const planDrafts = (state: ImportState, ...drafts: readonly DraftProduct[]): ImportPlan =>
  planImport(identityDeps, state, drafts, importSettings);

/** The shop after a file of these products went in. */
export const afterDrafts = (state: ImportState, ...drafts: readonly DraftProduct[]): ImportState =>
  stateAfter(state, planDrafts(state, ...drafts));

/** The shop after a plan was applied to it. */
export function stateAfter(state: ImportState, plan: Pick<ImportPlan, 'writes' | 'categories'>): ImportState {
  return {
    products: productsAfter(state.products, plan.writes),
    categories: [...state.categories, ...plan.categories.map(({ id, name }) => ({ id, names: [name] }))],
  };
}

/** The shop after its owner set one field of its only product that has that field. */
export function withEdit(state: ImportState, field: RegExp, value: FieldValue): ImportState {
  const writes = [...state.products].flatMap(([product, fields]) =>
    [...fields.keys()].filter((key) => field.test(key)).map((key) => ({ product, field: key, value })),
  );
  if (writes.length !== 1) throw new Error(`${String(field)} names ${writes.length} fields`);
  return { ...state, products: productsAfter(state.products, writes) };
}

/** Every field of every product that is not bookkeeping of an import, as `field = value` lines, sorted; ids are shortened. */
export function shownFields(state: ImportState): readonly string[] {
  return [...state.products.values()]
    .flatMap((fields) => [...fields])
    .filter(([field]) => !field.startsWith('base/'))
    .map(([field, value]) => `${field.replace(/^v\/[^/]+/, 'v')} = ${String(value)}`)
    .sort();
}

import type { DraftProduct, DraftVariant } from './draft-product.ts';
import { type IdentityDeps, openingIdOf, photoIdOf } from './identity.ts';
import type { ImportSettings, Opening, ProductPlan } from './import-plan.ts';
import type { FieldValue, FieldWrite, ProductFields } from './import-state.ts';
import { type OptionNumbers, optionNumbersOf } from './match-options.ts';
import { type MatchedVariant, matchVariants } from './match-variants.ts';
import { mergeFields } from './merge-fields.ts';
import type { Rejection, RejectionReason } from './rejection.ts';
import { imagesOf, saidOfOptions, saidOfProduct, saidOfVariant } from './said-fields.ts';
import type { ShopIndex } from './shop-index.ts';
import { freeSlug, slugFrom } from './slug.ts';

const noFields: ProductFields = new Map();

/** Decides what one product of a file changes in the shop as the run sees it so far. */
export function planProduct(
  deps: IdentityDeps,
  index: ShopIndex,
  product: string,
  draft: DraftProduct,
  settings: ImportSettings,
): ProductPlan {
  const known = index.fieldsOf(product);
  const fields = known ?? noFields;
  const reason = known === null ? refusalOfNew(index, draft) : null;
  if (reason) return refused(product, rowsOf(draft, reason));
  const numbers = optionNumbersOf(draft.variants, fields, draft.source, settings.mainLocale);
  if (numbers === null) return refused(product, rowsOf(draft, { code: 'too-many-options' }));
  const rows = known === null && draft.bare && draft.variants.length === 0 ? [bareVariant(draft)] : draft.variants;
  const { matched, rejected } = matchVariants(deps, { product, source: draft.source, fields }, rows, numbers);
  if (known === null && matched.length === 0 && rejected.length > 0) return refused(product, rejected);

  const merged = mergeAll(deps, index, { product, draft, fields, matched, numbers, settings });
  const made =
    known === null ? creation(index, product, draft, settings, rows === draft.variants && rows.length > 0) : [];
  const placed = positions(product, draft, fields, matched, numbers, settings.mainLocale);
  const stock = openingsOf(deps, product, draft, fields, matched, settings.place);
  const writes = [...overriding(merged.writes, made), ...placed, ...stock.writes];
  const changed = writes.filter(({ field }) => !field.startsWith('base/'));
  return {
    product,
    outcome: changed.length > 0 ? 'changed' : 'unchanged',
    changedVariants: [...new Set(changed.flatMap(({ field }) => /^v\/([^/]+)\//.exec(field)?.[1] ?? []))],
    writes,
    openings: stock.openings,
    cases: merged.cases,
    rejected,
    images: imagesOf(draft)
      .map(({ url }) => ({ product, photo: photoIdOf(deps, url), url }))
      .filter(({ photo }) => !fields.has(`photo/${photo}`) && changed.some(({ field }) => field === `photo/${photo}`)),
    sideImages: known === null ? draft.sideImages.map((name) => ({ product, name })) : [],
  };
}

function refusalOfNew(index: ShopIndex, draft: DraftProduct): RejectionReason | null {
  if (draft.title === null || draft.title === '') return { code: 'missing-title' };
  const same = index.findSameCode(draft.source, draft.variants);
  if (!same) return null;
  const fields = index.fieldsOf(same.product) ?? noFields;
  const title = [...fields].find(([field, value]) => field.startsWith('title@') && value !== null)?.[1];
  return { code: 'same-code-elsewhere', text: same.code, title: String(title ?? '') };
}

const rowsOf = (draft: DraftProduct, reason: RejectionReason): Rejection[] => {
  const sellable = draft.variants.map(({ line }) => line);
  const lines = sellable.length > 0 ? [...new Set(sellable)] : draft.lines.slice(0, 1);
  return lines.map((line) => ({ line, reason }));
};

const refused = (product: string, rejected: readonly Rejection[]): ProductPlan => ({
  product,
  outcome: 'refused',
  changedVariants: [],
  writes: [],
  openings: [],
  cases: [],
  rejected,
  images: [],
  sideImages: [],
});

/** The one variant of a product that the file only names. Its price of nothing is no offer: the product is a draft. */
const bareVariant = (draft: DraftProduct): DraftVariant => ({
  line: draft.lines[0] ?? 0,
  key: { type: 'options' },
  sku: null,
  barcode: null,
  price: 0,
  compareAt: undefined,
  quantity: null,
  options: [],
  imageUrl: null,
});

type Merging = {
  readonly product: string;
  readonly draft: DraftProduct;
  readonly fields: ProductFields;
  readonly matched: readonly MatchedVariant[];
  readonly numbers: OptionNumbers;
  readonly settings: ImportSettings;
};

function mergeAll(deps: IdentityDeps, index: ShopIndex, merging: Merging) {
  const { product, draft, fields, matched, numbers, settings } = merging;
  const target = { product, source: draft.source, line: draft.lines[0] ?? 0 };
  if (draft.category !== null && draft.category !== '') index.useCategory(draft.category);
  const ofProduct = saidOfProduct(deps, settings, draft, index.categoryIdByName, fields);
  const parts = [
    mergeFields(target, fields, ofProduct),
    mergeFields(target, fields, saidOfOptions(matched, numbers, settings.mainLocale, fields)),
    ...matched.map((variant) =>
      mergeFields({ ...target, line: variant.draft.line }, fields, saidOfVariant(deps, variant)),
    ),
  ];
  const skuBase = `base/${draft.source}/sku`;
  const sku = draft.sku !== null && draft.sku !== '' && fields.get(skuBase) !== draft.sku ? draft.sku : null;
  return {
    writes: [
      ...parts.flatMap(({ writes }) => writes),
      ...(sku === null ? [] : [{ product, field: skuBase, value: sku }]),
    ],
    cases: parts.flatMap(({ cases }) => cases),
  };
}

/** What a product gets once, when it is made, and no later file touches. */
function creation(
  index: ShopIndex,
  product: string,
  draft: DraftProduct,
  settings: ImportSettings,
  isSellable: boolean,
): FieldWrite[] {
  const slug = freeSlug(slugFrom(draft.slug ?? draft.title ?? ''), product, (wanted) =>
    index.isSlugTaken(wanted, product),
  );
  return [
    { product, field: 'slug', value: slug },
    { product, field: 'createdAt', value: settings.at },
    { product, field: 'status', value: isSellable ? (draft.status ?? 'active') : 'draft' },
  ];
}

const overriding = (writes: readonly FieldWrite[], made: readonly FieldWrite[]): FieldWrite[] => {
  const fields = new Set(made.map(({ field }) => field));
  return [...made, ...writes.filter(({ field }) => !fields.has(field))];
};

/** New variants and new option values go to the end; those the shop has keep the place its owner gave them. */
function positions(
  product: string,
  draft: DraftProduct,
  fields: ProductFields,
  matched: readonly MatchedVariant[],
  numbers: OptionNumbers,
  locale: string,
): FieldWrite[] {
  const writes = new Map<string, FieldWrite>();
  const place = (field: string, after: number): void => {
    writes.set(field, { product, field, value: after + writes.size + 1 });
  };
  const lastVariant = highest(fields, /^v\/[^/]+\/position$/);
  for (const { id, isNew } of matched) if (isNew) place(`v/${id}/position`, lastVariant);
  const all = [...writes.values()];
  for (const { number } of numbers.values()) {
    writes.clear();
    const last = highest(fields, new RegExp(`^opt/${number}/val/[^@]+$`));
    for (const { valueKeys } of matched) {
      const field = `opt/${number}/val/${valueKeys[number - 1] ?? ''}`;
      const isKnown = fields.has(field) || fields.has(`base/${draft.source}/${field}@${locale}`);
      if (valueKeys[number - 1] && !isKnown && !writes.has(field)) place(field, last);
    }
    all.push(...writes.values());
  }
  return all;
}

function highest(fields: ProductFields, pattern: RegExp): number {
  const positions = [...fields].filter(([field]) => pattern.test(field)).map(([, value]) => Number(value ?? 0));
  return Math.max(0, ...positions);
}

/** A quantity counts the first time this source names it for this place, and never again. */
function openingsOf(
  deps: IdentityDeps,
  product: string,
  draft: DraftProduct,
  fields: ProductFields,
  matched: readonly MatchedVariant[],
  place: string,
): { readonly writes: FieldWrite[]; readonly openings: Opening[] } {
  const writes: FieldWrite[] = [];
  const openings: Opening[] = [];
  for (const { id: variant, draft: row } of matched) {
    const field = `base/${draft.source}/v/${variant}/quantity@${place}`;
    const quantity: FieldValue = row.quantity;
    if (quantity === null || fields.has(field)) continue;
    writes.push({ product, field, value: quantity });
    if (quantity > 0)
      openings.push({ id: openingIdOf(deps, draft.source, variant, place), product, variant, place, quantity });
  }
  return { writes, openings };
}

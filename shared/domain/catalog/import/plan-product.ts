import type { DraftProduct, DraftVariant } from './draft-product.ts';
import { type IdentityDeps, photoIdOf } from './identity.ts';
import type { ImportSettings, ProductPlan } from './import-plan.ts';
import type { FieldWrite, ProductFields } from './import-state.ts';
import { type OptionNumbers, optionNumbersOf } from './match-options.ts';
import { type MatchedVariant, matchVariants } from './match-variants.ts';
import { mergeFields } from './merge-fields.ts';
import { newPositions } from './new-positions.ts';
import { openingsOf } from './openings.ts';
import type { Rejection, RejectionReason } from './rejection.ts';
import { imagesOf, saidOfOptions, saidOfProduct, saidOfVariant } from './said-fields.ts';
import type { ShopIndex } from './shop-index.ts';
import { freeSlug, slugFromTitle } from '../slug.ts';

const noFields: ProductFields = new Map();

// The same bar as for a product made by hand: on the shelf only with a price for each variant.
const isPriced = ({ draft }: MatchedVariant): boolean => (draft.price ?? 0) > 0;

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
    known === null ? creation(index, product, draft, settings, matched.length > 0 && matched.every(isPriced)) : [];
  const placed = newPositions(product, draft, fields, matched, numbers, settings.mainLocale);
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
  const ofProduct = saidOfProduct(deps, settings, draft, index.categoryIdByName, fields);
  const own = mergeFields(target, fields, ofProduct);
  const hasPhoto = (photo: string): boolean => {
    const field = `photo/${photo}`;
    const written = own.writes.find((write) => write.field === field);
    return (written ? written.value : (fields.get(field) ?? null)) !== null;
  };
  const parts = [
    own,
    mergeFields(target, fields, saidOfOptions(matched, numbers, settings.mainLocale, fields)),
    ...matched.map((variant) =>
      mergeFields({ ...target, line: variant.draft.line }, fields, saidOfVariant(deps, variant, hasPhoto)),
    ),
  ];
  const writesCategory = parts.some(({ writes }) =>
    writes.some(({ field, value }) => field === 'category' && value !== null),
  );
  if (writesCategory && draft.category !== null) index.useCategory(draft.category);
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
  const slug = freeSlug(slugFromTitle(draft.slug ?? draft.title ?? ''), product, (wanted) =>
    index.isSlugTaken(wanted, product),
  );
  // A file that is silent about it means the shelf: what a later file says is measured against that.
  const status = draft.status ?? 'active';
  return [
    { product, field: 'slug', value: slug },
    { product, field: 'createdAt', value: settings.at },
    { product, field: 'status', value: isSellable ? status : 'draft' },
    { product, field: `base/${draft.source}/status`, value: status },
  ];
}

const overriding = (writes: readonly FieldWrite[], made: readonly FieldWrite[]): FieldWrite[] => {
  const fields = new Set(made.map(({ field }) => field));
  return [...made, ...writes.filter(({ field }) => !fields.has(field))];
};

import type { DraftVariant, ImportSource } from './draft-product.ts';
import { fold } from '../fold.ts';
import { type IdentityDeps, categoryIdOf, productIdOf } from './identity.ts';
import { type FieldValue, type FieldWrite, type ImportState, type ProductFields } from './import-state.ts';

type CodeHolder = { readonly code: string; readonly product: string };

/** The shop as one run sees it: the state it began with and what the run has planned so far. */
export type ShopIndex = {
  readonly fieldsOf: (product: string) => ProductFields | null;
  readonly isSlugTaken: (slug: string, by: string) => boolean;
  /** The product a WooCommerce variation means by `id:123` or a SKU. */
  readonly findParent: (source: ImportSource, reference: string) => string | null;
  /** A product that did not come from this source and already sells under one of these SKUs or barcodes. */
  readonly findSameCode: (source: ImportSource, variants: readonly DraftVariant[]) => CodeHolder | null;
  readonly categoryIdByName: ReadonlyMap<string, string>;
  readonly useCategory: (name: string) => void;
  readonly newCategories: () => readonly { readonly id: string; readonly name: string }[];
  readonly take: (plan: { readonly writes: readonly FieldWrite[] }) => void;
};

const noFields: ProductFields = new Map();

export function createShopIndex(deps: IdentityDeps, site: string, state: ImportState): ShopIndex {
  const products = new Map<string, ProductFields>(state.products);
  const holderBySlug = new Map<string, string>();
  const productByParentSku = new Map<string, string>();
  const holdersByCode = new Map<string, Set<string>>();
  const note = (product: string, field: string, value: FieldValue): void => {
    if (value === null || value === '') return;
    if (field === 'slug') holderBySlug.set(String(value), product);
    else if (field.startsWith('base/') && field.endsWith('/sku') && field.split('/').length === 3)
      productByParentSku.set(`${field.slice(5, -4)} ${value}`, product);
    else if (/^v\/[^/]+\/(sku|barcode)$/.test(field)) holdersOf(holdersByCode, String(value)).add(product);
  };
  for (const [product, fields] of products) for (const [field, value] of fields) note(product, field, value);

  const categoryIdByName = new Map<string, string>();
  for (const { id, names } of state.categories) for (const name of names) categoryIdByName.set(fold(name), id);
  const knownCategories = new Set(state.categories.map(({ id }) => id));
  const created = new Map<string, string>();

  return {
    fieldsOf: (product) => products.get(product) ?? null,
    isSlugTaken: (slug, by) => (holderBySlug.get(slug) ?? by) !== by,
    findParent: (source, reference) => {
      const key = /^id:\s*(\S+)$/i.exec(reference)?.[1];
      const bySku = productByParentSku.get(`${source} ${reference}`) ?? null;
      const id = productIdOf(deps, site, source, key ?? `sku:${reference}`);
      return products.has(id) ? id : bySku;
    },
    findSameCode: (source, variants) => {
      for (const code of variants.flatMap(({ sku, barcode }) => [sku, barcode])) {
        for (const product of holdersByCode.get(code ?? '') ?? [])
          if (!cameFrom(products.get(product) ?? noFields, source)) return { code: code ?? '', product };
      }
      return null;
    },
    categoryIdByName,
    useCategory: (name) => {
      const id = categoryIdByName.get(fold(name)) ?? categoryIdOf(deps, site, name);
      if (!knownCategories.has(id) && !created.has(id)) created.set(id, name);
    },
    newCategories: () => [...created].map(([id, name]) => ({ id, name })),
    take: ({ writes }) => {
      const touched = new Map<string, Map<string, FieldValue>>();
      for (const { product, field, value } of writes) {
        const fields = touched.get(product) ?? new Map(products.get(product) ?? noFields);
        touched.set(product, fields.set(field, value));
        note(product, field, value);
      }
      for (const [product, fields] of touched) products.set(product, fields);
    },
  };
}

function holdersOf(holdersByCode: Map<string, Set<string>>, code: string): Set<string> {
  const holders = holdersByCode.get(code) ?? new Set<string>();
  holdersByCode.set(code, holders);
  return holders;
}

function cameFrom(fields: ProductFields, source: ImportSource): boolean {
  for (const field of fields.keys()) if (field.startsWith(`base/${source}/`)) return true;
  return false;
}

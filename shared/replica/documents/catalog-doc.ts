import type { Block } from '../../domain/catalog/block.ts';
import { priceThatStands } from '../../domain/catalog/price-conflict.ts';
import type { Photo, Product, ProductOption, ProductStatus, Variant } from '../../domain/catalog/product.ts';
import { type Locale, locales } from '../../kernel/locale.ts';
import { shardOf } from '../../kernel/ids.ts';
import { catalogShards } from '../streams.ts';
import { type Fields, groupFields, numberOf, textOf, textOrNull, textsOf } from './fields.ts';
import { type FlatDoc, type FlatValue, readApart, readKey } from './flat-doc.ts';
import { isFoundersKey } from '../migrations.ts';
import { blocksFromText, photoFromText } from './stored-json.ts';

/** The stream in which a product stands. */
export const catalogStream = (product: string): string => `catalog:${shardOf(product, catalogShards)}`;

/** The product a key of a catalogue document belongs to; null for keys of the document itself. */
export function productOfKey(key: string): string | null {
  const end = key.indexOf('/');
  return end > 0 && !isFoundersKey(key) ? key.slice(0, end) : null;
}

/** Values set apart that cannot both stand (rules §14): the lower price sells, archived stands. */
function settle(doc: FlatDoc, key: string, field: string): FlatValue | null {
  const shown = readKey(doc, key);
  if (field === 'status') return readApart(doc, key).includes('archived') ? 'archived' : shown;
  if (!field.startsWith('v/') || !field.endsWith('/price')) return shown;
  const prices = readApart(doc, key).filter((price) => typeof price === 'number');
  return prices.length > 0 ? priceThatStands(prices) : shown;
}

/** Every product's flat fields; `only` limits it to some products. */
export function productFields(doc: FlatDoc, only?: ReadonlySet<string>): ReadonlyMap<string, Fields> {
  const byProduct = new Map<string, Map<string, FlatValue>>();
  for (const key of Object.keys(doc)) {
    const product = productOfKey(key);
    if (product === null || (only && !only.has(product))) continue;
    const field = key.slice(product.length + 1);
    const value = settle(doc, key, field);
    if (value === null) continue;
    const fields = byProduct.get(product) ?? new Map<string, FlatValue>();
    fields.set(field, value);
    byProduct.set(product, fields);
  }
  return byProduct;
}

const byPosition = <T extends { readonly position: number; readonly id?: string; readonly key?: string }>(
  a: T,
  b: T,
): number => a.position - b.position || ((a.id ?? a.key ?? '') < (b.id ?? b.key ?? '') ? -1 : 1);

const statuses: readonly ProductStatus[] = ['draft', 'active', 'archived'];

const statusOf = (text: string): ProductStatus => statuses.find((status) => status === text) ?? 'draft';

function descriptionOf(fields: Fields): Product['description'] {
  const description: { [L in Locale]?: readonly Block[] } = {};
  for (const locale of locales) {
    const blocks = blocksFromText(textOf(fields, `description@${locale}`));
    if (blocks.length > 0) description[locale] = blocks;
  }
  return description;
}

function optionValuesOf(fields: Fields, number: number): ProductOption['values'] {
  const prefix = `opt/${number}/val/`;
  return [...fields]
    .filter(([field, value]) => field.startsWith(prefix) && typeof value === 'number')
    .map(([field, position]) => {
      const key = field.slice(prefix.length);
      return { key, label: textsOf(fields, field), position: Number(position) };
    })
    .sort(byPosition);
}

function optionsOf(fields: Fields): readonly ProductOption[] {
  return ([1, 2, 3] as const).flatMap((number) => {
    const name = textsOf(fields, `opt/${number}`);
    const values = optionValuesOf(fields, number);
    return Object.keys(name).length === 0 && values.length === 0 ? [] : [{ number, name, values }];
  });
}

function photosOf(fields: Fields): readonly Photo[] {
  return [...fields]
    .filter(([field]) => field.startsWith('photo/'))
    .map(([field, value]) => photoFromText(field.slice('photo/'.length), String(value)))
    .filter((photo) => photo !== null)
    .sort(byPosition);
}

/** A variant is sold by its price: without one it is not there (half a merge, or one this version cannot read). */
function variantOf(id: string, fields: Fields): Variant | null {
  const price = numberOf(fields, 'price');
  if (price === null) return null;
  const values = ([1, 2, 3] as const).map((n) => textOf(fields, `opt/${n}`));
  while (values.at(-1) === '') values.pop();
  return {
    id,
    optionValues: values,
    sku: textOf(fields, 'sku'),
    barcode: textOf(fields, 'barcode'),
    price,
    compareAt: numberOf(fields, 'compareAt'),
    photo: textOrNull(fields, 'photo'),
    position: numberOf(fields, 'position') ?? 0,
  };
}

const tagsOf = (fields: Fields): readonly string[] =>
  [...fields].flatMap(([field, value]) => (field.startsWith('tag/') && value === true ? [field.slice(4)] : [])).sort();

/** The product that flat fields tell of; null while none is there: a product begins with its status. */
export function productFromFields(id: string, fields: Fields): Product | null {
  if (!fields.has('status')) return null;
  const variants = [...groupFields(fields, 'v/')].map(([variant, own]) => variantOf(variant, own));
  return {
    id,
    slug: textOf(fields, 'slug'),
    status: statusOf(textOf(fields, 'status')),
    title: textsOf(fields, 'title'),
    description: descriptionOf(fields),
    vendor: textOf(fields, 'vendor'),
    category: textOf(fields, 'category'),
    tags: tagsOf(fields),
    options: optionsOf(fields),
    photos: photosOf(fields),
    variants: variants.filter((variant) => variant !== null).sort(byPosition),
    createdAt: numberOf(fields, 'createdAt') ?? 0,
  };
}

/** The products of one shard, by id. `only` limits it to some. */
export function productsFromDoc(doc: FlatDoc, only?: ReadonlySet<string>): Product[] {
  const products = [...productFields(doc, only)].map(([id, fields]) => productFromFields(id, fields));
  return products.filter((product) => product !== null).sort((a, b) => (a.id < b.id ? -1 : 1));
}

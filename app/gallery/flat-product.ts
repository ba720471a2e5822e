import type { Locale, Texts } from '../../shared/kernel/locale.ts';
import type { Photo, Product, ProductOption, Variant } from '../../shared/domain/catalog/product.ts';
import type { FieldWrite } from '../ports/device.ts';

/** A product's flat fields, as the catalogue keeps them: only what the screens' writes touch. */
export type FlatProduct = Map<string, string | number | boolean>;

/** The fields after some writes; null takes a field away. */
export function writeFields(fields: FlatProduct, writes: readonly FieldWrite[]): void {
  for (const { field, value } of writes) {
    if (value === null) fields.delete(field);
    else fields.set(field, value);
  }
}

const textOf = (fields: FlatProduct, field: string): string => String(fields.get(field) ?? '');

function textsOf(fields: FlatProduct, field: string): Texts {
  const texts: { [L in Locale]?: string } = {};
  for (const locale of ['zh-CN', 'zh-TW', 'en'] as const) {
    const text = fields.get(`${field}@${locale}`);
    if (typeof text === 'string') texts[locale] = text;
  }
  return texts;
}

/** The distinct names that follow a prefix, up to the next `/` or `@`. */
function namesAfter(fields: FlatProduct, prefix: string): readonly string[] {
  const names = new Set<string>();
  for (const field of fields.keys())
    if (field.startsWith(prefix)) names.add(field.slice(prefix.length).split(/[/@]/)[0] ?? '');
  return [...names];
}

function optionFromFields(fields: FlatProduct, number: 1 | 2 | 3): ProductOption | null {
  const prefix = `opt/${number}/val/`;
  const values = namesAfter(fields, prefix).map((key) => ({
    key,
    label: textsOf(fields, `${prefix}${key}`),
    position: Number(fields.get(`${prefix}${key}`) ?? 0),
  }));
  if (values.length === 0) return null;
  return { number, name: textsOf(fields, `opt/${number}`), values: values.toSorted((a, b) => a.position - b.position) };
}

function variantFromFields(fields: FlatProduct, id: string, optionCount: number): Variant {
  const prefix = `v/${id}/`;
  const compareAt = fields.get(`${prefix}compareAt`);
  const photo = fields.get(`${prefix}photo`);
  return {
    id,
    optionValues: Array.from({ length: optionCount }, (_, i) => textOf(fields, `${prefix}opt/${i + 1}`)),
    sku: textOf(fields, `${prefix}sku`),
    barcode: textOf(fields, `${prefix}barcode`),
    price: Number(fields.get(`${prefix}price`) ?? 0),
    compareAt: typeof compareAt === 'number' ? compareAt : null,
    photo: typeof photo === 'string' ? photo : null,
    position: Number(fields.get(`${prefix}position`) ?? 0),
  };
}

/** The product its flat fields describe. */
export function productFromFields(id: string, fields: FlatProduct): Product {
  const options = ([1, 2, 3] as const).flatMap((number) => optionFromFields(fields, number) ?? []);
  const descriptions = Object.entries(textsOf(fields, 'description')).map(([locale, json]) => [
    locale,
    JSON.parse(json) as unknown,
  ]);
  const photos = namesAfter(fields, 'photo/').map(
    (photo) => ({ id: photo, ...(JSON.parse(textOf(fields, `photo/${photo}`)) as object) }) as Photo,
  );
  return {
    id,
    slug: textOf(fields, 'slug'),
    status: textOf(fields, 'status') as Product['status'],
    title: textsOf(fields, 'title'),
    description: Object.fromEntries(descriptions) as Product['description'],
    vendor: textOf(fields, 'vendor'),
    category: textOf(fields, 'category'),
    tags: namesAfter(fields, 'tag/'),
    options,
    photos: photos.toSorted((a, b) => a.position - b.position),
    variants: namesAfter(fields, 'v/')
      .map((variant) => variantFromFields(fields, variant, options.length))
      .toSorted((a, b) => a.position - b.position),
    createdAt: Number(fields.get('createdAt') ?? 0),
  };
}

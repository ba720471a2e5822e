import type { Block, Run } from '../../domain/catalog/block.ts';
import type { Photo, Product, ProductOption, ProductStatus, Variant } from '../../domain/catalog/product.ts';
import { must } from '../../kernel/assert.ts';
import { type Locale, locales } from '../../kernel/locale.ts';
import { ean13 } from './barcode.ts';
import { type CareKind, careHeading, careText } from './care.ts';
import type { Choice } from './choices.ts';
import type { Said } from './say.ts';
import { SHOP_OPENED_AT, seededId } from './seeded-id.ts';

/** What is sold: value keys joined by `/` (empty without choices), price in yuan, pieces by the lake and in the old street, price before. */
export type VariantSpec = readonly [values: string, yuan: number, lakeside: number, oldStreet: number, before?: number];

export type ProductSpec = {
  readonly slug: string;
  readonly code: string;
  readonly title: Said;
  readonly story: Said;
  readonly facts: readonly Said[];
  readonly care: CareKind;
  readonly tags: readonly string[];
  /** Names of pictures. With `artFollows`, the n-th belongs to the n-th value of that choice. */
  readonly art: readonly string[];
  readonly artFollows?: 1 | 2 | 3;
  readonly choices: readonly Choice[];
  readonly variants: readonly VariantSpec[];
  readonly status?: ProductStatus;
  readonly vendor?: string;
};

const run = (text: string): readonly Run[] => [{ text }];

const descriptionOf = (spec: ProductSpec, locale: Locale): readonly Block[] => [
  { type: 'paragraph', runs: run(spec.story[locale]) },
  { type: 'list', ordered: false, items: spec.facts.map((fact) => run(fact[locale])) },
  { type: 'heading', level: 3, runs: run(careHeading[spec.care][locale]) },
  { type: 'paragraph', runs: run(careText[spec.care][locale]) },
];

const optionOf = ({ name, values }: Choice, index: number): ProductOption => ({
  number: must(([1, 2, 3] as const)[index], 'a product varies in three ways at most'),
  name,
  values: values.map(({ key, label }, position) => ({ key, label, position })),
});

const photosOf = (spec: ProductSpec): readonly Photo[] =>
  spec.art.map((name, position) => ({
    id: seededId(`photo:${spec.slug}:${name}`),
    ref: `art:${name}`,
    alt: spec.title,
    position,
  }));

const photoIndexOf = ({ artFollows, choices }: ProductSpec, optionValues: readonly string[]): number | null => {
  if (artFollows === undefined) return null;
  const wanted = optionValues[artFollows - 1];
  return must(choices[artFollows - 1], 'the choice that pictures follow').values.findIndex(({ key }) => key === wanted);
};

/** The id of a variant of the demonstration shop by the product's slug and the value keys joined by `/`. */
export const variantId = (slug: string, values: string): string => seededId(`variant:${slug}:${values}`);

function variantOf(spec: ProductSpec, photos: readonly Photo[], serial: number, position: number): Variant {
  const [values, yuan, , , before] = must(spec.variants[position], 'a variant');
  const optionValues = values === '' ? [] : values.split('/');
  const photoIndex = photoIndexOf(spec, optionValues);
  return {
    id: variantId(spec.slug, values),
    optionValues,
    sku: [spec.code, ...optionValues].join('-').toUpperCase(),
    barcode: ean13(`6999050${String(serial * 100 + position).padStart(5, '0')}`),
    price: Math.round(yuan * 100),
    compareAt: before === undefined ? null : Math.round(before * 100),
    photo: photoIndex === null ? null : must(photos[photoIndex], `picture of ${spec.slug} ${values}`).id,
    position,
  };
}

const HOUR = 3_600_000;

/** Steps of nine round a prime circle: what came in last is a mixture of all shelves, not the end of the list. */
const arrivalOf = (serial: number): number => SHOP_OPENED_AT + ((serial * 9 + 41) % 61) * 32 * HOUR;

/** The product as staff see it. `serial` (1–60) numbers its barcodes and decides when it came in, one product every 32 hours. */
export function productFromSpec(spec: ProductSpec, category: string, serial: number): Product {
  const photos = photosOf(spec);
  return {
    id: seededId(`product:${spec.slug}`),
    slug: spec.slug,
    status: spec.status ?? 'active',
    title: spec.title,
    description: Object.fromEntries(locales.map((locale) => [locale, descriptionOf(spec, locale)])),
    vendor: spec.vendor ?? '半山',
    category,
    tags: spec.tags,
    options: spec.choices.map(optionOf),
    photos,
    variants: spec.variants.map((_, position) => variantOf(spec, photos, serial, position)),
    createdAt: arrivalOf(serial),
  };
}

import type { Block } from '../../../../shared/domain/catalog/block.ts';
import type { Photo, Product, ProductOption, Variant } from '../../../../shared/domain/catalog/product.ts';
import type { Locale } from '../../../../shared/kernel/locale.ts';
import type { FieldWrite } from '../../../ports/device.ts';

/** A text field emptied is a field taken away. */
export const textWrite = (field: string, text: string): FieldWrite => ({ field, value: text === '' ? null : text });

export const titleWrite = (locale: Locale, title: string): FieldWrite => textWrite(`title@${locale}`, title.trim());

export const descriptionWrite = (locale: Locale, blocks: readonly Block[]): FieldWrite => ({
  field: `description@${locale}`,
  value: blocks.length === 0 ? null : JSON.stringify(blocks),
});

export const photoWrite = ({ id, ref, position, alt }: Photo): FieldWrite => ({
  field: `photo/${id}`,
  value: JSON.stringify({ ref, position, alt }),
});

export const photoGone = (id: string): FieldWrite => ({ field: `photo/${id}`, value: null });

/** The photos in a new order, positions from 0; only those whose place changed are written. */
export const photoOrderWrites = (photos: readonly Photo[]): readonly FieldWrite[] =>
  photos.flatMap((photo, position) => (photo.position === position ? [] : [photoWrite({ ...photo, position })]));

/** One field of one variant. */
export const variantWrite = (
  variant: string,
  field: 'price' | 'compareAt' | 'sku' | 'barcode',
  value: string | number | null,
): FieldWrite => ({ field: `v/${variant}/${field}`, value: value === '' ? null : value });

/** A variant's new price. An old price that is no longer above it has nothing to say any more and goes. */
export const priceWrites = ({ id, compareAt }: Variant, price: number): readonly FieldWrite[] => [
  variantWrite(id, 'price', price),
  ...(compareAt !== null && compareAt <= price ? [variantWrite(id, 'compareAt', null)] : []),
];

/** All fields of a variant that is new. */
export const newVariantWrites = (variant: Variant): readonly FieldWrite[] => [
  { field: `v/${variant.id}/price`, value: variant.price },
  { field: `v/${variant.id}/position`, value: variant.position },
  ...(variant.compareAt === null ? [] : [{ field: `v/${variant.id}/compareAt`, value: variant.compareAt }]),
  ...variant.optionValues.map((key, i) => ({ field: `v/${variant.id}/opt/${i + 1}`, value: key })),
];

/** A variant's fields taken away: it is no longer sold. Its movements and old sales stay. */
export const goneVariantWrites = (variant: Variant): readonly FieldWrite[] =>
  ['price', 'compareAt', 'sku', 'barcode', 'photo', 'position', 'opt/1', 'opt/2', 'opt/3'].map((field) => ({
    field: `v/${variant.id}/${field}`,
    value: null,
  }));

/** What a kept variant changed by moving in the matrix: its values and place. */
export function movedVariantWrites(before: Variant, after: Variant): readonly FieldWrite[] {
  const writes: FieldWrite[] = [];
  if (before.position !== after.position) writes.push({ field: `v/${after.id}/position`, value: after.position });
  for (let i = 0; i < 3; i++) {
    const value = after.optionValues[i] ?? null;
    if ((before.optionValues[i] ?? null) !== value) writes.push({ field: `v/${after.id}/opt/${i + 1}`, value });
  }
  return writes;
}

const optionFields = (option: ProductOption): ReadonlyMap<string, string | number> => {
  const fields = new Map<string, string | number>();
  for (const [locale, name] of Object.entries(option.name)) fields.set(`opt/${option.number}@${locale}`, name);
  for (const { key, label, position } of option.values) {
    fields.set(`opt/${option.number}/val/${key}`, position);
    for (const [locale, text] of Object.entries(label)) fields.set(`opt/${option.number}/val/${key}@${locale}`, text);
  }
  return fields;
};

/** What differs between two sets of options, field by field. */
export function optionWrites(before: Product['options'], after: Product['options']): readonly FieldWrite[] {
  const old = new Map(before.flatMap((option) => [...optionFields(option)]));
  const now = new Map(after.flatMap((option) => [...optionFields(option)]));
  const gone = [...old.keys()].filter((field) => !now.has(field)).map((field) => ({ field, value: null }));
  const changed = [...now]
    .filter(([field, value]) => old.get(field) !== value)
    .map(([field, value]) => ({ field, value }));
  return [...gone, ...changed];
}

/** Tags as typed: separated by commas of either width, each once. */
export const tagsFromText = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[,，、]/)
      .map((tag) => tag.trim().replaceAll('/', '-'))
      .filter((tag) => tag !== ''),
  ),
];

export function tagWrites(before: readonly string[], after: readonly string[]): readonly FieldWrite[] {
  return [
    ...before.filter((tag) => !after.includes(tag)).map((tag) => ({ field: `tag/${tag}`, value: null })),
    ...after.filter((tag) => !before.includes(tag)).map((tag) => ({ field: `tag/${tag}`, value: true })),
  ];
}

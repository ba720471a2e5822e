import type { Product, Variant } from '../../domain/catalog/product.ts';
import { type FieldWrite, textWrites } from './field-write.ts';
import { photoToText } from './stored-json.ts';

const optionWrites = (options: Product['options']): readonly FieldWrite[] =>
  options.flatMap(({ number, name, values }) => [
    ...textWrites(`opt/${number}`, name),
    ...values.flatMap(({ key, label, position }) => [
      { field: `opt/${number}/val/${key}`, value: position },
      ...textWrites(`opt/${number}/val/${key}`, label),
    ]),
  ]);

const variantWrites = (variant: Variant): readonly FieldWrite[] => {
  const at = `v/${variant.id}`;
  return [
    { field: `${at}/price`, value: variant.price },
    { field: `${at}/position`, value: variant.position },
    { field: `${at}/sku`, value: variant.sku || null },
    { field: `${at}/barcode`, value: variant.barcode || null },
    { field: `${at}/compareAt`, value: variant.compareAt },
    { field: `${at}/photo`, value: variant.photo },
    ...variant.optionValues.map((key, i) => ({ field: `${at}/opt/${i + 1}`, value: key || null })),
  ];
};

/** The fields of a whole product, as a new one is first written; reading them back gives the product again. */
export function productWrites(product: Product): FieldWrite[] {
  const description = Object.entries(product.description).map(([locale, blocks]) => [locale, JSON.stringify(blocks)]);
  return [
    { field: 'status', value: product.status },
    { field: 'slug', value: product.slug || null },
    { field: 'vendor', value: product.vendor || null },
    { field: 'category', value: product.category || null },
    { field: 'createdAt', value: product.createdAt },
    ...textWrites('title', product.title),
    ...textWrites('description', Object.fromEntries(description)),
    ...product.tags.map((tag) => ({ field: `tag/${tag}`, value: true })),
    ...optionWrites(product.options),
    ...product.photos.map((photo) => ({ field: `photo/${photo.id}`, value: photoToText(photo) })),
    ...product.variants.flatMap(variantWrites),
  ];
}

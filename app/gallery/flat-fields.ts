import type { Texts } from '../../shared/kernel/locale.ts';
import type { Product } from '../../shared/domain/catalog/product.ts';
import type { FlatProduct } from './flat-product.ts';

const putTexts = (fields: FlatProduct, field: string, texts: Texts): void => {
  for (const [locale, text] of Object.entries(texts)) fields.set(`${field}@${locale}`, text);
};

/** The flat fields of a product. */
export function fieldsFromProduct(product: Product): FlatProduct {
  const fields: FlatProduct = new Map<string, string | number | boolean>([
    ['slug', product.slug],
    ['status', product.status],
    ['vendor', product.vendor],
    ['category', product.category],
    ['createdAt', product.createdAt],
  ]);
  putTexts(fields, 'title', product.title);
  for (const [locale, blocks] of Object.entries(product.description))
    fields.set(`description@${locale}`, JSON.stringify(blocks));
  for (const tag of product.tags) fields.set(`tag/${tag}`, true);
  for (const option of product.options) {
    putTexts(fields, `opt/${option.number}`, option.name);
    for (const value of option.values) {
      fields.set(`opt/${option.number}/val/${value.key}`, value.position);
      putTexts(fields, `opt/${option.number}/val/${value.key}`, value.label);
    }
  }
  for (const { id, ref, alt, position } of product.photos)
    fields.set(`photo/${id}`, JSON.stringify({ ref, alt, position }));
  for (const variant of product.variants) putVariant(fields, variant);
  return fields;
}

function putVariant(fields: FlatProduct, variant: Product['variants'][number]): void {
  const prefix = `v/${variant.id}/`;
  fields.set(`${prefix}sku`, variant.sku);
  fields.set(`${prefix}barcode`, variant.barcode);
  fields.set(`${prefix}price`, variant.price);
  if (variant.compareAt !== null) fields.set(`${prefix}compareAt`, variant.compareAt);
  if (variant.photo !== null) fields.set(`${prefix}photo`, variant.photo);
  fields.set(`${prefix}position`, variant.position);
  variant.optionValues.forEach((key, i) => fields.set(`${prefix}opt/${i + 1}`, key));
}

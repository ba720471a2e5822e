import type { DraftVariant, VariantKey } from '../domain/catalog/import/draft-product.ts';
import { fold } from '../domain/catalog/fold.ts';
import type { Currency } from '../kernel/money.ts';
import { imageUrlFromCell, lineFromCell, listFromCell, repeatedIn } from './cell-values.ts';
import type { ReadVariant } from './parsed-file.ts';
import { type WoocommerceRow, readVariant, unguarded } from './woocommerce-cells.ts';

/** Stands for "any" of an attribute that a variation leaves open. */
const ANY_VALUE = '–';

/** A product that does not vary is sold as its one variant. */
export function readSimple(row: WoocommerceRow, currency: Currency): ReadVariant {
  return readVariant(row, variantKey(row, false), [], null, currency);
}

/** The variations of one product; each has a value for every attribute that any of them names. */
export function readVariations(rows: readonly WoocommerceRow[], currency: Currency): readonly ReadVariant[] {
  const twice = repeatedIn(rows.map(({ cell }) => cell('sku') ?? ''));
  const names = new Map<string, string>();
  for (const { name } of rows.flatMap(({ attributes }) => attributes))
    if (!names.has(fold(name))) names.set(fold(name), name);
  return rows.map((row) => {
    const sku = row.cell('sku') ?? '';
    const options: DraftVariant['options'] = [...names].map(([folded, name]) => {
      const value = row.attributes.find((attribute) => fold(attribute.name) === folded)?.value ?? '';
      return { name, value: lineFromCell(unguarded(value).replaceAll('\\,', ',')) || ANY_VALUE };
    });
    const images = row.cell('images');
    const imageUrl = images === null ? null : (imageUrls(images)[0] ?? '');
    return readVariant(row, variantKey(row, twice.has(sku)), options, imageUrl, currency);
  });
}

function variantKey({ cell }: WoocommerceRow, isSkuTwice: boolean): VariantKey {
  const [id, sku] = [cell('id') ?? '', cell('sku') ?? ''];
  if (id !== '') return { type: 'external', id };
  return sku === '' || isSkuTwice ? { type: 'options' } : { type: 'sku', sku };
}

/** The picture addresses of a cell, once each. */
export const imageUrls = (cell: string): readonly string[] => [
  ...new Set(listFromCell(cell).flatMap((address) => imageUrlFromCell(address) ?? [])),
];

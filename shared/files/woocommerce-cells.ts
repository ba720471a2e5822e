import type { Block } from '../domain/catalog/block.ts';
import type { DraftVariant } from '../domain/catalog/import/draft-product.ts';
import type { ProductStatus } from '../domain/catalog/product.ts';
import type { Currency } from '../kernel/money.ts';
import { blocksFromHtml } from './blocks-from-html.ts';
import {
  compareAtAbove,
  lineFromCell,
  listFromCell,
  priceFromCell,
  quantityFromCell,
  yesFromCell,
} from './cell-values.ts';
import { foldHeader } from './columns.ts';
import type { ReadVariant } from './parsed-file.ts';
import type { WoocommerceField } from './woocommerce-columns.ts';

export type WoocommerceRow = {
  readonly line: number;
  readonly cell: (field: WoocommerceField) => string | null;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
};

export type AttributeColumns = readonly { readonly name: number; readonly value: number }[];

/** Where the columns `Attribute <n> name` and `Attribute <n> value(s)` stand, by n. */
export function attributeColumns(headers: readonly string[]): AttributeColumns {
  const indexByHeader = new Map(headers.map((header, index) => [foldHeader(header), index] as const));
  const numbers = [...indexByHeader.keys()].map((header) => Number(/^attribute (\d+) name$/.exec(header)?.[1]));
  return numbers
    .filter((n) => Number.isInteger(n))
    .sort((a, b) => a - b)
    .flatMap((n) => {
      const name = indexByHeader.get(`attribute ${n} name`);
      const value = indexByHeader.get(`attribute ${n} value(s)`);
      return name === undefined || value === undefined ? [] : [{ name, value }];
    });
}

/** WooCommerce writes `'` before what a spreadsheet would take for a formula. */
export const unguarded = (text: string): string => text.replace(/^'(?=[=+\-@])/, '');

/**
 * The price a product sells at: the sale price, with the regular one as what it was, unless the sale has dates. A dated
 * sale is left out: whether it runs would depend on the day of the import, and two devices must read one thing.
 */
export function readVariant(
  { line, cell }: WoocommerceRow,
  key: DraftVariant['key'],
  options: DraftVariant['options'],
  imageUrl: string | null,
  currency: Currency,
): ReadVariant {
  const regular = priceFromCell(cell('regularPrice') ?? '', currency);
  if (!regular.ok) return { ok: false, refusal: { line, reason: regular.refusal } };
  const sale = priceFromCell(cell('salePrice') ?? '', currency);
  if (!sale.ok) return { ok: false, refusal: { line, reason: sale.refusal } };
  const quantity = quantityFromCell(unguarded(cell('stock') ?? ''));
  if (!quantity.ok) return { ok: false, refusal: { line, reason: quantity.refusal } };
  const isDated = (cell('saleStarts') ?? '') !== '' || (cell('saleEnds') ?? '') !== '';
  const price = isDated ? regular.value : (sale.value ?? regular.value);
  const value: DraftVariant = {
    line,
    key,
    sku: cell('sku'),
    barcode: cell('barcode'),
    price,
    compareAt: cell('regularPrice') === null ? undefined : compareAtAbove(regular.value, price),
    quantity: quantity.value,
    options,
    imageUrl,
  };
  return { ok: true, value };
}

/** The short description, then the long one. Line breaks come as `\n` in two characters. */
export function descriptionOf({ cell }: WoocommerceRow): readonly Block[] | null {
  const parts = [cell('shortDescription'), cell('description')];
  if (parts.every((part) => part === null)) return null;
  return parts.flatMap((part) => blocksFromHtml(unguarded(part ?? '').replaceAll('\\n', '\n')));
}

/** The leaf of the first category path; the leaves of the others become tags, for a product has one category. */
export function categoriesOf({ cell }: WoocommerceRow): { category: string | null; others: readonly string[] } {
  const paths = cell('categories');
  if (paths === null) return { category: null, others: [] };
  const [category = '', ...others] = listFromCell(paths).map((path) => lineFromCell(path.split('>').at(-1) ?? ''));
  return { category, others: others.filter((other) => other !== '' && other !== category) };
}

/** Published and visible is active, published and hidden a draft; 0 and -1 are drafts. An empty cell says nothing. */
export function statusOf({ cell }: WoocommerceRow, types: readonly string[]): ProductStatus | null {
  const isPublished = yesFromCell(unguarded(cell('published') ?? ''));
  const isHidden = (cell('visibility') ?? '').toLowerCase() === 'hidden';
  if (isPublished === false || isHidden || types.includes('external')) return 'draft';
  return isPublished ? 'active' : null;
}

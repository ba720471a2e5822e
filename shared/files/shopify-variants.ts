import type { DraftVariant, VariantKey } from '../domain/catalog/import/draft-product.ts';
import { unnamedOption } from '../domain/catalog/import/said-fields.ts';
import type { Currency } from '../kernel/money.ts';
import {
  compareAtAbove,
  imageUrlFromCell,
  lineFromCell,
  priceFromCell,
  quantityFromCell,
  repeatedIn,
} from './cell-values.ts';
import type { ReadVariant } from './parsed-file.ts';
import type { ShopifyField } from './shopify-columns.ts';

export type ShopifyRow = { readonly line: number; readonly cell: (field: ShopifyField) => string | null };

const NUMBERS = [1, 2, 3] as const;
/** Stands for an option that a row leaves open while others of the product name it. */
const OPEN_VALUE = '–';

/** Reads the sellable rows of one product. `head` is the row with its title, which names the options. */
export function readShopifyVariants(
  rows: readonly ShopifyRow[],
  head: ShopifyRow | undefined,
  currency: Currency,
): readonly ReadVariant[] {
  const sellable = rows.filter(isSellable);
  const names = optionNames(head, sellable);
  const twice = repeatedIn(sellable.map(({ cell }) => cell('sku') ?? ''));
  return sellable.map((row) => readVariant(row, names, twice, currency));
}

/** A picture's row has none of what a variant is told by. */
function isSellable({ cell }: ShopifyRow): boolean {
  const telling: readonly ShopifyField[] = [
    'option1Value',
    'option2Value',
    'option3Value',
    'sku',
    'barcode',
    'price',
    'compareAt',
    'quantity',
  ];
  return telling.some((field) => (cell(field) ?? '') !== '');
}

/** The names of the options that vary, by number; `''` for one that no row uses. */
function optionNames(head: ShopifyRow | undefined, sellable: readonly ShopifyRow[]): readonly string[] {
  return NUMBERS.map((n) => {
    const name = lineFromCell(head?.cell(`option${n}Name`) ?? '');
    const values = sellable.map(({ cell }) => lineFromCell(cell(`option${n}Value`) ?? ''));
    const isUsed = values.some((value) => value !== '');
    const isPlaceholder =
      n === 1 && /^(title)?$/i.test(name) && values.every((value) => /^(default title)?$/i.test(value));
    if (!isUsed || isPlaceholder) return '';
    return name === '' ? unnamedOption(n) : name;
  });
}

function readVariant(
  { line, cell }: ShopifyRow,
  names: readonly string[],
  twice: ReadonlySet<string>,
  currency: Currency,
): ReadVariant {
  const price = priceFromCell(cell('price') ?? '', currency);
  if (!price.ok) return { ok: false, refusal: { line, reason: price.refusal } };
  const compareAt = priceFromCell(cell('compareAt') ?? '', currency);
  if (!compareAt.ok) return { ok: false, refusal: { line, reason: compareAt.refusal } };
  const quantity = quantityFromCell(cell('quantity') ?? '');
  if (!quantity.ok) return { ok: false, refusal: { line, reason: quantity.refusal } };
  const sku = cell('sku');
  const key: VariantKey = sku === null || sku === '' || twice.has(sku) ? { type: 'options' } : { type: 'sku', sku };
  const variantImage = cell('variantImage');
  const value: DraftVariant = {
    line,
    key,
    sku,
    barcode: cell('barcode')?.replace(/^'/, '') ?? null,
    price: price.value,
    compareAt: cell('compareAt') === null ? undefined : compareAtAbove(compareAt.value, price.value),
    quantity: quantity.value,
    options: NUMBERS.flatMap((n) => {
      const name = names[n - 1] ?? '';
      return name === '' ? [] : [{ name, value: lineFromCell(cell(`option${n}Value`) ?? '') || OPEN_VALUE }];
    }),
    imageUrl: variantImage === null ? null : (imageUrlFromCell(variantImage) ?? ''),
  };
  return { ok: true, value };
}

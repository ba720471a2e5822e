import type { DraftProduct, DraftVariant, VariantKey } from '../domain/catalog/import/draft-product.ts';
import { fold } from '../domain/catalog/fold.ts';
import type { Rejection, RejectionReason } from '../domain/catalog/import/rejection.ts';
import type { Currency } from '../kernel/money.ts';
import { blocksFromHtml } from './blocks-from-html.ts';
import { lineFromCell, priceFromCell, quantityFromCell, repeatedIn } from './cell-values.ts';
import { type ReadRows, type ReadVariant, sortVariants, textProblem } from './parsed-file.ts';
import type { TableRow } from './table-rows.ts';
import type { TaobaoField } from './taobao-columns.ts';
import { type TaobaoPictures, parsePictures } from './taobao-pictures.ts';
import { type SkuProps, parseAliases, parseSkuProps, propertyName, valueName } from './taobao-sku-props.ts';

type Row = { readonly line: number; readonly cell: (field: TaobaoField) => string };

const BRAND = '20000';

/** Reads Taobao Assistant's rows: one product each, its variants in `skuProps`. */
export function taobaoDrafts(
  table: readonly TableRow[],
  cellOf: (cells: readonly string[], field: TaobaoField) => string | null,
  currency: Currency,
): ReadRows {
  const rows: Row[] = table.map(({ line, cells }) => ({ line, cell: (field) => cellOf(cells, field) ?? '' }));
  const twice = repeatedIn(rows.filter(({ cell }) => numIdOf(cell) === '').map(({ cell }) => cell('outerId')));
  const drafts: DraftProduct[] = [];
  const rejected: Rejection[] = [];
  const lineByKey = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row, twice.has(row.cell('outerId')), currency);
    const firstLine = lineByKey.get(key);
    const read = draftFromRow(row, key, firstLine, currency);
    rejected.push(...read.rejected);
    if (!read.draft) continue;
    lineByKey.set(key, row.line);
    drafts.push(read.draft);
  }
  return { drafts, rejected };
}

// A product that was never uploaded has number 0.
const numIdOf = (cell: Row['cell']): string =>
  cell('numId')
    .replace(/^'?0*(?=\d)/, '')
    .replace(/^0$/, '');

/** num_id, else outer_id where it occurs once, else title and price in minor units. */
function keyOf({ cell }: Row, isOuterIdTwice: boolean, currency: Currency): string {
  const [numId, outerId] = [numIdOf(cell), cell('outerId')];
  if (numId !== '') return numId;
  if (outerId !== '' && !isOuterIdTwice) return `outer:${outerId}`;
  const price = priceFromCell(cell('price'), currency);
  return `title:${JSON.stringify([fold(cell('title')), price.ok ? price.value : null])}`;
}

function draftFromRow(row: Row, key: string, firstLine: number | undefined, currency: Currency) {
  const { line, cell } = row;
  const refused = (reason: RejectionReason) => ({ draft: null, rejected: [{ line, reason }] });
  const title = lineFromCell(cell('title'));
  if (title === '') return refused({ code: 'missing-title' });
  const price = priceFromCell(cell('price'), currency);
  if (!price.ok) return refused(price.refusal);
  if (price.value === null) return refused({ code: 'missing-price' });
  if (firstLine !== undefined) return refused({ code: 'duplicate-product', firstLine });
  const combinations = parseSkuProps(cell('skuProps'));
  if (!combinations.ok) return refused(combinations.refusal);

  const blocks = blocksFromHtml(cell('description'));
  const pictures = parsePictures(cell('pictures'));
  const { variants, rejected } = sortVariants(
    readVariants(row, price.value, combinations.value, pictures, currency),
    textProblem(title, blocks),
    line,
  );
  if (variants.length === 0) return { draft: null, rejected: rejected.slice(0, 1) };
  const draft: DraftProduct = {
    source: 'taobao',
    identity: { type: 'key', key },
    lines: [line],
    title,
    blocks,
    vendor: brandOf(cell),
    category: null,
    tags: null,
    status: cell('status') === '' ? null : cell('status') === '2' ? 'draft' : 'active',
    slug: null,
    sku: null,
    images: pictures.urls.map((url) => ({ url, alt: '' })),
    sideImages: pictures.sideNames,
    variants,
    bare: false,
  };
  return { draft, rejected };
}

function readVariants(
  row: Row,
  price: number,
  combinations: readonly SkuProps[],
  pictures: TaobaoPictures,
  currency: Currency,
): readonly ReadVariant[] {
  const { line, cell } = row;
  if (combinations.length === 0) {
    const quantity = quantityFromCell(cell('quantity'));
    if (!quantity.ok) return [{ ok: false, refusal: { line, reason: quantity.refusal } }];
    return [{ ok: true, value: variantOf(row, price, quantity.value, cell('outerId'), [], '') }];
  }
  const aliases = new Map([...parseAliases(cell('customValues')), ...parseAliases(cell('propAlias'))]);
  const twice = repeatedIn(combinations.map(({ outerId }) => outerId));
  return combinations.map(({ price: ownText, quantity: pieces, outerId, pairs }) => {
    const own = priceFromCell(ownText, currency);
    if (!own.ok) return { ok: false, refusal: { line, reason: own.refusal } };
    const quantity = quantityFromCell(pieces);
    if (!quantity.ok) return { ok: false, refusal: { line, reason: quantity.refusal } };
    const options = pairs.map(({ pid, vid }) => ({ name: propertyName(pid), value: valueName(pid, vid, aliases) }));
    const imageUrl = pairs.map(({ pid, vid }) => pictures.urlByValue.get(`${pid}:${vid}`)).find((url) => url) ?? '';
    // The assistant writes 0 for a combination that was never priced: it sells at the product's price.
    const variant = variantOf(row, own.value || price, quantity.value, outerId, options, imageUrl);
    return { ok: true, value: twice.has(outerId) ? { ...variant, key: { type: 'options' } } : variant };
  });
}

function variantOf(
  { line, cell }: Row,
  price: number,
  quantity: number | null,
  sku: string,
  options: DraftVariant['options'],
  imageUrl: string,
): DraftVariant {
  const key: VariantKey = sku === '' ? { type: 'options' } : { type: 'sku', sku };
  const barcode = options.length === 0 ? cell('barcode') : null;
  return { line, key, sku, barcode, price, compareAt: undefined, quantity, options, imageUrl };
}

/** The brand stands among the values the seller typed, at the place of its property number. */
function brandOf(cell: Row['cell']): string | null {
  const place = cell('inputPids')
    .split(',')
    .map((pid) => pid.trim())
    .indexOf(BRAND);
  if (place < 0) return null;
  const value = cell('inputValues').split(',')[place] ?? '';
  return lineFromCell(value.split(';')[0] ?? '');
}

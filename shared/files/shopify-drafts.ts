import type { DraftImage, DraftProduct, DraftVariant, VariantKey } from '../domain/catalog/import/draft-product.ts';
import { unnamedOption } from '../domain/catalog/import/said-fields.ts';
import { slugFrom } from '../domain/catalog/import/slug.ts';
import type { Rejection } from '../domain/catalog/import/rejection.ts';
import type { ProductStatus } from '../domain/catalog/product.ts';
import type { Currency } from '../kernel/money.ts';
import { blocksFromHtml } from './blocks-from-html.ts';
import {
  compareAtAbove,
  imageUrlFromCell,
  lineFromCell,
  listFromCell,
  priceFromCell,
  quantityFromCell,
  repeatedIn,
  yesFromCell,
} from './cell-values.ts';
import { type ReadRows, type ReadVariant, sortVariants, textProblem } from './parsed-file.ts';
import type { ShopifyField } from './shopify-columns.ts';
import type { TableRow } from './table-rows.ts';

type Cell = (field: ShopifyField) => string | null;
type Row = { readonly line: number; readonly cell: Cell };
type Group = { readonly handle: string; readonly rows: Row[] };

const NUMBERS = [1, 2, 3] as const;
/** Stands for an option that a row leaves open while others of the product name it. */
const OPEN_VALUE = '–';

/** Reads Shopify's rows (either generation): those of one handle are one product, wherever in the file they stand. */
export function shopifyDrafts(
  rows: readonly TableRow[],
  cellOf: (cells: readonly string[], field: ShopifyField) => string | null,
  currency: Currency,
): ReadRows {
  const { groups, rejected } = groupRows(
    rows.map(({ line, cells }) => ({ line, cell: (field) => cellOf(cells, field) })),
  );
  const drafts: DraftProduct[] = [];
  for (const group of groups) {
    const read = draftFromGroup(group, currency);
    rejected.push(...read.rejected);
    if (read.draft) drafts.push(read.draft);
  }
  return { drafts, rejected };
}

/** A row with a title and no handle is a product of its own; its handle is made from the title, as Shopify does. */
function groupRows(rows: readonly Row[]): { groups: readonly Group[]; rejected: Rejection[] } {
  const groups = new Map<string, Group>();
  const rejected: Rejection[] = [];
  for (const row of rows) {
    const title = row.cell('title') ?? '';
    const stated = row.cell('handle') ?? '';
    if (stated === '' && title === '') {
      rejected.push({ line: row.line, reason: { code: 'missing-title' } });
      continue;
    }
    const handle = stated === '' ? unusedHandle(slugFrom(title), groups) : stated;
    const group = groups.get(handle) ?? { handle, rows: [] };
    groups.set(handle, group);
    group.rows.push(row);
  }
  return { groups: [...groups.values()], rejected };
}

function unusedHandle(slug: string, groups: ReadonlyMap<string, Group>): string {
  let handle = slug;
  for (let n = 1; groups.has(handle); n++) handle = `${slug}-${n}`;
  return handle;
}

function draftFromGroup({ handle, rows }: Group, currency: Currency) {
  const head = rows.find(({ cell }) => (cell('title') ?? '') !== '') ?? null;
  const ofHead = (field: ShopifyField): string | null => head?.cell(field) ?? null;
  const title = head === null ? null : lineFromCell(ofHead('title') ?? '');
  const body = ofHead('body');
  const blocks = body === null ? null : blocksFromHtml(body);
  const sellable = rows.filter(isSellable);
  const names = optionNames(head ?? rows[0], sellable);
  const twice = repeatedIn(sellable.map(({ cell }) => cell('sku') ?? ''));
  const read = sellable.map((row) => readVariant(row, names, twice, currency));
  const { variants, rejected } = sortVariants(read, textProblem(title, blocks));
  if (sellable.length > 0 && variants.length === 0) return { draft: null, rejected };
  const vendor = ofHead('vendor');
  const draft: DraftProduct = {
    source: 'shopify',
    identity: { type: 'key', key: handle },
    lines: rows.map(({ line }) => line),
    title,
    blocks,
    vendor: vendor === null ? null : lineFromCell(vendor),
    category: categoryOf(ofHead('type'), ofHead('category')),
    tags: head === null || ofHead('tags') === null ? null : listFromCell(ofHead('tags') ?? ''),
    status: statusOf(ofHead('status'), ofHead('published')),
    slug: handle,
    sku: null,
    images: imagesOf(rows, head !== null),
    sideImages: [],
    variants,
    bare: head !== null,
  };
  return { draft, rejected };
}

/** A picture's row has none of what a variant is told by. */
function isSellable({ cell }: Row): boolean {
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
function optionNames(head: Row | undefined, sellable: readonly Row[]): readonly string[] {
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
  { line, cell }: Row,
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

function categoryOf(type: string | null, taxonomy: string | null): string | null {
  if (type === null && taxonomy === null) return null;
  return lineFromCell(type ?? '') || lineFromCell(taxonomy?.split('>').at(-1) ?? '');
}

/** Archived and draft as stated; active only if it is also published. Without either cell the file does not say. */
function statusOf(status: string | null, published: string | null): ProductStatus | null {
  const stated = (status ?? '').toLowerCase();
  if (stated === 'archived') return 'archived';
  if (stated === 'draft' || stated === 'unlisted') return 'draft';
  const isPublished = yesFromCell(published ?? '');
  if (isPublished === false) return 'draft';
  return stated === 'active' || isPublished === true ? 'active' : null;
}

function imagesOf(rows: readonly Row[], isWhole: boolean): readonly DraftImage[] | null {
  const found = rows.flatMap(({ cell }, order) => {
    const url = imageUrlFromCell(cell('imageUrl') ?? '');
    const position = Number.parseInt(cell('imagePosition') ?? '', 10);
    return url === null
      ? []
      : [{ url, alt: lineFromCell(cell('imageAlt') ?? ''), at: Number.isNaN(position) ? Infinity : position, order }];
  });
  const hasColumn = rows.some(({ cell }) => cell('imageUrl') !== null);
  if (!hasColumn || (!isWhole && found.length === 0)) return null;
  const sorted = found.sort((a, b) => (a.at === b.at ? a.order - b.order : a.at - b.at));
  const byUrl = new Map<string, DraftImage>();
  for (const { url, alt } of sorted) if (!byUrl.has(url)) byUrl.set(url, { url, alt });
  return [...byUrl.values()];
}

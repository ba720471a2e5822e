import type { DraftIdentity, DraftProduct } from '../domain/catalog/import/draft-product.ts';
import { fold } from '../domain/catalog/fold.ts';
import type { Rejection, RejectionReason } from '../domain/catalog/import/rejection.ts';
import type { Currency } from '../kernel/money.ts';
import { lineFromCell, listFromCell, yesFromCell } from './cell-values.ts';
import { type ReadRows, sortVariants, textProblem } from './parsed-file.ts';
import type { TableRow } from './table-rows.ts';
import {
  type AttributeColumns,
  type WoocommerceRow,
  categoriesOf,
  descriptionOf,
  statusOf,
  unguarded,
} from './woocommerce-cells.ts';
import type { WoocommerceField } from './woocommerce-columns.ts';
import { imageUrls, readSimple, readVariations } from './woocommerce-variants.ts';

type Parent = {
  readonly row: WoocommerceRow;
  readonly types: readonly string[];
  readonly variations: WoocommerceRow[];
};

const SELLABLE = ['simple', 'variable', 'external'];
const QUALIFIERS = ['virtual', 'downloadable'];

/**
 * Reads WooCommerce's rows. A variation belongs to the parent it names by `id:…` or SKU, before or after it in the file;
 * one whose parent is not in the file becomes a draft of its own that names the parent, for the shop may have it.
 */
export function woocommerceDrafts(
  table: readonly TableRow[],
  cellOf: (cells: readonly string[], field: WoocommerceField) => string | null,
  attributes: AttributeColumns,
  currency: Currency,
): ReadRows {
  const rows = table.map(({ line, cells }) => readRow(line, cells, cellOf, attributes));
  const { parents, variations, rejected } = sortRows(rows);
  const orphans = attach(parents, variations);
  const drafts: DraftProduct[] = [];
  for (const parent of parents) {
    const read = draftFromParent(parent, currency);
    rejected.push(...read.rejected);
    if (read.draft) drafts.push(read.draft);
  }
  for (const [reference, group] of orphans) {
    const read = draftFromOrphans(reference, group, currency);
    rejected.push(...read.rejected);
    if (read.draft) drafts.push(read.draft);
  }
  return { drafts, rejected };
}

function readRow(
  line: number,
  cells: readonly string[],
  cellOf: (cells: readonly string[], field: WoocommerceField) => string | null,
  columns: AttributeColumns,
): WoocommerceRow {
  const attributes = columns
    .map(({ name, value }) => ({ name: lineFromCell(cells[name] ?? ''), value: (cells[value] ?? '').trim() }))
    .filter(({ name }) => name !== '');
  return { line, cell: (field) => cellOf(cells, field), attributes };
}

function sortRows(rows: readonly WoocommerceRow[]) {
  const parents: Parent[] = [];
  const variations: WoocommerceRow[] = [];
  const rejected: Rejection[] = [];
  const lineByKey = new Map<string, number>();
  for (const row of rows) {
    const types = (row.cell('type') ?? '')
      .toLowerCase()
      .split(',')
      .map((type) => type.trim())
      .filter((type) => type !== '');
    const isVariation = types.includes('variation');
    // Variations without ID may share a SKU: it then tells nobody apart, and refuses nobody.
    const key = isVariation ? (row.cell('id') ?? '') : keyOf(row);
    const firstLine = lineByKey.get(key);
    const reason =
      firstLine === undefined ? refusalOf(row, types) : ({ code: 'duplicate-product', firstLine } as const);
    if (reason) {
      rejected.push({ line: row.line, reason });
      continue;
    }
    if (key !== '') lineByKey.set(key, row.line);
    if (isVariation) variations.push(row);
    else parents.push({ row, types, variations: [] });
  }
  return { parents, variations, rejected };
}

function refusalOf(row: WoocommerceRow, types: readonly string[]): RejectionReason | null {
  if (types.includes('variation')) {
    if ((row.cell('parent') ?? '') === '') return { code: 'missing-parent', parent: '' };
    return yesFromCell(unguarded(row.cell('published') ?? '')) === false ? { code: 'switched-off' } : null;
  }
  const foreign = types.find((type) => ![...SELLABLE, ...QUALIFIERS].includes(type));
  if (foreign !== undefined) return { code: 'unsupported-type', text: foreign };
  return lineFromCell(row.cell('name') ?? '') === '' ? { code: 'missing-title' } : null;
}

/** ID, else SKU, else (rows of a first import may have neither) the name. */
function keyOf({ cell }: WoocommerceRow): string {
  const [id, sku] = [cell('id') ?? '', cell('sku') ?? ''];
  if (id !== '') return id;
  return sku === '' ? `name:${fold(cell('name') ?? '')}` : `sku:${sku}`;
}

/** Hands variations to their parents; what is left over, by the parent each names. */
function attach(parents: readonly Parent[], variations: readonly WoocommerceRow[]): Map<string, WoocommerceRow[]> {
  const byReference = new Map<string, Parent>();
  for (const parent of parents) {
    const [id, sku] = [parent.row.cell('id') ?? '', parent.row.cell('sku') ?? ''];
    if (id !== '') byReference.set(`id:${id}`, parent);
    if (sku !== '') byReference.set(sku, parent);
  }
  const orphans = new Map<string, WoocommerceRow[]>();
  for (const row of variations) {
    const reference = (row.cell('parent') ?? '').replace(/^id:\s*/i, 'id:');
    const parent = byReference.get(reference);
    if (parent?.types.includes('variable')) parent.variations.push(row);
    else orphans.set(reference, [...(orphans.get(reference) ?? []), row]);
  }
  return orphans;
}

function draftFromParent({ row, types, variations }: Parent, currency: Currency) {
  const title = lineFromCell(unguarded(row.cell('name') ?? ''));
  const blocks = descriptionOf(row);
  const { category, others } = categoriesOf(row);
  const isVariable = types.includes('variable');
  const read = isVariable ? readVariations(variations, currency) : [readSimple(row, currency)];
  const { variants, rejected } = sortVariants(read, textProblem(title, blocks), row.line);
  if (rejected.length > 0 && variants.length === 0) return { draft: null, rejected };
  const [tags, images, brands] = [row.cell('tags'), row.cell('images'), row.cell('brands')];
  const draft: DraftProduct = {
    source: 'woocommerce',
    identity: { type: 'key', key: keyOf(row) },
    lines: [row.line, ...variations.map(({ line }) => line)].sort((a, b) => a - b),
    title,
    blocks,
    vendor: brands === null ? null : (listFromCell(brands)[0] ?? ''),
    category,
    tags: tags === null && others.length === 0 ? null : [...new Set([...listFromCell(tags ?? ''), ...others])],
    status: statusOf(row, types),
    slug: null,
    sku: row.cell('sku'),
    images: images === null ? null : imageUrls(images).map((url) => ({ url, alt: '' })),
    sideImages: [],
    variants,
    bare: false,
  };
  return { draft, rejected };
}

function draftFromOrphans(reference: string, rows: readonly WoocommerceRow[], currency: Currency) {
  const { variants, rejected } = sortVariants(readVariations(rows, currency), null, 0);
  const identity: DraftIdentity = { type: 'parent', reference };
  const silent = { title: null, blocks: null, vendor: null, category: null, tags: null, status: null, slug: null };
  const draft: DraftProduct = {
    source: 'woocommerce',
    identity,
    lines: rows.map(({ line }) => line),
    ...silent,
    sku: null,
    images: null,
    sideImages: [],
    variants,
    bare: false,
  };
  return { draft: variants.length === 0 ? null : draft, rejected };
}

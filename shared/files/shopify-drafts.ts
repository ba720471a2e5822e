import type { DraftProduct } from '../domain/catalog/import/draft-product.ts';
import type { Rejection } from '../domain/catalog/import/rejection.ts';
import { slugFromTitle } from '../domain/catalog/slug.ts';
import type { Currency } from '../kernel/money.ts';
import { blocksFromHtml } from './blocks-from-html.ts';
import { lineFromCell, listFromCell } from './cell-values.ts';
import { type ReadRows, sortVariants, textProblem } from './parsed-file.ts';
import type { ShopifyField } from './shopify-columns.ts';
import { categoryOf, imagesOf, statusOf } from './shopify-product-cells.ts';
import { type ShopifyRow, readShopifyVariants } from './shopify-variants.ts';
import type { TableRow } from './table-rows.ts';

type Group = { readonly handle: string; readonly rows: ShopifyRow[] };

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
function groupRows(rows: readonly ShopifyRow[]): { groups: readonly Group[]; rejected: Rejection[] } {
  const groups = new Map<string, Group>();
  const rejected: Rejection[] = [];
  const taken = new Set(rows.map(({ cell }) => (cell('handle') ?? '').toLowerCase()));
  for (const row of rows) {
    const title = row.cell('title') ?? '';
    const stated = row.cell('handle') ?? '';
    if (stated === '' && title === '') {
      rejected.push({ line: row.line, reason: { code: 'missing-title' } });
      continue;
    }
    const handle = stated === '' ? unusedHandle(slugFromTitle(title) || 'product', taken) : stated.toLowerCase();
    const group = groups.get(handle) ?? { handle, rows: [] };
    groups.set(handle, group);
    taken.add(handle);
    group.rows.push(row);
  }
  return { groups: [...groups.values()], rejected };
}

function unusedHandle(slug: string, taken: ReadonlySet<string>): string {
  let handle = slug;
  for (let n = 1; taken.has(handle); n++) handle = `${slug}-${n}`;
  return handle;
}

function draftFromGroup({ handle, rows }: Group, currency: Currency) {
  const head = rows.find(({ cell }) => (cell('title') ?? '') !== '') ?? null;
  const ofHead = (field: ShopifyField): string | null => head?.cell(field) ?? null;
  const title = head === null ? null : lineFromCell(ofHead('title') ?? '');
  const body = ofHead('body');
  const blocks = body === null ? null : blocksFromHtml(body);
  const read = readShopifyVariants(rows, head ?? rows[0], currency);
  const { variants, rejected } = sortVariants(read, textProblem(title, blocks), rows[0]?.line ?? 0);
  if (rejected.length > 0 && variants.length === 0) return { draft: null, rejected };
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

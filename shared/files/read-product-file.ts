import type { ImportSource } from '../domain/catalog/import/draft-product.ts';
import type { Rejection } from '../domain/catalog/import/rejection.ts';
import type { Currency } from '../kernel/money.ts';
import { type Result, ok, refuse } from '../kernel/result.ts';
import { cellReader, findColumns } from './columns.ts';
import { decodeText } from './decode-text.ts';
import type { FileRefusal } from './file-refusal.ts';
import type { ParsedFile, ReadRows } from './parsed-file.ts';
import { isIgnoredShopify, isShopify, shopifyAliases } from './shopify-columns.ts';
import { shopifyDrafts } from './shopify-drafts.ts';
import { type TableRow, sniffDelimiter, tableRows } from './table-rows.ts';
import { isIgnoredTaobao, isTaobao, taobaoAliases } from './taobao-columns.ts';
import { taobaoDrafts } from './taobao-drafts.ts';
import { isIgnoredWoocommerce, isWoocommerce, woocommerceAliases } from './woocommerce-columns.ts';
import { attributeColumns } from './woocommerce-cells.ts';
import { woocommerceDrafts } from './woocommerce-drafts.ts';

export type ReadOptions = {
  /** The shop's currency: prices in the file are taken to be in it. */
  readonly currency: Currency;
  /** Called with the share of the file that is behind, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Looked at between batches of rows (an AbortSignal will do). */
  readonly signal?: { readonly aborted: boolean };
  /** Awaited between batches, so that a long file leaves room for others (`() => new Promise((done) => setTimeout(done))`). */
  readonly pause?: () => Promise<void>;
};

type Table = {
  readonly headers: readonly string[];
  readonly format: ImportSource;
  readonly rows: readonly TableRow[];
  readonly rejected: readonly Rejection[];
};

// The headers stand on the first line; a Taobao file has its version there and its headers on the second.
const HEADER_WITHIN = 4;
// Each broken line makes the rest be read again: beyond this it is no table.
const MOST_BROKEN_LINES = 50;

/**
 * Reads a product file of another shop: Shopify (both generations), WooCommerce, Taobao Assistant; UTF-8, UTF-16 or GBK;
 * commas, tabs or semicolons. A row that cannot be read is in `rejected` by its line in the file and the rest goes in.
 * Never throws for what a file holds.
 */
export async function readProductFile(
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<Result<ParsedFile, FileRefusal>> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const table = await readTable(decoded.value.text, options);
  if (!table.ok) return table;
  const { format, rejected } = table.value;
  const read = readers[format](table.value, options.currency);
  const inOrder = [...rejected, ...read.rejected].sort((a, b) => a.line - b.line);
  return ok({ format, drafts: read.drafts, rejected: inOrder, unknownColumns: read.unknownColumns });
}

async function readTable(text: string, options: ReadOptions): Promise<Result<Table, FileRefusal>> {
  const leading: TableRow[] = [];
  let head: { headers: readonly string[]; format: ImportSource } | null = null;
  const rows: TableRow[] = [];
  const rejected: Rejection[] = [];
  for (const batch of tableRows(text, sniffDelimiter(text))) {
    for (const row of batch.rows) {
      if (head) sortRow(row, head, rows, rejected);
      else if (leading.length < HEADER_WITHIN) {
        leading.push(row);
        const format = formatOf(row.cells);
        if (format) head = { headers: row.cells, format };
      }
    }
    for (const line of batch.brokenLines) rejected.push({ line, reason: { code: 'broken-quotes' } });
    if (rejected.length > MOST_BROKEN_LINES && rejected.filter(isBroken).length > MOST_BROKEN_LINES)
      return refuse({ type: 'broken-table' });
    options.onProgress?.(batch.progress);
    await options.pause?.();
    if (options.signal?.aborted) return refuse({ type: 'cancelled' });
  }
  if (!head) return refuse({ type: 'unknown-format', headers: widest(leading) });
  return ok({ ...head, rows, rejected });
}

const isBroken = ({ reason }: Rejection): boolean => reason.code === 'broken-quotes';

const widest = (rows: readonly TableRow[]): readonly string[] =>
  rows.reduce<readonly string[]>((most, { cells }) => (cells.length > most.length ? cells : most), []);

function formatOf(headers: readonly string[]): ImportSource | null {
  if (isTaobao(headers)) return 'taobao';
  if (isWoocommerce(headers)) return 'woocommerce';
  return isShopify(headers) ? 'shopify' : null;
}

function sortRow(
  row: TableRow,
  head: { readonly headers: readonly string[]; readonly format: ImportSource },
  rows: TableRow[],
  rejected: Rejection[],
): void {
  const isSecondHeader = rows.length === 0 && head.format === 'taobao' && isTaobao(row.cells);
  if (isSecondHeader) return;
  const hasMore = row.cells.slice(head.headers.length).some((cell) => cell.trim() !== '');
  if (hasMore) rejected.push({ line: row.line, reason: { code: 'too-many-cells' } });
  else rows.push(row);
}

type Reader = (table: Table, currency: Currency) => ReadRows & { readonly unknownColumns: readonly string[] };

const readers: Readonly<Record<ImportSource, Reader>> = {
  shopify: ({ headers, rows }, currency) => {
    const columns = findColumns(headers, shopifyAliases, isIgnoredShopify);
    return { ...shopifyDrafts(rows, cellReader(columns), currency), unknownColumns: columns.unknown };
  },
  woocommerce: ({ headers, rows }, currency) => {
    const columns = findColumns(headers, woocommerceAliases, isIgnoredWoocommerce);
    const read = woocommerceDrafts(rows, cellReader(columns), attributeColumns(headers), currency);
    return { ...read, unknownColumns: columns.unknown };
  },
  taobao: ({ headers, rows }, currency) => {
    const columns = findColumns(headers, taobaoAliases, isIgnoredTaobao);
    return { ...taobaoDrafts(rows, cellReader(columns), currency), unknownColumns: columns.unknown };
  },
};

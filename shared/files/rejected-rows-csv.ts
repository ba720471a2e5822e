import type { Rejection } from '../domain/catalog/import/rejection.ts';
import { rejectionText } from '../domain/catalog/import/rejection-texts.ts';
import type { Locale } from '../kernel/locale.ts';
import { decodeText } from './decode-text.ts';
import { type TableRow, sniffDelimiter, tableRows } from './table-rows.ts';

const words: Readonly<Record<Locale, readonly [string, string]>> = {
  en: ['Line', 'Reason'],
  'zh-CN': ['行号', '原因'],
  'zh-TW': ['行號', '原因'],
};

/**
 * The rows that stayed out, as a file to mend and import again: line and reason, then the row's own cells under the
 * file's headers. UTF-8 with a byte order mark (for Excel on Chinese Windows); a cell that a spreadsheet would take for
 * a formula gets a `'` before it, one whose digits it would change (a barcode) a tab. A row whose cells could not be
 * told apart has its text in one cell.
 */
export function rejectedRowsCsv(bytes: Uint8Array, rejected: readonly Rejection[], locale: Locale): string {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return '';
  const { text } = decoded.value;
  const rows: TableRow[] = [];
  for (const batch of tableRows(text, sniffDelimiter(text))) rows.push(...batch.rows);
  const cellsByLine = new Map(rows.map(({ line, cells }) => [line, cells] as const));
  const lines = text.split('\n');
  const header = rows.find(({ cells }) => cells.length > 1)?.cells ?? [];
  const body = rejected.map(({ line, reason }) => [
    String(line),
    rejectionText(reason, locale),
    ...(cellsByLine.get(line) ?? [lines[line - 1] ?? '']),
  ]);
  return `\ufeff${[[...words[locale], ...header], ...body].map(csvRow).join('')}`;
}

const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

// Excel shows twelve digits and more as 6.9E+12 and drops leading zeros; readers trim the tab off again.
const isDigitsAsText = (text: string): boolean => /^(?:\d{12,}|0\d+)$/.test(text);

function csvCell(text: string): string {
  if (isDigitsAsText(text)) return `\t${text}`;
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

// oxlint-disable-next-line typescript/triple-slash-reference -- other projects that import this file need the declaration too
/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse/papaparse.min.js';

/** A row of a delimited text. `line` is where it starts, counted from 1 as an editor does: a quoted cell may span lines. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

/** Up to a few hundred rows, rows whose quotation marks do not close, and how much of the text is behind (0 to 1). */
export type RowBatch = {
  readonly rows: readonly TableRow[];
  readonly brokenLines: readonly number[];
  readonly progress: number;
};

const BATCH = 500;

/**
 * Reads rows in batches, so that the caller can show progress and stop. Rows without any text are left out. An opening
 * quotation mark that never closes costs only its own line: reading goes on with the next one.
 */
export function* tableRows(text: string, delimiter: string): Generator<RowBatch, void, void> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const batch = readBatch(text, at, line, delimiter);
    at = batch.end;
    line = batch.endLine;
    yield { rows: batch.rows, brokenLines: batch.brokenLines, progress: at / text.length };
  }
}

function readBatch(text: string, start: number, startLine: number, delimiter: string) {
  const rows: TableRow[] = [];
  const brokenLines: number[] = [];
  let end = start;
  let endLine = startLine;
  let steps = 0;
  Papa.parse(text.slice(start), {
    delimiter,
    newline: '\n',
    fastMode: false,
    step: ({ data, errors, meta }, parser) => {
      const after = start + meta.cursor;
      // A stray mark may close somewhere further down and take the rows between with it.
      const isBroken =
        errors.some(({ code }) => code === 'MissingQuotes') ||
        (errors.length > 0 && lineBreaks(text, end, after - 1) > 0);
      const next = isBroken ? endOfLine(text, end) : after;
      if (isBroken) brokenLines.push(endLine);
      else if (data.some((cell) => cell.trim() !== '')) rows.push({ line: endLine, cells: data });
      endLine += isBroken ? 1 : lineBreaks(text, end, next);
      end = next;
      steps += 1;
      if (isBroken || steps === BATCH) parser.abort();
    },
  });
  // Papa gives no step for what it finds nothing in.
  return { rows, brokenLines, end: end === start ? text.length : end, endLine };
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** The delimiter of a table: whichever of comma, tab and semicolon is most frequent outside quotes in the first lines. */
export function sniffDelimiter(text: string): string {
  const lines = text.slice(0, 65_536).split('\n', 3);
  const bare = lines.map((line) => line.replace(/"[^"]*"/g, ''));
  const counts = [',', '\t', ';'].map((delimiter) => ({
    delimiter,
    count: Math.max(...bare.map((line) => line.split(delimiter).length - 1)),
  }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}

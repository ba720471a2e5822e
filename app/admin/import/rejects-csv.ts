/** A cell that a spreadsheet would run as a formula gets an apostrophe before it; quotes are doubled. */
export function csvCell(text: string): string {
  const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}

/** Rejected rows as a file for a spreadsheet: byte order mark, so that Chinese is read as UTF-8. */
export function rejectsCsv(
  head: readonly [line: string, reason: string],
  rows: readonly { readonly line: number; readonly reason: string }[],
): string {
  const lines = rows.map(({ line, reason }) => `${line},${csvCell(reason)}`);
  return `\uFEFF${[head.map(csvCell).join(','), ...lines].join('\r\n')}\r\n`;
}

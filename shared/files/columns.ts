/** The columns of a file by the names used here, and the headers nobody knows. Headers match whatever their case and spacing. */
export type Columns<F extends string> = {
  readonly indexByField: ReadonlyMap<F, number>;
  readonly unknown: readonly string[];
};

export type Aliases<F extends string> = { readonly [K in F]: readonly string[] };

export const foldHeader = (header: string): string =>
  header.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * Finds the columns by a table of aliases (given in lower case); the first column of a name counts. `isIgnored` says of a
 * folded header that it is known and not used.
 */
export function findColumns<F extends string>(
  headers: readonly string[],
  aliases: Aliases<F>,
  isIgnored: (folded: string) => boolean,
): Columns<F> {
  const fieldByAlias = new Map<string, F>();
  for (const field of Object.keys(aliases) as F[]) for (const alias of aliases[field]) fieldByAlias.set(alias, field);
  const indexByField = new Map<F, number>();
  const unknown: string[] = [];
  for (const [index, header] of headers.entries()) {
    const folded = foldHeader(header);
    const field = fieldByAlias.get(folded);
    if (field === undefined) {
      if (folded !== '' && !isIgnored(folded)) unknown.push(header.trim());
    } else if (!indexByField.has(field)) indexByField.set(field, index);
  }
  return { indexByField, unknown };
}

/** Reads cells by field: trimmed text, or `null` when the file has no such column. */
export const cellReader =
  <F extends string>({ indexByField }: Columns<F>) =>
  (cells: readonly string[], field: F): string | null => {
    const index = indexByField.get(field);
    return index === undefined ? null : (cells[index] ?? '').trim();
  };

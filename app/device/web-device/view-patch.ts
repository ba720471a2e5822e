import type { Views } from '../../ports/device.ts';

type Row = Readonly<Record<string, unknown>>;

/** A view whole, or what changed in its list: the order of all rows where it changed, and the rows that did. */
export type ViewPatch =
  | { readonly t: 'all'; readonly value: unknown }
  | { readonly t: 'rows'; readonly order: readonly string[] | null; readonly rows: readonly Row[] };

/** Views that are lists, with what tells their rows apart. */
const listKeys: Partial<Record<keyof Views, string>> = {
  products: 'id',
  'till-items': 'variant',
  orders: 'id',
  imports: 'id',
};

const keyOf = (row: Row, key: string): string => String(row[key]);

const sameOrder = (a: readonly Row[], b: readonly Row[], key: string): boolean =>
  a.length === b.length && a.every((row, i) => keyOf(row, key) === keyOf(b[i] ?? {}, key));

/** What a page that shows `before` needs to show `after`; null when nothing changed. Rows are compared by identity. */
export function patchView(view: keyof Views, before: unknown, after: unknown): ViewPatch | null {
  if (before === after) return null;
  const key = listKeys[view];
  if (key === undefined || !Array.isArray(before) || !Array.isArray(after)) return { t: 'all', value: after };
  const known = new Set<unknown>(before);
  const rows = after.filter((row: unknown) => !known.has(row)) as readonly Row[];
  const order = sameOrder(before as readonly Row[], after as readonly Row[], key);
  if (order && rows.length === 0) return null;
  return { t: 'rows', order: order ? null : after.map((row: Row) => keyOf(row, key)), rows };
}

/** The view after a patch. Rows that did not change stay the same objects. */
export function applyPatch(view: keyof Views, before: unknown, patch: ViewPatch): unknown {
  if (patch.t === 'all') return patch.value;
  const key = listKeys[view] ?? 'id';
  const rows = (before ?? []) as readonly Row[];
  const byKey = new Map(rows.map((row) => [keyOf(row, key), row]));
  for (const row of patch.rows) byKey.set(keyOf(row, key), row);
  const order = patch.order ?? rows.map((row) => keyOf(row, key));
  return order.flatMap((each) => byKey.get(each) ?? []);
}

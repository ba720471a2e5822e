import type { Locale } from '../../kernel/locale.ts';
import { type Result, ok, refuse } from '../../kernel/result.ts';
import type { Line } from '../orders/line.ts';
import type { PriceItem } from '../pricing/price-items.ts';

type Wish = { readonly variant: string; readonly quantity: number };
/** What is charged, and the line of the order it comes from; null for what is bought on top. */
type ItemLine = { readonly item: PriceItem; readonly quantity: number; readonly ordered: Line | null };

/** Pieces by variant that are used up as lines draw on them. */
type Pool = Map<string, number>;

/** Takes up to `quantity` pieces out of the pool and says how many it gave. */
function draw(pool: Pool, variant: string, quantity: number): number {
  const given = Math.min(Math.max(0, pool.get(variant) ?? 0), quantity);
  pool.set(variant, (pool.get(variant) ?? 0) - given);
  return given;
}

function poolOf(lines: readonly Wish[]): Pool {
  const pool: Pool = new Map();
  for (const { variant, quantity } of lines) pool.set(variant, (pool.get(variant) ?? 0) + quantity);
  return pool;
}

/**
 * What a sale charges for: the order's pieces at the order's price, whatever the price is now, the others as they stand
 * today. Refused for a variant that is neither ordered nor known.
 */
export function itemsForSale(
  wishes: readonly Wish[],
  ordered: readonly Line[],
  findItem: (variant: string) => PriceItem | null,
  locale: Locale,
): Result<readonly ItemLine[], { readonly type: 'unknown-item'; readonly variant: string }> {
  const pool = poolOf(ordered);
  const items: ItemLine[] = [];
  for (const { variant, quantity } of wishes) {
    const item = findItem(variant);
    const line = ordered.find((each) => each.variant === variant);
    const fromOrder = draw(pool, variant, quantity);
    if (line && fromOrder > 0)
      items.push({ item: orderedItem(line, item, locale), quantity: fromOrder, ordered: line });
    if (fromOrder === quantity) continue;
    if (!item) return refuse({ type: 'unknown-item', variant });
    items.push({ item, quantity: quantity - fromOrder, ordered: null });
  }
  return ok(items);
}

const orderedItem = (line: Line, item: PriceItem | null, locale: Locale): PriceItem => ({
  product: line.product,
  variant: line.variant,
  title: item?.title ?? { [locale]: line.title },
  optionText: item?.optionText ?? { [locale]: line.optionText },
  sku: line.sku,
  price: line.unitPrice,
});

/** The priced lines of `items`, one for each: those of the order say where the order came from, not where it was paid. */
export const keepOrigin = (lines: readonly Line[], items: readonly Pick<ItemLine, 'ordered'>[]): readonly Line[] =>
  lines.map((line, i) => {
    const ordered = items[i]?.ordered;
    return ordered ? { ...line, door: ordered.door, referrers: ordered.referrers, campaign: ordered.campaign } : line;
  });

/** The lines with their pieces above what is free marked `over`; pieces of the order were promised and never are. */
export function markOver(
  lines: readonly Line[],
  ordered: readonly Wish[],
  freeOf: ((variant: string) => number) | undefined,
): readonly Line[] {
  if (!freeOf) return lines;
  const promised = poolOf(ordered);
  const free: Pool = new Map(lines.map(({ variant }) => [variant, freeOf(variant)]));
  return lines.map((line) => {
    const open = line.quantity - draw(promised, line.variant, line.quantity);
    return { ...line, over: open - draw(free, line.variant, open) };
  });
}

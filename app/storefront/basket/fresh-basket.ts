import { type Accessor, createResource } from 'solid-js';
import { type PriceItem, priceItems } from '../../../shared/domain/pricing/price-items.ts';
import type { Currency } from '../../../shared/kernel/money.ts';
import type { Locale } from '../../../shared/kernel/locale.ts';
import type { BasketItem, LoadedPage } from '../data/page-data.ts';
import type { Basket, BasketLine } from './basket-lines.ts';

/** A line as it stands now: `now` is null while the shop could not be asked, `gone` when the shop no longer has it. */
export type FreshLine = {
  readonly line: BasketLine;
  readonly now: BasketItem | null;
  readonly gone: boolean;
  readonly soldOut: boolean;
};

export type Checked = { readonly items: ReadonlyMap<string, BasketItem> } | null;

const isSoldOut = (item: BasketItem): boolean => Object.values(item.bands).every((band) => band === 'out');

/** Joins what is kept with what the shop says; null when it could not be asked. */
export const freshLines = (basket: Basket, checked: Checked): readonly FreshLine[] =>
  basket.map((line) => {
    const now = checked?.items.get(line.variant) ?? null;
    return { line, now, gone: checked !== null && now === null, soldOut: now !== null && isSoldOut(now) };
  });

const priceItemOf = ({ line, now }: FreshLine, locale: Locale): PriceItem => ({
  product: line.product,
  variant: line.variant,
  title: { [locale]: now?.title.text ?? line.title },
  optionText: { [locale]: now?.optionText ?? line.optionText },
  sku: now?.sku ?? line.sku,
  price: now?.price ?? line.price,
});

/** The total by the shop's one pricing function; 0 where it refuses (the server says why). */
export function totalOf(lines: readonly FreshLine[], currency: Currency, locale: Locale): number {
  const items = lines.map((each) => ({ item: priceItemOf(each, locale), quantity: each.line.quantity }));
  let count = 0;
  const priced = priceItems({ currency }, { items, door: 'web', locale, ids: () => String(count++) });
  return priced.ok ? priced.value.total : 0;
}

/** Asks the shop for the variants in the basket; again when they change or when told to. */
export function createChecked(
  variants: Accessor<string | null>,
  base: () => string,
): readonly [Accessor<Checked | undefined>, () => void] {
  const [checked, { refetch }] = createResource(variants, async (ids): Promise<Checked> => {
    const answer = await fetch(`/_data${base()}?v=${encodeURIComponent(ids)}`).catch(() => null);
    if (answer?.ok !== true) return null;
    const { view } = (await answer.json()) as LoadedPage;
    return view.page === 'basket' ? { items: new Map(view.items.map((item) => [item.variant, item])) } : null;
  });
  return [() => checked.latest, () => void refetch()];
}

import { type Locale, type Texts, speak } from '../../kernel/locale.ts';
import { type Currency, money, multiplyMoney, sumMoney } from '../../kernel/money.ts';
import { type Result, ok, refuse } from '../../kernel/result.ts';
import { spreadIncludedTax } from './included-tax.ts';
import { isQuantity, isUnitPrice, largestTotal, mostLines } from './limits.ts';
import type { PricedLine } from './priced-line.ts';

/** One thing with its price, as a till's tile, a ticket line and a shelf variant know it. `price` in minor units. */
export type PriceItem = {
  readonly product: string;
  readonly variant: string;
  readonly title: Texts;
  readonly optionText: Texts;
  readonly sku: string;
  readonly price: number;
};

export type ItemsToPrice = {
  readonly items: readonly { readonly item: PriceItem; readonly quantity: number }[];
  readonly door: string;
  readonly locale: Locale;
  /** Gives each line its id; for a preview any counter will do. */
  readonly ids: () => string;
};

/** Whole lines in the order given and their sum, in minor units of `currency`. */
export type PricedBasket = {
  readonly lines: readonly PricedLine[];
  readonly total: number;
  readonly currency: Currency;
};

/** Why a basket has no price; `variant` names the line. */
export type PriceRefusal =
  | { readonly type: 'bad-quantity'; readonly variant: string; readonly quantity: number }
  | { readonly type: 'bad-price'; readonly variant: string }
  | { readonly type: 'too-many-lines'; readonly most: number }
  | { readonly type: 'too-large' };

/** Tax is 0 until tax rules exist; the formula is in place. */
const taxRate = 0;

/**
 * The one pricing function of basket, till and server: list price × quantity, no discounts yet, tax contained in the
 * total (rules §6). Same input, same output everywhere. Refuses quantities that are not whole numbers from 1 to 9,999,
 * more than 200 lines and totals beyond 10^11 minor units.
 */
export function priceItems(
  shop: { readonly currency: Currency },
  { items, door, locale, ids }: ItemsToPrice,
): Result<PricedBasket, PriceRefusal> {
  const flaw = findFlaw(items);
  if (flaw) return refuse(flaw);
  const grosses = items.map(({ item, quantity }) => multiplyMoney(money(item.price, shop.currency), quantity));
  const total = sumMoney(grosses, shop.currency);
  if (total.minor > largestTotal) return refuse({ type: 'too-large' });
  const taxes = spreadIncludedTax(grosses.map((gross) => ({ gross, taxRate })));
  const lines = items.map((each, i) => lineOf(each, taxes[i]?.minor ?? 0, { door, locale, ids }));
  return ok({ lines, total: total.minor, currency: shop.currency });
}

function findFlaw(items: ItemsToPrice['items']): PriceRefusal | null {
  if (items.length > mostLines) return { type: 'too-many-lines', most: mostLines };
  for (const { item, quantity } of items) {
    if (!isQuantity(quantity)) return { type: 'bad-quantity', variant: item.variant, quantity };
    if (!isUnitPrice(item.price)) return { type: 'bad-price', variant: item.variant };
    if (item.price * quantity > largestTotal) return { type: 'too-large' };
  }
  return null;
}

function lineOf(
  { item, quantity }: ItemsToPrice['items'][number],
  tax: number,
  { door, locale, ids }: Pick<ItemsToPrice, 'door' | 'locale' | 'ids'>,
): PricedLine {
  return {
    id: ids(),
    product: item.product,
    variant: item.variant,
    title: speak(item.title, locale).text,
    optionText: speak(item.optionText, locale).text,
    sku: item.sku,
    quantity,
    unitPrice: item.price,
    listUnitPrice: item.price,
    discounts: [],
    total: item.price * quantity,
    taxRate,
    tax,
    door,
    referrers: [],
    campaign: null,
    trial: false,
    madeToOrder: false,
    over: 0,
  };
}

import type { Locale } from '../../kernel/locale.ts';
import type { Currency } from '../../kernel/money.ts';
import type { Result } from '../../kernel/result.ts';
import { optionTextsOf } from '../catalog/option-text.ts';
import type { Product, Variant } from '../catalog/product.ts';
import { type PriceItem, type PriceRefusal, type PricedBasket, priceItems } from './price-items.ts';

/** What pricing reads of a product: staff's products and the shelf's both have it. */
export type PricedProduct = Pick<Product, 'id' | 'title' | 'options'>;
export type PricedVariant = Pick<Variant, 'id' | 'optionValues' | 'sku' | 'price'>;

export type BasketToPrice = {
  readonly lines: readonly {
    readonly product: PricedProduct;
    readonly variant: PricedVariant;
    readonly quantity: number;
  }[];
  readonly door: string;
  readonly locale: Locale;
  readonly ids: () => string;
};

/** A variant as the pricing function takes it. */
export const priceItemOf = (product: PricedProduct, variant: PricedVariant): PriceItem => ({
  product: product.id,
  variant: variant.id,
  title: product.title,
  optionText: optionTextsOf(product, variant),
  sku: variant.sku,
  price: variant.price,
});

/** Prices variants picked from products; promises what `priceItems` promises. */
export function priceBasket(
  shop: { readonly currency: Currency },
  { lines, ...rest }: BasketToPrice,
): Result<PricedBasket, PriceRefusal> {
  const items = lines.map(({ product, variant, quantity }) => ({ item: priceItemOf(product, variant), quantity }));
  return priceItems(shop, { items, ...rest });
}

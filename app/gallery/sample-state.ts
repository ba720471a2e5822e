import { optionTextsOf } from '../../shared/domain/catalog/option-text.ts';
import type { Product } from '../../shared/domain/catalog/product.ts';
import type { Shop } from '../../shared/domain/catalog/shop.ts';
import type { DeviceStatus, ImportDone, SaleSummary, StaffOrder, StockedProduct, TillItem } from '../ports/device.ts';
import { fieldsFromProduct } from './flat-fields.ts';
import { type FlatProduct, productFromFields } from './flat-product.ts';

/** What a sample device starts from. */
export type SampleSeed = {
  readonly shop: Shop;
  readonly products: readonly Product[];
  readonly openingStock: readonly { readonly variant: string; readonly place: string; readonly quantity: number }[];
};

export type SampleSale = SaleSummary & { readonly place: string };

/** Everything a sample device holds, in memory, changed in place. */
export type SampleState = {
  shop: Shop;
  readonly products: Map<string, FlatProduct>;
  readonly stock: Map<string, number>;
  readonly sales: SampleSale[];
  orders: readonly StaffOrder[];
  imports: readonly ImportDone[];
  status: DeviceStatus;
};

const stockKey = (place: string, variant: string): string => `${place}/${variant}`;

export function stateFromSeed(seed: SampleSeed, status: DeviceStatus): SampleState {
  const state: SampleState = {
    shop: seed.shop,
    products: new Map(seed.products.map((product) => [product.id, fieldsFromProduct(product)])),
    stock: new Map(),
    sales: [],
    orders: [],
    imports: [],
    status,
  };
  for (const { place, variant, quantity } of seed.openingStock) moveStock(state, place, variant, quantity);
  return state;
}

export const stockOf = (state: SampleState, place: string, variant: string): number =>
  state.stock.get(stockKey(place, variant)) ?? 0;

export function moveStock(state: SampleState, place: string, variant: string, quantity: number): void {
  state.stock.set(stockKey(place, variant), stockOf(state, place, variant) + quantity);
}

/** Every product with its stock at every place. */
export function stockedProducts(state: SampleState): readonly StockedProduct[] {
  return [...state.products].map(([id, fields]) => {
    const product = productFromFields(id, fields);
    const onHand = Object.fromEntries(
      state.shop.places.map((place) => [
        place.id,
        Object.fromEntries(product.variants.map((variant) => [variant.id, stockOf(state, place.id, variant.id)])),
      ]),
    );
    return { ...product, onHand };
  });
}

/** What the till at a place sells: the variants of active products. */
export function tillItems(state: SampleState, place: string): readonly TillItem[] {
  return stockedProducts(state)
    .filter((product) => product.status === 'active')
    .flatMap((product) =>
      product.variants.map((variant) => ({
        product: product.id,
        variant: variant.id,
        title: product.title,
        optionText: optionTextsOf(product, variant),
        sku: variant.sku,
        barcode: variant.barcode,
        price: variant.price,
        category: product.category,
        photo: photoOf(product, variant.photo),
        onHand: stockOf(state, place, variant.id),
        promised: 0,
      })),
    );
}

const photoOf = (product: Product, photo: string | null): string | null =>
  (product.photos.find((each) => each.id === photo) ?? product.photos[0])?.ref ?? null;

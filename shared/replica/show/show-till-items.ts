import { optionTextsOf } from '../../domain/catalog/option-text.ts';
import type { Product, Variant } from '../../domain/catalog/product.ts';
import type { ReplicaState } from '../replica-state.ts';
import type { TillItem } from '../views.ts';

type Shown = { readonly product: Product; readonly item: TillItem };

/** What one place's tills sell: every variant of active products, in the catalogue's order. */
export type ShowTillItems = (place: string) => readonly TillItem[];

const photoOf = (product: Product, variant: Variant): string | null =>
  (product.photos.find(({ id }) => id === variant.photo) ?? product.photos[0])?.ref ?? null;

const itemOf = (product: Product, variant: Variant, onHand: number, promised: number): TillItem => ({
  product: product.id,
  variant: variant.id,
  title: product.title,
  optionText: optionTextsOf(product, variant),
  sku: variant.sku,
  barcode: variant.barcode,
  price: variant.price,
  category: product.category,
  photo: photoOf(product, variant),
  onHand,
  promised,
});

export function createShowTillItems(state: () => ReplicaState): ShowTillItems {
  const shownByPlace = new Map<string, Map<string, Shown>>();
  return (place) => {
    const { catalog, places } = state();
    const shown = shownByPlace.get(place) ?? new Map<string, Shown>();
    shownByPlace.set(place, shown);
    const show = (product: Product, variant: Variant): TillItem => {
      const onHand = places.onHand(place, variant.id);
      const promised = places.promised(place, variant.id);
      const last = shown.get(variant.id);
      if (last?.product === product && last.item.onHand === onHand && last.item.promised === promised) return last.item;
      const item = itemOf(product, variant, onHand, promised);
      shown.set(variant.id, { product, item });
      return item;
    };
    const active = catalog.products().filter(({ status }) => status === 'active');
    return active.flatMap((product) => product.variants.map((variant) => show(product, variant)));
  };
}

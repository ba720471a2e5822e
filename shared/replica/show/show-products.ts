import type { Product } from '../../domain/catalog/product.ts';
import type { ReplicaState } from '../replica-state.ts';
import type { StockedProduct } from '../views.ts';

/** What was shown of a product last: kept while it still holds, so that screens see which rows changed. */
type Shown = { readonly product: Product; readonly counts: string; readonly stocked: StockedProduct };

export type ShowProducts = {
  readonly all: () => readonly StockedProduct[];
  readonly one: (id: string) => StockedProduct | null;
};

export function createShowProducts(state: () => ReplicaState): ShowProducts {
  const shown = new Map<string, Shown>();
  let list: readonly StockedProduct[] = [];
  const countsOf = (product: Product): StockedProduct['onHand'] => {
    const { places } = state();
    const byPlace = places.places().map((place) => {
      const counts = product.variants.map(({ id }) => [id, places.onHand(place, id)] as const);
      return [place, Object.fromEntries(counts)] as const;
    });
    return Object.fromEntries(byPlace);
  };
  const stock = (product: Product): StockedProduct => {
    const onHand = countsOf(product);
    const counts = JSON.stringify(onHand);
    const last = shown.get(product.id);
    if (last?.product === product && last.counts === counts) return last.stocked;
    const stocked = { ...product, onHand };
    shown.set(product.id, { product, counts, stocked });
    return stocked;
  };
  return {
    all: () => {
      const next = state().catalog.products().map(stock);
      const isSame = next.length === list.length && next.every((row, i) => row === list[i]);
      if (!isSame) list = next;
      return list;
    },
    one: (id) => {
      const product = state().catalog.find(id);
      return product === null ? null : stock(product);
    },
  };
}

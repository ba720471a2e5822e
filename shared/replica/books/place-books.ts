import { createStockBook, type StockBook } from '../../domain/stock/buckets.ts';
import { onHandOf } from '../../domain/stock/on-hand.ts';
import type { CountedMovement } from '../../domain/stock/movement-conflict.ts';
import { createPromiseBook, type PromiseBook, type PromiseFact } from '../../domain/stock/open-promises.ts';

/** Stock and promises of every place this device follows. */
export type PlaceBooks = {
  readonly places: () => readonly string[];
  /** Tells the variants whose count changed. */
  readonly move: (place: string, movements: readonly CountedMovement[]) => readonly string[];
  readonly promise: (place: string, fact: PromiseFact) => void;
  /** True when a movement of that id is counted at the place. */
  readonly isCounted: (place: string, movement: string) => boolean;
  readonly onHand: (place: string, variant: string) => number;
  readonly promised: (place: string, variant: string) => number;
};

type Books = { readonly stock: StockBook; readonly promises: PromiseBook; readonly counted: Set<string> };

export function createPlaceBooks(): PlaceBooks {
  const byPlace = new Map<string, Books>();
  const at = (place: string): Books => {
    const books = byPlace.get(place) ?? { stock: createStockBook(), promises: createPromiseBook(), counted: new Set() };
    byPlace.set(place, books);
    return books;
  };
  return {
    places: () => [...byPlace.keys()].sort(),
    move: (place, movements) => {
      const { stock, counted } = at(place);
      for (const { id } of movements) counted.add(id);
      return movements.filter((movement) => stock.add(movement)).map(({ variant }) => variant);
    },
    promise: (place, fact) => at(place).promises.add(fact),
    isCounted: (place, movement) => byPlace.get(place)?.counted.has(movement) ?? false,
    onHand: (place, variant) => onHandOf(byPlace.get(place)?.stock.bucketsOf(variant) ?? { shelf: 0, bin: 0 }),
    promised: (place, variant) => byPlace.get(place)?.promises.promisedOf(variant) ?? 0,
  };
}

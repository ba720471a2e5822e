import {
  type Accessor,
  type JSX,
  createContext,
  createMemo,
  createSignal,
  onCleanup,
  onMount,
  useContext,
} from 'solid-js';
import { kept, watchKept } from '../kept.ts';
import {
  type Basket,
  type BasketLine,
  addLine,
  basketFromText,
  piecesOf,
  removeLine,
  restoreLine,
  setQuantity,
  takeOrdered,
} from './basket-lines.ts';

const storageKey = 'counterpart.basket';

export type BasketStore = {
  /** False until the kept basket was read: the server and the first drawing know nothing of it. */
  readonly ready: Accessor<boolean>;
  readonly lines: Accessor<Basket>;
  readonly pieces: Accessor<number>;
  readonly add: (line: BasketLine) => void;
  readonly setQuantity: (variant: string, quantity: number) => void;
  /** Answers the way to undo it. */
  readonly remove: (variant: string) => () => void;
  /** Takes the pieces of an order out; those put in after it was sent stay. */
  readonly takeOrdered: (lines: Parameters<typeof takeOrdered>[1]) => void;
  readonly take: (lines: Basket) => void;
  readonly clear: () => void;
};

const BasketContext = createContext<BasketStore>();

/** The shopper's basket: kept in this browser, the same in all its tabs, without the network. */
export function BasketProvider(props: { readonly children: JSX.Element }): JSX.Element {
  const [lines, setLines] = createSignal<Basket>([]);
  const [ready, setReady] = createSignal(false);
  const pieces = createMemo(() => piecesOf(lines()));
  const read = () => basketFromText(kept.read(storageKey));
  const change = (next: (basket: Basket) => Basket) => {
    // Another tab may have written since: its basket is the one to change.
    const basket = next(read());
    kept.write(storageKey, JSON.stringify(basket));
    setLines(basket);
  };
  onMount(() => {
    setLines(read());
    setReady(true);
    onCleanup(watchKept(storageKey, () => setLines(read())));
  });
  const store: BasketStore = {
    ready,
    lines,
    pieces,
    add: (line) => change((basket) => addLine(basket, line)),
    setQuantity: (variant, quantity) => change((basket) => setQuantity(basket, variant, quantity)),
    remove: (variant) => {
      const index = read().findIndex((line) => line.variant === variant);
      const line = read()[index];
      change((basket) => removeLine(basket, variant));
      return () => line && change((basket) => restoreLine(basket, line, index));
    },
    takeOrdered: (ordered) => change((basket) => takeOrdered(basket, ordered)),
    take: (next) => change(() => next),
    clear: () => change(() => []),
  };
  return <BasketContext.Provider value={store}>{props.children}</BasketContext.Provider>;
}

export function useBasket(): BasketStore {
  const basket = useContext(BasketContext);
  if (basket === undefined) throw new Error('useBasket needs a BasketProvider above it');
  return basket;
}

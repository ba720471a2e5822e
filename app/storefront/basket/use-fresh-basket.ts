import { type Accessor, createMemo, onCleanup, onMount } from 'solid-js';
import { useShop } from '../shop-context.tsx';
import { useBasket } from './basket-context.tsx';
import { type Checked, type FreshLine, createChecked, freshLines, totalOf } from './fresh-basket.ts';

export type FreshBasket = {
  readonly ready: Accessor<boolean>;
  /** Those that can be ordered, in the basket's order. */
  readonly lines: Accessor<readonly FreshLine[]>;
  /** Those that cannot any more. */
  readonly invalid: Accessor<readonly FreshLine[]>;
  readonly total: Accessor<number>;
  readonly pieces: Accessor<number>;
  /** Undefined while asking, null when the shop could not be asked. */
  readonly checked: Accessor<Checked | undefined>;
  readonly checkAgain: () => void;
};

/** The basket with today's prices, where the shop can be reached, else with those that were last known. */
export function useFreshBasket(): FreshBasket {
  const { site, href, i18n } = useShop();
  const basket = useBasket();
  const variants = createMemo(() => {
    const ids = basket.lines().map(({ variant }) => variant);
    return basket.ready() && ids.length > 0 ? ids.toSorted().join(',') : null;
  });
  const [checked, checkAgain] = createChecked(variants, () => href('/basket'));
  const all = createMemo(() => freshLines(basket.lines(), checked() ?? null));
  const lines = () => all().filter(({ gone, soldOut }) => !gone && !soldOut);
  onMount(() => {
    window.addEventListener('online', checkAgain);
    onCleanup(() => window.removeEventListener('online', checkAgain));
  });
  return {
    ready: basket.ready,
    lines,
    invalid: () => all().filter(({ gone, soldOut }) => gone || soldOut),
    total: () => totalOf(lines(), site().currency, i18n.locale()),
    pieces: () => lines().reduce((sum, { line }) => sum + line.quantity, 0),
    checked,
    checkAgain,
  };
}

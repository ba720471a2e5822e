import { type Accessor, createSignal } from 'solid-js';

/** What the grid shows: a search over everything, else one category (null: all). */
export type SellView = {
  readonly query: Accessor<string>;
  readonly setQuery: (query: string) => void;
  readonly category: Accessor<string | null>;
  readonly setCategory: (category: string | null) => void;
};

/** A choice of category ends a search. */
export function createSellView(): SellView {
  const [query, setQuery] = createSignal('');
  const [category, setCategory] = createSignal<string | null>(null);
  return {
    query,
    setQuery,
    category,
    setCategory: (next) => {
      setQuery('');
      setCategory(next);
    },
  };
}

import { For, type JSX } from 'solid-js';
import type { CardView } from '../data/page-data.ts';
import { ProductCard } from './product-card.tsx';

/** Cards in two columns on a phone, three and four on wider screens. `eager`: how many are seen before scrolling. */
export function ProductGrid(props: {
  readonly cards: readonly CardView[];
  readonly eager?: number;
  /** Where the mats begin, so that two grids of one page do not look the same. */
  readonly from?: number;
}): JSX.Element {
  return (
    <ul class="goods-grid">
      <For each={props.cards}>
        {(card, index) => (
          <li>
            <ProductCard card={card} position={index() + (props.from ?? 0)} first={index() < (props.eager ?? 0)} />
          </li>
        )}
      </For>
    </ul>
  );
}

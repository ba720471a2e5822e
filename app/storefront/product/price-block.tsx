import { type JSX, Show } from 'solid-js';
import { MoneyText } from '../../ui/money-text.tsx';
import { useShop } from '../shop-context.tsx';
import { BandText } from './band-text.tsx';
import type { ProductState } from './product-state.ts';

/** Price, old price and band of what is chosen. Read out when they change. */
export function PriceBlock(props: { readonly state: ProductState; readonly live?: boolean }): JSX.Element {
  const { site } = useShop();
  const variant = () => props.state.variant();
  const before = () => {
    const now = variant();
    return now !== null && now.compareAt !== null && now.compareAt > now.price ? now.compareAt : null;
  };
  return (
    <div aria-live={props.live === true ? 'polite' : undefined}>
      <p class="flex items-baseline gap-2">
        <MoneyText minor={variant()?.price ?? 0} currency={site().currency} class="text-t5 text-acc" />
        <Show when={before()} keyed>
          {(old) => <MoneyText minor={old} currency={site().currency} struck />}
        </Show>
      </p>
      <BandText band={props.state.band()} />
    </div>
  );
}

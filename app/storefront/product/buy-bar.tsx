import { type JSX, Show } from 'solid-js';
import { CountBadge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useBasket } from '../basket/basket-context.tsx';
import { useShop } from '../shop-context.tsx';
import type { ProductState } from './product-state.ts';

/** Home, basket, add, buy: under the thumb on a phone. */
export function BuyBar(props: {
  readonly state: ProductState;
  readonly onAdd: () => void;
  readonly onBuy: () => void;
}): JSX.Element {
  const { href, i18n } = useShop();
  const basket = useBasket();
  const allOut = () =>
    props.state.product.variants.every((variant) => Object.values(variant.bands).every((band) => band === 'out'));
  const way = 'relative flex w-12 flex-col items-center justify-center gap-0.5 text-t0 text-ink2';
  return (
    <div class="needs-script safe-bottom fixed inset-x-0 bottom-0 z-20 border-t border-line bg-card lg:hidden">
      <div class="gutter flex h-19 items-center gap-2">
        <a href={href('/')} class={way}>
          <Icon name="store" size={22} />
          {i18n.t('tab.home')}
        </a>
        <a href={href('/basket')} class={way}>
          <span class="relative">
            <Icon name="basket" size={22} />
            <Show when={basket.pieces() > 0}>
              <CountBadge count={basket.pieces()} class="absolute -top-2 left-3.5" />
            </Show>
          </span>
          {i18n.t('tab.basket')}
        </a>
        <Button kind="soft" class="min-w-0 flex-1 px-2!" disabled={allOut()} onClick={() => props.onAdd()}>
          {allOut() ? i18n.t('band.out') : i18n.t('product.add')}
        </Button>
        <Button kind="primary" class="min-w-0 flex-1 px-2!" disabled={allOut()} onClick={() => props.onBuy()}>
          {i18n.t('product.buy')}
        </Button>
      </div>
    </div>
  );
}

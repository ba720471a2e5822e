import type { JSX } from 'solid-js';
import { Button } from '../../ui/button.tsx';
import { useShop } from '../shop-context.tsx';
import { OptionPicker } from './option-picker.tsx';
import type { ProductState } from './product-state.ts';

/** Choice and buttons on the page itself, on wide screens. */
export function BuyPanel(props: {
  readonly state: ProductState;
  readonly onAdd: () => void;
  readonly onBuy: () => void;
}): JSX.Element {
  const { i18n } = useShop();
  const isOut = () => props.state.line() === null;
  return (
    <div class="hidden space-y-5 border-t border-line pt-5 lg:block">
      <OptionPicker state={props.state} />
      <div class="needs-script flex gap-3">
        <Button kind="soft" size="large" class="flex-1" disabled={isOut()} onClick={() => props.onAdd()}>
          {isOut() ? i18n.t('band.out') : i18n.t('product.add')}
        </Button>
        <Button kind="primary" size="large" class="flex-1" disabled={isOut()} onClick={() => props.onBuy()}>
          {i18n.t('product.buy')}
        </Button>
      </div>
    </div>
  );
}

import type { JSX } from 'solid-js';
import { Button, IconButton } from '../../ui/button.tsx';
import { Photo } from '../../ui/photo.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useShop } from '../shop-context.tsx';
import { OptionPicker } from './option-picker.tsx';
import { PickupPlaces } from './pickup-places.tsx';
import { PriceBlock } from './price-block.tsx';
import type { ProductState } from './product-state.ts';

/** Choose, count and buy in one sheet: the picture, the price and the band follow the choice. */
export function SkuSheet(props: {
  readonly state: ProductState;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onAdd: () => void;
  readonly onBuy: () => void;
}): JSX.Element {
  const { i18n } = useShop();
  const isOut = () => props.state.line() === null;
  return (
    <Sheet
      open={props.open}
      onClose={() => props.onClose()}
      title={props.state.product.title.text}
      hideTitle
      head={<SheetHead state={props.state} onClose={() => props.onClose()} />}
      footer={
        <div class="flex gap-3 px-4 py-3">
          <Button kind="soft" size="large" class="flex-1" disabled={isOut()} onClick={() => props.onAdd()}>
            {isOut() ? i18n.t('band.out') : i18n.t('product.add')}
          </Button>
          <Button kind="primary" size="large" class="flex-1" disabled={isOut()} onClick={() => props.onBuy()}>
            {i18n.t('product.buy')}
          </Button>
        </div>
      }
    >
      <div class="space-y-4 px-4 py-4">
        <OptionPicker state={props.state} />
        <PickupPlaces state={props.state} />
      </div>
    </Sheet>
  );
}

function SheetHead(props: { readonly state: ProductState; readonly onClose: () => void }): JSX.Element {
  const { i18n } = useShop();
  return (
    <>
      <span
        aria-hidden="true"
        class="absolute top-2 left-1/2 h-1 w-9 -translate-x-1/2 rounded-full bg-line2 md:hidden"
      />
      <div class="flex gap-4 border-b border-line px-4 pb-4">
        <Photo
          of={props.state.photo()}
          alt=""
          mat={1}
          class="-mt-4 w-28 shrink-0 rounded-r2 border-4 border-card shadow-sh1"
        />
        <div class="min-w-0 flex-1 pt-6">
          <PriceBlock state={props.state} live />
          <p class="text-t1 text-ink2">
            {i18n.t('product.chosen', { words: props.state.words() || props.state.product.title.text })}
          </p>
        </div>
        <IconButton icon="close" label={i18n.kit().close} class="mt-3 -mr-2" onClick={() => props.onClose()} />
      </div>
    </>
  );
}

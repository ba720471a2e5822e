import { useNavigate } from '@solidjs/router';
import { type JSX, Show, createSignal } from 'solid-js';
import { useToast } from '../../ui/toast.tsx';
import { useBasket } from '../basket/basket-context.tsx';
import type { ViewOf } from '../data/page-data.ts';
import { ProductGrid } from '../list/product-grid.tsx';
import { foreign, useShop } from '../shop-context.tsx';
import { Breadcrumb } from './breadcrumb.tsx';
import { BuyBar } from './buy-bar.tsx';
import { BuyPanel } from './buy-panel.tsx';
import { FloatingBar } from './floating-bar.tsx';
import { PickupPlaces } from './pickup-places.tsx';
import { PriceBlock } from './price-block.tsx';
import { ProductGallery } from './product-gallery.tsx';
import { createProductState } from './product-state.ts';
import { RichText } from './rich-text.tsx';
import { SkuSheet } from './sku-sheet.tsx';
import { VariantRow } from './variant-row.tsx';

/** One product: pictures, price, choice, where to collect it, its story, what stands beside it. */
export function ProductPage(props: { readonly view: ViewOf<'product'> }): JSX.Element {
  const { i18n, href } = useShop();
  const basket = useBasket();
  const toast = useToast();
  const navigate = useNavigate();
  const product = () => props.view.product;
  const state = createProductState(props.view.product);
  const [choosing, setChoosing] = createSignal(false);
  const add = (): boolean => {
    const line = state.line();
    if (line === null) return false;
    basket.add(line);
    setChoosing(false);
    return true;
  };
  const toBasket = () => navigate(href('/basket'), { resolve: false });
  const addAndSay = () =>
    add() && toast.show({ text: i18n.t('product.added'), action: { text: i18n.t('product.toBasket'), run: toBasket } });
  const buy = () => add() && navigate(href('/checkout'), { resolve: false });
  return (
    <>
      <FloatingBar title={product().title.text} />
      <div class="mx-auto max-w-[1440px] lg:grid lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] lg:gap-12 lg:px-10 lg:pt-8">
        <ProductGallery product={product()} shown={state.variant()?.photo ?? -1} />
        <div class="gutter space-y-5 pt-4 pb-6 lg:max-w-xl lg:px-0 lg:pt-0">
          <Breadcrumb product={product()} />
          <div class="flex flex-col gap-2">
            <div class="lg:order-last">
              <PriceBlock state={state} />
            </div>
            <h1 class="text-t4 font-semibold lg:text-t5" lang={foreign(i18n, product().title)}>
              {product().title.text}
            </h1>
            <Show when={product().vendor !== ''}>
              <p class="text-t1 text-ink2">{product().vendor}</p>
            </Show>
          </div>
          <VariantRow state={state} onOpen={() => setChoosing(true)} />
          <BuyPanel state={state} onAdd={addAndSay} onBuy={buy} />
          <noscript class="block text-t1 text-ink2">{i18n.t('product.needsScript')}</noscript>
          <PickupPlaces state={state} />
          <Show when={product().description.blocks.length > 0}>
            <section class="border-t border-line pt-5">
              <h2 class="mb-2 text-t3 font-semibold">{i18n.t('product.details')}</h2>
              <RichText blocks={product().description.blocks} lang={foreign(i18n, product().description)} />
            </section>
          </Show>
        </div>
      </div>
      <Show when={props.view.related.length > 0}>
        <section class="gutter mx-auto max-w-[1440px] pt-6 pb-24 lg:pt-14 lg:pb-0">
          <h2 class="mb-4 text-t4 font-semibold">{i18n.t('product.related')}</h2>
          <ProductGrid cards={props.view.related} from={2} />
        </section>
      </Show>
      <BuyBar state={state} onAdd={() => setChoosing(true)} onBuy={() => setChoosing(true)} />
      <SkuSheet state={state} open={choosing()} onClose={() => setChoosing(false)} onAdd={addAndSay} onBuy={buy} />
    </>
  );
}

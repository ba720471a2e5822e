import { type JSX, Show } from 'solid-js';
import { priceRangeOf } from '../../../shared/domain/catalog/price-range.ts';
import { Badge } from '../../ui/badge.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { Photo } from '../../ui/photo.tsx';
import type { StockedProduct } from '../../ports/device.ts';
import { useDesk } from '../admin-desk.tsx';
import { useWords } from '../use-words.ts';
import { stockOf } from './product-shelves.ts';

/** Photo, title, price, stock: a thumb's height, the whole row opens it. */
export function ProductRow(props: { readonly product: StockedProduct; readonly current: boolean }): JSX.Element {
  const desk = useDesk();
  const { t, spoken } = useWords();
  const title = () => spoken(props.product.title);
  const range = () => priceRangeOf(props.product.variants);
  const stock = () => stockOf(props.product);
  return (
    <a
      href={`/admin/products/${props.product.id}`}
      data-product={props.product.id}
      aria-current={props.current ? 'page' : undefined}
      class={`gutter press flex items-center gap-3.5 border-b border-line py-3 lg:px-5! ${props.current ? 'bg-acc-soft' : 'hover:bg-well'}`}
    >
      <Photo of={props.product.photos[0]?.ref} alt="" mat={2} class="size-17 shrink-0 rounded-r2" />
      <span class="min-w-0 flex-1">
        <span lang={title().locale} class="lines-1 block font-medium">
          {title().text || t('products.untitled')}
        </span>
        <span class="mt-1 flex items-center gap-2">
          <Show when={range()} fallback={<span class="text-t1 text-ink3">{t('products.noPrice')}</span>}>
            {(price) => (
              <span>
                <MoneyText minor={price().min} currency={desk.shop().currency} />
                <Show when={price().max > price().min}>
                  <span class="text-t1 text-ink2">
                    {' – '}
                    <MoneyText minor={price().max} currency={desk.shop().currency} class="font-normal!" />
                  </span>
                </Show>
              </span>
            )}
          </Show>
          <Show when={props.product.variants.length > 1}>
            <span class="text-t1 text-ink3">{t('products.variants', { count: props.product.variants.length })}</span>
          </Show>
        </span>
        <span class="mt-0.5 flex items-center gap-2 text-t1">
          <span class={`figures ${stock() === 0 ? 'text-stop' : stock() <= 3 ? 'font-medium text-wait' : 'text-ink2'}`}>
            {t('products.stock', { count: stock() })}
          </span>
          <Show when={props.product.status === 'draft'}>
            <Badge>{t('products.draft')}</Badge>
          </Show>
          <Show when={props.product.status === 'archived'}>
            <Badge>{t('products.archived')}</Badge>
          </Show>
        </span>
      </span>
    </a>
  );
}

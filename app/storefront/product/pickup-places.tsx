import { For, type JSX } from 'solid-js';
import { Icon } from '../../ui/icon.tsx';
import { foreign, useShop } from '../shop-context.tsx';
import { BandText } from './band-text.tsx';
import type { ProductState } from './product-state.ts';

/** Where what is chosen can be collected. */
export function PickupPlaces(props: { readonly state: ProductState }): JSX.Element {
  const { site, i18n } = useShop();
  const places = () => site().places.filter(({ pickup }) => pickup);
  const bandAt = (place: string) => props.state.variant()?.bands[place] ?? 'out';
  return (
    <section class="border-t border-line pt-4">
      <h2 class="font-medium">{i18n.t('product.collect')}</h2>
      <ul class="mt-1 divide-y divide-line">
        <For each={places()}>
          {(place) => (
            <li class="flex items-center gap-3 py-2.5">
              <Icon name="store" size={18} class="text-ink2" />
              <span class="min-w-0 flex-1">
                <span class="block" lang={foreign(i18n, place.name)}>
                  {place.name.text}
                </span>
                <span class="block text-t1 text-ink3" lang={foreign(i18n, place.hours)}>
                  {place.hours.text}
                </span>
              </span>
              <BandText band={bandAt(place.id)} />
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}

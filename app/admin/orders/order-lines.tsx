import { For, type JSX, Show } from 'solid-js';
import { MoneyText } from '../../ui/money-text.tsx';
import { Photo } from '../../ui/photo.tsx';
import { matAt } from '../../ui/photo-url.ts';
import type { StaffOrder } from '../../ports/device.ts';
import { useDesk } from '../admin-desk.tsx';
import { useWords } from '../use-words.ts';
import { createLinePhotos } from './line-photos.ts';

/** What was ordered and what it comes to. */
export function OrderLines(props: { readonly order: StaffOrder }): JSX.Element {
  const desk = useDesk();
  const { t } = useWords();
  const photoOf = createLinePhotos(desk.products);
  return (
    <section class="rounded-r2 border border-line bg-card p-4">
      <ul class="divide-y divide-line">
        <For each={props.order.lines}>
          {(line, at) => (
            <li class="flex items-center gap-3.5 py-3 first:pt-0">
              <Photo of={photoOf(line.product)} alt="" mat={matAt(at())} class="size-15 shrink-0 rounded-r1" />
              <span class="min-w-0 flex-1">
                <span class="block font-medium">{line.title}</span>
                <span class="block text-t1 text-ink2">{[line.optionText, line.sku].filter(Boolean).join(' · ')}</span>
              </span>
              <span class="figures text-ink2">× {line.quantity}</span>
              <MoneyText minor={line.total} currency={desk.shop().currency} cents="always" class="w-22 text-right" />
            </li>
          )}
        </For>
      </ul>
      <p class="flex items-baseline justify-between border-t border-line pt-3">
        <span class="font-semibold">
          {t('orders.total')}
          <Show when={props.order.lines.length > 0}>
            <span class="figures ml-2 text-t1 font-normal text-ink2">
              {t('orders.pieces', { count: props.order.lines.reduce((sum, line) => sum + line.quantity, 0) })}
            </span>
          </Show>
        </span>
        <MoneyText minor={props.order.total} currency={desk.shop().currency} cents="always" class="text-t5 text-acc" />
      </p>
    </section>
  );
}

import { For, type JSX, Show } from 'solid-js';
import { Photo } from '../../ui/photo.tsx';
import { useShop } from '../shop-context.tsx';
import { useBasket } from './basket-context.tsx';
import type { FreshLine } from './fresh-basket.ts';

/** What cannot be ordered any more, apart from the rest, with its reason. */
export function InvalidLines(props: { readonly lines: readonly FreshLine[] }): JSX.Element {
  const { i18n } = useShop();
  const basket = useBasket();
  const clear = () => {
    for (const { line } of props.lines) basket.remove(line.variant);
  };
  return (
    <Show when={props.lines.length > 0}>
      <section class="mt-4 border-t border-line pt-3">
        <div class="flex items-center justify-between text-t1 text-ink2">
          <h2 class="font-normal">{i18n.t('basket.invalid', { count: props.lines.length })}</h2>
          <button type="button" class="reach text-acc" onClick={clear}>
            {i18n.kit().clear}
          </button>
        </div>
        <ul>
          <For each={props.lines}>
            {({ line, gone }) => (
              <li class="flex items-center gap-4 py-3">
                <Photo of={line.photo} alt="" mat={2} class="w-14 shrink-0 rounded-r1 grayscale" />
                <span class="min-w-0 flex-1">
                  <span class="lines-1 block text-ink2">
                    {[line.title, line.optionText].filter(Boolean).join(' · ')}
                  </span>
                  <span class="block text-t1 text-ink3">{i18n.t(gone ? 'basket.gone' : 'basket.soldOut')}</span>
                </span>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

import { For, type JSX, Show } from 'solid-js';
import { MoneyText } from '../../ui/money-text.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { TillItem } from '../../ports/device.ts';
import { useDesk } from '../till-desk.tsx';
import { lowStock } from '../tiles.ts';
import { useWords } from '../use-words.ts';

/** Which one: every variant with its price and what stands here. One tap takes it. */
export function VariantSheet(): JSX.Element {
  const desk = useDesk();
  const { t, text } = useWords();
  const title = () => text(desk.choice()?.items[0]?.title ?? {}) || t('sheet.choose');
  const take = (item: TillItem) => {
    const quantity = desk.choice()?.quantity ?? 1;
    desk.choose(null);
    desk.add(item, quantity);
  };
  return (
    <Sheet open={desk.choice() !== null} onClose={() => desk.choose(null)} title={title()}>
      <ul class="grid grid-cols-2 gap-2.5 px-4 pt-1 pb-5">
        <For each={desk.choice()?.items ?? []}>
          {(item) => (
            <li>
              <button
                type="button"
                data-variant={item.variant}
                class="press flex min-h-18 w-full flex-col justify-center rounded-r2 border border-line2 bg-card px-4 py-2 text-left hover:bg-well"
                onClick={() => take(item)}
              >
                <span class="lines-2 font-medium">{text(item.optionText) || text(item.title)}</span>
                <span class="mt-0.5 flex w-full items-baseline justify-between gap-2">
                  <MoneyText minor={item.price} currency={desk.shop().currency} />
                  <VariantStock onHand={item.onHand} />
                </span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </Sheet>
  );
}

function VariantStock(props: { readonly onHand: number }): JSX.Element {
  const { t } = useWords();
  return (
    <Show when={props.onHand > 0} fallback={<span class="text-t1 text-stop">{t('sheet.none')}</span>}>
      <span class={`figures text-t1 ${props.onHand <= lowStock ? 'font-medium text-wait' : 'text-ink3'}`}>
        {t('sheet.stock', { count: props.onHand })}
      </span>
    </Show>
  );
}

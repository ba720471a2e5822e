import { For, type JSX, Show } from 'solid-js';
import { Icon } from '../../ui/icon.tsx';
import { useShop } from '../shop-context.tsx';
import type { ProductState } from './product-state.ts';

/** What is chosen, and the way to choose: a row on a phone. Without a script it still says what there is. */
export function VariantRow(props: { readonly state: ProductState; readonly onOpen: () => void }): JSX.Element {
  const { i18n } = useShop();
  const options = () => props.state.product.options;
  return (
    <Show when={options().length > 0}>
      <button
        type="button"
        class="press flex min-h-13 w-full items-center gap-3 rounded-r2 border border-line bg-card px-4 py-2.5 text-left lg:hidden"
        onClick={() => props.onOpen()}
      >
        <span class="min-w-0 flex-1">
          <span class="block font-medium">{i18n.t('product.chosen', { words: props.state.words() })}</span>
          <span class="block text-t1 text-ink2">
            <For each={options()}>
              {(option) => (
                <span class="mr-3">
                  {option.name.text} {option.values.map(({ label }) => label.text).join(' / ')}
                </span>
              )}
            </For>
          </span>
        </span>
        <Icon name="next" size={16} class="text-ink3" />
      </button>
    </Show>
  );
}

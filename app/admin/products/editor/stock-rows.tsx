import { For, type JSX, createSignal } from 'solid-js';
import type { Place } from '../../../../shared/domain/catalog/shop.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useDesk } from '../../admin-desk.tsx';
import { useWords } from '../../use-words.ts';
import type { EditorTools } from './editor-tools.ts';
import { StockSheet } from './stock-sheet.tsx';

/** What stands at each place; a tap changes it with a reason. */
export function StockRows(props: { readonly tools: EditorTools; readonly variant: string }): JSX.Element {
  const { shop } = useDesk();
  const { t, text } = useWords();
  const [place, setPlace] = createSignal<Place | null>(null);
  const published = () => props.tools.desk.product().status === 'active';
  const onHand = (id: string) => props.tools.desk.product().onHand[id]?.[props.variant] ?? 0;
  return (
    <div>
      <p class="mb-1 text-t1 text-ink2">{t('stock.title')}</p>
      <ul class="divide-y divide-line rounded-field border border-edge bg-card">
        <For each={shop().places}>
          {(each) => (
            <li>
              <button
                type="button"
                data-stock={each.id}
                class="press flex h-12 w-full items-center gap-3 px-3.5 text-left hover:bg-well"
                onClick={() => setPlace(each)}
              >
                <span class="min-w-0 flex-1">{text(each.name)}</span>
                <span
                  class={`figures font-semibold ${onHand(each.id) > 0 ? '' : published() ? 'text-stop' : 'text-ink3'}`}
                >
                  {t('stock.pieces', { count: onHand(each.id) })}
                </span>
                <Icon name="pencil" size={16} class="text-ink3" />
              </button>
            </li>
          )}
        </For>
      </ul>
      <StockSheet
        tools={props.tools}
        variant={props.variant}
        place={place()}
        onHand={onHand(place()?.id ?? '')}
        onClose={() => setPlace(null)}
      />
    </div>
  );
}

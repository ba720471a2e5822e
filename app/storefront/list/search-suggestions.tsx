import { For, type JSX, Show, createEffect, createSignal, on, onCleanup } from 'solid-js';
import { productPath } from '../../routes.ts';
import { MoneyText } from '../../ui/money-text.tsx';
import { matAt } from '../../ui/photo-url.ts';
import { Photo } from '../../ui/photo.tsx';
import type { CardView, LoadedPage } from '../data/page-data.ts';
import { useShop } from '../shop-context.tsx';

const pauseMs = 120;
const mostShown = 6;

/** The best few matches under the field. Late answers of earlier letters are dropped. */
export function SearchSuggestions(props: { readonly text: string; readonly onChosen: () => void }): JSX.Element {
  const { href, site, i18n } = useShop();
  const [cards, setCards] = createSignal<readonly CardView[] | null>(null);
  createEffect(
    on(
      () => props.text.trim(),
      (text) => {
        const stop = new AbortController();
        const timer = setTimeout(() => void load(text, stop.signal), pauseMs);
        onCleanup(() => {
          clearTimeout(timer);
          stop.abort();
        });
      },
    ),
  );
  const load = async (text: string, signal: AbortSignal) => {
    const answer = await fetch(`/_data${href('/search')}?q=${encodeURIComponent(text)}`, { signal }).catch(() => null);
    if (answer?.ok !== true) return;
    const { view } = (await answer.json()) as LoadedPage;
    if (view.page === 'search' && !signal.aborted) setCards(view.list.cards.slice(0, mostShown));
  };
  return (
    <Show when={cards()}>
      {(found) => (
        <div class="absolute inset-x-4 top-15 z-30 lg:inset-x-auto lg:top-13 overflow-hidden rounded-r2 border border-line bg-card shadow-sh2 lg:right-0 lg:w-96">
          <ul>
            <For each={found()}>
              {(card, index) => (
                <li>
                  <a
                    href={href(productPath(card.slug))}
                    class="flex min-h-14 items-center gap-3 px-3 py-2 hover:bg-well"
                    onClick={() => props.onChosen()}
                  >
                    <Photo of={card.photo} alt="" mat={matAt(index())} class="w-10 shrink-0 rounded-r1" />
                    <span class="lines-1 min-w-0 flex-1">{card.title.text}</span>
                    <MoneyText minor={card.price} currency={site().currency} class="text-acc" />
                  </a>
                </li>
              )}
            </For>
          </ul>
          <p role="status" class={found().length === 0 ? 'px-4 py-3 text-ink2' : 'sr-only'}>
            {i18n.t('search.found', { count: found().length })}
          </p>
        </div>
      )}
    </Show>
  );
}

import { For, type JSX } from 'solid-js';
import type { Place } from '../../../shared/domain/catalog/shop.ts';
import { Icon } from '../../ui/icon.tsx';
import { Logo } from '../../ui/logo.tsx';
import { useWords } from '../use-words.ts';

/** Asked once: which place this till stands at. */
export function ChoosePlace(props: {
  readonly places: readonly Place[];
  readonly onChoose: (place: string) => void;
}): JSX.Element {
  const { t, text } = useWords();
  return (
    <div class="till items-center justify-center px-5">
      <div class="w-full max-w-md">
        <Logo size={44} />
        <h1 class="mt-4 mb-5 text-t5 font-semibold">{t('place.choose')}</h1>
        <ul class="space-y-3">
          <For each={props.places}>
            {(place) => (
              <li>
                <button
                  type="button"
                  class="press flex min-h-18 w-full items-center gap-4 rounded-r2 border border-line2 bg-card px-5 text-left hover:bg-well"
                  onClick={() => props.onChoose(place.id)}
                >
                  <Icon name="store" size={26} class="text-ink2" />
                  <span class="min-w-0 flex-1">
                    <span class="block text-t3 font-semibold">{text(place.name)}</span>
                    <span class="lines-1 block text-t1 text-ink2">{text(place.address)}</span>
                  </span>
                  <Icon name="next" class="text-ink3" />
                </button>
              </li>
            )}
          </For>
        </ul>
      </div>
    </div>
  );
}

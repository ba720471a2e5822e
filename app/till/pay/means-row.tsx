import { For, type JSX } from 'solid-js';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../use-words.ts';
import type { Means } from './pay-basis.ts';

const choices = [
  { means: 'cash', word: 'pay.cash', icon: 'cash' },
  { means: 'card', word: 'pay.card', icon: 'card' },
] as const;

/** How it is paid, as large keys. */
export function MeansRow(props: { readonly means: Means; readonly onMeans: (means: Means) => void }): JSX.Element {
  const { t } = useWords();
  return (
    <div class="flex shrink-0 gap-3" role="group" aria-label={t('pay.title')}>
      <For each={choices}>
        {(choice) => {
          const chosen = () => props.means === choice.means;
          return (
            <button
              type="button"
              data-means={choice.means}
              aria-pressed={chosen()}
              class={`press flex h-16 min-w-40 items-center gap-3 rounded-r2 px-5 text-t3 md:h-20 ${chosen() ? 'border-2 border-acc bg-acc-soft font-semibold text-acc' : 'border border-line2 bg-card font-medium'}`}
              onClick={() => props.onMeans(choice.means)}
            >
              <Icon name={choice.icon} /> {t(choice.word)}
            </button>
          );
        }}
      </For>
    </div>
  );
}

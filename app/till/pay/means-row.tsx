import { For, type JSX } from 'solid-js';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../use-words.ts';

const later = ['pay.card', 'pay.wechat', 'pay.alipay'] as const;

/** Cash is taken now; the others say when. */
export function MeansRow(): JSX.Element {
  const { t } = useWords();
  return (
    <div class="no-bar flex shrink-0 gap-3 overflow-x-auto" role="group" aria-label={t('pay.title')}>
      <span
        aria-current="true"
        class="flex h-16 min-w-32 flex-1 items-center gap-3 rounded-r2 border-2 border-acc bg-acc-soft px-4 text-t3 font-semibold text-acc md:h-20"
      >
        <Icon name="cash" /> {t('pay.cash')}
      </span>
      <For each={later}>
        {(means) => (
          <span class="flex h-16 min-w-32 flex-1 items-center gap-3 rounded-r2 border border-dashed border-line2 px-4 text-ink3 md:h-20">
            <Icon name="card" class="hidden sm:block" />
            <span class="leading-tight">
              <span class="block font-medium">{t(means)}</span>
              <span class="block text-t1">{t('pay.later')}</span>
            </span>
          </span>
        )}
      </For>
    </div>
  );
}

import { type JSX, Show } from 'solid-js';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Logo } from '../../ui/logo.tsx';
import { useWords } from '../use-words.ts';

/** Before there is anything to manage: still opening, or not enrolled yet. */
export function StartScreen(props: {
  readonly waiting?: boolean;
  readonly firstSync?: { readonly done: number; readonly total: number } | null;
}): JSX.Element {
  const { t } = useWords();
  return (
    <div class="flex min-h-dvh flex-col items-center justify-center">
      <Show
        when={props.waiting}
        fallback={
          <EmptyState art="jar-celadon" title={t('start.title')}>
            {t('start.help')}
          </EmptyState>
        }
      >
        <Logo size={56} />
        <p role="status" class="mt-4 text-ink2">
          <Show when={props.firstSync} keyed fallback={t('start.loading')}>
            {(sync) => t('start.firstSync', { done: sync.done, total: sync.total })}
          </Show>
        </p>
      </Show>
    </div>
  );
}

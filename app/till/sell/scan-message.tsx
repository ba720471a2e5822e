import { type JSX, Show, createEffect, createSignal, on, onCleanup } from 'solid-js';
import { NoticeBar } from '../../ui/notice-bar.tsx';
import { useDesk } from '../till-desk.tsx';
import { useWords } from '../use-words.ts';

const missShownForMs = 6000;

/** A scan that hit nothing says so above the grid, and what to do; a quantity waiting for its scan is shown there too. */
export function ScanMessage(): JSX.Element {
  const desk = useDesk();
  const { t } = useWords();
  const [missed, setMissed] = createSignal<string | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on(desk.notice, (notice) => {
      clearTimeout(timer);
      setMissed(notice?.type === 'miss' ? notice.text : null);
      timer = setTimeout(() => setMissed(null), missShownForMs);
    }),
  );
  onCleanup(() => clearTimeout(timer));
  return (
    <div class="absolute top-34 left-4 z-20 max-w-lg empty:hidden md:top-34">
      <Show when={missed()}>
        {(text) => (
          <NoticeBar tone="stop" boxed icon="scan">
            <span class="block font-medium">{text()}</span>
            {t('scan.missHelp')}
          </NoticeBar>
        )}
      </Show>
      <Show when={desk.scanner.waiting()}>
        {(count) => (
          <NoticeBar tone="note" boxed icon="scan">
            {t('scan.times', { count: count() })}
          </NoticeBar>
        )}
      </Show>
    </div>
  );
}

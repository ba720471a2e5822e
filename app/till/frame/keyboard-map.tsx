import { For, type JSX } from 'solid-js';
import { Sheet } from '../../ui/sheet.tsx';
import type { TillKey } from '../../ui/i18n/till/zh-CN.ts';
import { useWords } from '../use-words.ts';

const keys: readonly { readonly caps: readonly string[]; readonly says: TillKey }[] = [
  { caps: ['Enter'], says: 'keys.pay' },
  { caps: ['F2'], says: 'keys.search' },
  { caps: ['3', '*'], says: 'keys.times' },
  { caps: ['0–9'], says: 'keys.quantity' },
  { caps: ['Delete'], says: 'keys.remove' },
  { caps: ['↑', '↓'], says: 'keys.lines' },
  { caps: ['Esc'], says: 'keys.back' },
  { caps: ['?'], says: 'keys.help' },
];

/** What every key does. */
export function KeyboardMap(props: { readonly open: boolean; readonly onClose: () => void }): JSX.Element {
  const { t } = useWords();
  return (
    <Sheet open={props.open} onClose={props.onClose} title={t('keys.title')}>
      <div class="px-4 pb-5">
        <p class="mb-2 text-ink2">{t('keys.scan')}</p>
        <dl class="divide-y divide-line">
          <For each={keys}>
            {(key) => (
              <div class="flex min-h-12 items-center gap-4">
                <dt class="flex w-28 shrink-0 gap-1">
                  <For each={key.caps}>
                    {(cap) => (
                      <kbd class="grid h-8 min-w-8 place-items-center rounded-r1 border border-line2 bg-well px-2 text-t1 font-medium">
                        {cap}
                      </kbd>
                    )}
                  </For>
                </dt>
                <dd>{t(key.says)}</dd>
              </div>
            )}
          </For>
        </dl>
      </div>
    </Sheet>
  );
}

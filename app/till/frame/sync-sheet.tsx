import { For, type JSX, Show } from 'solid-js';
import { MoneyText } from '../../ui/money-text.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SyncMark } from '../../ui/sync-mark.tsx';
import { useDesk } from '../till-desk.tsx';
import { useWords } from '../use-words.ts';

/** What is unsent on this till, in plain words: nothing here needs doing. */
export function SyncSheet(props: { readonly open: boolean; readonly onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const { t, time } = useWords();
  const unsent = () => desk.day().sales.filter((sale) => !sale.synced);
  return (
    <Sheet open={props.open} onClose={props.onClose} title={t('sync.title')}>
      <div class="px-4 pb-5">
        <p class="text-ink2">{t(desk.status().connection === 'offline' ? 'sync.sheetOffline' : 'sync.sheetOnline')}</p>
        <Show when={unsent().length > 0}>
          <ul class="mt-3 divide-y divide-line">
            <For each={unsent()}>
              {(sale) => (
                <li class="flex min-h-12 items-center gap-3">
                  <SyncMark state="here-only" bare />
                  <span class="font-medium">{sale.receipt}</span>
                  <span class="figures text-ink2">{time(sale.at, desk.place().timeZone)}</span>
                  <MoneyText minor={sale.total} currency={desk.shop().currency} cents="always" class="ml-auto" />
                </li>
              )}
            </For>
          </ul>
        </Show>
      </div>
    </Sheet>
  );
}

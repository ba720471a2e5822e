import { For, type JSX, Show } from 'solid-js';
import { NoticeBar } from '../../ui/notice-bar.tsx';
import type { ShopDay } from '../../ports/device.ts';
import { useDesk } from '../admin-desk.tsx';
import { useWords } from '../use-words.ts';

/** Each till with its newest sale; this device's own line said first when it is offline. */
export function TillsHeard(props: { readonly day: ShopDay }): JSX.Element {
  const desk = useDesk();
  const { t, text, time } = useWords();
  const placeOf = (id: string) => desk.shop().places.find((place) => place.id === id);
  return (
    <div class="mt-3 space-y-2">
      <Show when={desk.status().offlineSince}>
        {(since) => (
          <NoticeBar tone="wait" boxed icon="clock">
            {t('today.offline', { time: time(since(), desk.shop().places[0]?.timeZone) })}
          </NoticeBar>
        )}
      </Show>
      <ul class="flex flex-wrap gap-x-5 gap-y-1 text-t1 text-ink2">
        <For each={props.day.tills}>
          {(till) => (
            <li class="figures">
              {t('today.till', {
                place: text(placeOf(till.place)?.name ?? {}),
                register: till.register,
                time: time(till.lastSaleAt, placeOf(till.place)?.timeZone),
              })}
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}

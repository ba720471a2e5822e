import type { JSX } from 'solid-js';
import type { DeviceStatus } from '../../ports/device.ts';
import { SyncMark, type SyncState } from '../../ui/sync-mark.tsx';
import { useDesk } from '../till-desk.tsx';
import { useWords } from '../use-words.ts';
import { type SyncWords, syncOf } from './sync-words.ts';

const grounds: Readonly<Record<SyncState, string>> = {
  'here-only': 'bg-wait-soft',
  sending: 'bg-note-soft',
  everywhere: 'bg-transparent',
};

/** How a device's state reads: the words and the mark. */
export function useSyncWords(): (status: DeviceStatus) => { readonly state: SyncState; readonly words: string } {
  const desk = useDesk();
  const { t, time } = useWords();
  return (status) => {
    const now: SyncWords = syncOf(status);
    const words = t(now.key, {
      count: now.count,
      time: now.since === null ? '' : time(now.since, desk.place().timeZone),
      done: status.firstSync?.done ?? 0,
      total: status.firstSync?.total ?? 0,
    });
    return { state: now.state, words };
  };
}

/** Always in the header: where the newest sales are. Pressing it tells the whole. */
export function SyncPill(props: { readonly onPress: () => void }): JSX.Element {
  const desk = useDesk();
  const syncWords = useSyncWords();
  const now = () => syncWords(desk.status());
  return (
    <button
      type="button"
      data-sync={now().state}
      class={`press flex h-12 items-center rounded-full px-3 md:px-4 ${grounds[now().state]}`}
      aria-label={now().words}
      onClick={() => props.onPress()}
    >
      <SyncMark state={now().state} words={now().words} class="max-md:hidden!" />
      <SyncMark state={now().state} words={phoneWords(desk.status())} class="md:hidden!" />
    </button>
  );
}

/** On a phone's header there is room for the count alone. */
const phoneWords = ({ unsynced, sending }: DeviceStatus): string =>
  unsynced + sending > 0 ? String(Math.max(unsynced, sending)) : '';

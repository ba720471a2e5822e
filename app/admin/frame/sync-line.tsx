import type { JSX } from 'solid-js';
import { SyncMark, type SyncState } from '../../ui/sync-mark.tsx';
import { useDesk } from '../admin-desk.tsx';
import { useWords } from '../use-words.ts';

/** The header's one mark: where this device's newest change is. */
export function SyncLine(): JSX.Element {
  const desk = useDesk();
  const { t, time } = useWords();
  const now = (): { readonly state: SyncState; readonly words: string } => {
    const { unsynced, sending, connection, offlineSince } = desk.status();
    if (connection === 'offline' && offlineSince !== null) {
      const key = unsynced > 0 ? 'sync.offlineHere' : 'sync.offline';
      return {
        state: 'here-only',
        words: t(key, { time: time(offlineSince, desk.shop().places[0]?.timeZone), count: unsynced }),
      };
    }
    if (sending > 0) return { state: 'sending', words: t('sync.sending', { count: sending }) };
    if (unsynced > 0) return { state: 'here-only', words: t('sync.here', { count: unsynced }) };
    return { state: 'everywhere', words: t('sync.everywhere') };
  };
  const short = () => {
    const { connection, unsynced, sending } = desk.status();
    if (connection === 'offline') return t('sync.offlineShort');
    return unsynced + sending > 0 ? String(sending || unsynced) : now().words;
  };
  return (
    <>
      <SyncMark state={now().state} words={now().words} class="max-md:hidden!" />
      <SyncMark state={now().state} words={short()} class="whitespace-nowrap md:hidden!" />
    </>
  );
}

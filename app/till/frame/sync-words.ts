import type { DeviceStatus } from '../../ports/device.ts';
import type { TillKey } from '../../ui/i18n/till/zh-CN.ts';

/** The one state the header shows, the worst first: which sentence, which half of the mark, how many, since when. */
export type SyncWords = {
  readonly state: 'here-only' | 'sending' | 'everywhere';
  readonly key: TillKey;
  readonly count: number;
  readonly since: number | null;
};

/** Offline before unsent before sending before connecting; else everything is everywhere. */
export function syncOf(status: DeviceStatus): SyncWords {
  const { unsynced, sending, offlineSince, connection, firstSync } = status;
  if (connection === 'offline' && offlineSince !== null) {
    const key = unsynced > 0 ? 'sync.offlineSince' : 'sync.offline';
    return { state: 'here-only', key, count: unsynced, since: offlineSince };
  }
  if (firstSync !== null) return { state: 'sending', key: 'sync.first', count: 0, since: null };
  if (sending > 0) return { state: 'sending', key: 'sync.sending', count: sending, since: null };
  if (unsynced > 0) return { state: 'here-only', key: 'sync.here', count: unsynced, since: null };
  if (connection === 'connecting') return { state: 'everywhere', key: 'sync.connecting', count: 0, since: null };
  return { state: 'everywhere', key: 'sync.everywhere', count: 0, since: null };
}

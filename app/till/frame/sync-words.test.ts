import { expect, test } from 'vitest';
import type { DeviceStatus } from '../../ports/device.ts';
import { syncOf } from './sync-words.ts';

const status = (changes: Partial<DeviceStatus>): DeviceStatus => ({
  enrolment: null,
  connection: 'online',
  offlineSince: null,
  unsynced: 0,
  sending: 0,
  firstSync: null,
  refused: [],
  ...changes,
});

test.each([
  ['all is everywhere', {}, ['everywhere', 'sync.everywhere', 0]],
  [
    'offline with sales here',
    { connection: 'offline', offlineSince: 1, unsynced: 7 },
    ['here-only', 'sync.offlineSince', 7],
  ],
  ['offline with nothing unsent', { connection: 'offline', offlineSince: 1 }, ['here-only', 'sync.offline', 0]],
  [
    'offline outranks what was on its way',
    { connection: 'offline', offlineSince: 1, unsynced: 2, sending: 2 },
    ['here-only', 'sync.offlineSince', 2],
  ],
  ['on its way', { unsynced: 3, sending: 2 }, ['sending', 'sync.sending', 2]],
  ['written, not yet sent', { unsynced: 1 }, ['here-only', 'sync.here', 1]],
  ['the first sync', { firstSync: { done: 3, total: 9 } }, ['sending', 'sync.first', 0]],
  ['connecting with nothing to send', { connection: 'connecting' }, ['everywhere', 'sync.connecting', 0]],
  ['connecting with sales here', { connection: 'connecting', unsynced: 4 }, ['here-only', 'sync.here', 4]],
] as const)('%s', (_, changes, said) => {
  const { state, key, count } = syncOf(status(changes));
  expect([state, key, count]).toEqual(said);
});

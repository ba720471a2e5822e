import { getAllChanges, decodeChange } from '../automerge.ts';
import { hexToBytes } from '../../kernel/bytes.ts';
import type { NewOutboxRow } from '../outbox.ts';
import { putOutboxRow } from '../outbox.ts';
import type { ReplicaState } from '../replica-state.ts';
import { streamPrefix, type StoreWrite } from '../replica-store.ts';
import type { StoredRow } from '../stored-row.ts';
import { parseStream } from '../streams.ts';

/**
 * The server was restored from a backup: its numbers mean other rows now. Every stream is read again from the start, and
 * what this device wrote is offered again; rows that the server still has keep their place there.
 */
export async function adoptEpoch(state: ReplicaState, epoch: string): Promise<void> {
  const { store } = state.env;
  const writes: StoreWrite[] = [{ space: 'meta', key: 'epoch', value: epoch }];
  if (state.epoch !== '') {
    const again: NewOutboxRow[] = [];
    for (const stream of state.cursors.keys()) again.push(...(await ownRows(state, stream)));
    const offered = again.filter(({ hash }) => state.outbox.find(hash) === null).map(state.outbox.number);
    writes.push(...offered.map(putOutboxRow));
    for (const stream of state.cursors.keys()) {
      writes.push({ space: 'streams', key: stream, value: 0 });
      if (parseStream(stream)?.form === 'doc') continue;
      for (const { key } of await store.range('rows', streamPrefix(stream)))
        writes.push({ space: 'rows', key, value: undefined });
    }
    await store.commit(writes, { strict: true });
    state.outbox.add(offered);
    for (const stream of state.cursors.keys()) state.cursors.set(stream, 0);
  } else await store.commit(writes);
  state.epoch = epoch;
}

async function ownRows(state: ReplicaState, stream: string): Promise<readonly NewOutboxRow[]> {
  const name = parseStream(stream);
  const device = state.enrolment?.device ?? '';
  const offer = (hash: Uint8Array, bytes: Uint8Array): NewOutboxRow => ({
    stream,
    hash,
    bytes,
    at: state.env.now(),
    intent: 'offer-again',
    writes: name?.form === 'doc' ? [] : null,
  });
  if (name?.kind === 'journal' && name.parts[1] === device) {
    const rows = await state.env.store.range('rows', streamPrefix(stream));
    return rows.map(({ value }) => value as StoredRow).map(({ hash, bytes }) => offer(hash, bytes));
  }
  if (name?.form !== 'doc') return [];
  const changes = getAllChanges(await state.docs.open(stream)).map((bytes) => ({ bytes, read: decodeChange(bytes) }));
  return changes
    .filter(({ read }) => read.actor.startsWith(device))
    .map(({ bytes, read }) => offer(hexToBytes(read.hash), bytes));
}

import { foldTableRow } from './fold-row.ts';
import type { ReplicaState } from './replica-state.ts';
import { streamPrefix, type StoreWrite } from './replica-store.ts';
import { parseStream } from './streams.ts';

/** Deletes what this device keeps of a stream, because the server erased it. Tables vanish at once, others with the next start. */
export async function forgetStream(state: ReplicaState, stream: string): Promise<void> {
  const rows = await state.env.store.range('rows', streamPrefix(stream));
  const writes: StoreWrite[] = [
    ...rows.map(({ key }): StoreWrite => ({ space: 'rows', key, value: undefined })),
    { space: 'docs', key: stream, value: undefined },
    { space: 'streams', key: stream, value: undefined },
  ];
  await state.env.store.commit(writes, { strict: true });
  state.cursors.delete(stream);
  state.docs.drop(stream);
  if (parseStream(stream)?.form !== 'table') return;
  for (const { key } of rows) foldTableRow(state, stream, key.slice(streamPrefix(stream).length), new Uint8Array());
}

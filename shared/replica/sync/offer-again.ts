import { decodeLogEntry } from '../../protocol/log-entry.ts';
import { dropOutboxRow, type NewOutboxRow, type OutboxRow, putOutboxRow } from '../outbox.ts';
import type { ReplicaState } from '../replica-state.ts';
import { streamPrefix, type StoreWrite } from '../replica-store.ts';
import type { StoredRow } from '../stored-row.ts';
import { parseStream } from '../streams.ts';

const intent = 'offer-again';

/** True for a row the server had once and may have lost. It goes out as it is: what it meant was never this step's. */
export const isOffered = (row: Pick<NewOutboxRow, 'intent'>): boolean => row.intent === intent;

type Bytes = { readonly hash: Uint8Array; readonly bytes: Uint8Array };

/** Rows of one stream ahead of those that wait there already: what waits was written on top of them. */
export type Offering = {
  readonly writes: readonly StoreWrite[];
  /** After the commit of `writes`. */
  readonly remember: () => void;
};

export function offerFirst(state: ReplicaState, stream: string, rows: readonly Bytes[]): Offering {
  const { outbox, env } = state;
  const offered = rows
    .filter(({ hash }) => outbox.find(hash) === null)
    .map(({ hash, bytes }): NewOutboxRow => {
      const writes = parseStream(stream)?.form === 'doc' ? [] : null;
      return { stream, hash, bytes, at: env.now(), intent, writes };
    });
  if (offered.length === 0) return { writes: [], remember: () => undefined };
  const waiting = outbox.ofStream(stream);
  const numbered: readonly OutboxRow[] = [...offered, ...waiting].map(outbox.number);
  return {
    writes: [...waiting.map(dropOutboxRow), ...numbered.map(putOutboxRow)],
    remember: () => {
      outbox.remove(waiting);
      outbox.add(numbered);
    },
  };
}

/** The server lacks earlier entries of this device's own journal: they go out again, as they are. False when nothing was added. */
export async function offerFrom(state: ReplicaState, stream: string, n: number): Promise<boolean> {
  if (parseStream(stream)?.kind !== 'journal') return false;
  // Offered meanwhile, ahead of what was put: the next put begins with it.
  const [first] = state.outbox.ofStream(stream);
  if (first !== undefined && isOffered(first) && decodeLogEntry(first.bytes).n <= n) return false;
  const rows = (await state.env.store.range('rows', streamPrefix(stream))).map(({ value }) => value as StoredRow);
  const lacking = rows.filter(({ bytes, hash }) => decodeLogEntry(bytes).n >= n && state.outbox.find(hash) === null);
  if (lacking.length === 0) {
    state.stopped.add(stream);
    state.env.log('journal-stopped', { stream, expected: n });
    return false;
  }
  const offering = offerFirst(state, stream, lacking);
  await state.env.store.commit(offering.writes, { strict: true });
  offering.remember();
  return true;
}

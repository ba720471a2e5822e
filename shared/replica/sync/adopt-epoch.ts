import { hexToBytes } from '../../kernel/bytes.ts';
import { decodeChange } from '../automerge.ts';
import { catalogStream } from '../documents/catalog-doc.ts';
import { changesOf } from '../genesis.ts';
import { docKind } from '../open-docs.ts';
import type { ReplicaState } from '../replica-state.ts';
import { streamPrefix, type StoreWrite } from '../replica-store.ts';
import { canRead, canWrite } from '../share-policy.ts';
import { putCursor, type StoredRow } from '../stored-row.ts';
import { parseStream } from '../streams.ts';
import { type Offering, offerFirst } from './offer-again.ts';

/** The server was restored from a backup and says so: its numbers mean other rows now, in every stream. */
export async function adoptEpoch(state: ReplicaState, epoch: string): Promise<void> {
  const said: StoreWrite = { space: 'meta', key: 'epoch', value: epoch };
  // A device that knows no epoch yet has read nothing.
  if (state.epoch === '') await state.env.store.commit([said]);
  else await readAgain(state, [...state.cursors.keys()], [said]);
  state.epoch = epoch;
}

/** Streams of which the server has less than was read here: it was restored without saying so. `heads` names all there are. */
export function streamsCutShort(state: ReplicaState, heads: Readonly<Record<string, number>>): readonly string[] {
  const who = state.enrolment;
  return [...state.cursors]
    .filter(([stream, cursor]) => who !== null && canRead(who, stream) && cursor > (heads[stream] ?? 0))
    .map(([stream]) => stream);
}

/**
 * Reads the streams again from the start. All this device holds of them and may write is offered again; what the server
 * still has keeps its place there. A document's changes, now all in the outbox, tell the same as before.
 */
export async function readAgain(
  state: ReplicaState,
  streams: readonly string[],
  also: readonly StoreWrite[] = [],
): Promise<void> {
  const writes: StoreWrite[] = [...also];
  const offerings: Offering[] = [];
  const gone: string[] = [];
  for (const stream of streams) {
    const offering = offerFirst(state, stream, await rowsToOffer(state, stream));
    offerings.push(offering);
    gone.push(...productsToForget(state, stream));
    writes.push(...offering.writes, ...(await forgetting(state, stream)));
  }
  writes.push(...gone.map((id): StoreWrite => ({ space: 'projections', key: `product|${id}`, value: undefined })));
  await state.env.store.commit(writes, { strict: true });
  for (const { remember } of offerings) remember();
  for (const stream of streams) {
    state.cursors.set(stream, 0);
    state.docs.drop(stream);
  }
  for (const id of gone) state.catalog.remove(id);
  state.topics.touch('status', 'products');
}

async function forgetting({ env }: ReplicaState, stream: string): Promise<readonly StoreWrite[]> {
  const rows = await env.store.range('rows', streamPrefix(stream));
  return [
    putCursor(stream, 0),
    { space: 'docs', key: stream, value: undefined },
    ...rows.map(({ key }): StoreWrite => ({ space: 'rows', key, value: undefined })),
  ];
}

/** Products of a document this device may only read: what the server has of them comes with its rows. */
function productsToForget(state: ReplicaState, stream: string): readonly string[] {
  if (mayWrite(state, stream) || parseStream(stream)?.kind !== 'catalog') return [];
  const products = state.catalog.products().map(({ id }) => id);
  return products.filter((id) => catalogStream(id) === stream);
}

const mayWrite = ({ enrolment }: ReplicaState, stream: string): boolean =>
  enrolment !== null && canWrite(enrolment, stream);

type Offered = readonly { readonly hash: Uint8Array; readonly bytes: Uint8Array }[];

async function rowsToOffer(state: ReplicaState, stream: string): Promise<Offered> {
  if (!mayWrite(state, stream)) return [];
  if (parseStream(stream)?.form === 'doc')
    return changesOf(docKind(stream), await state.docs.open(stream)).map((bytes) => ({
      hash: hexToBytes(decodeChange(bytes).hash),
      bytes,
    }));
  const rows = await state.env.store.range('rows', streamPrefix(stream));
  return rows.map(({ value }) => value as StoredRow);
}

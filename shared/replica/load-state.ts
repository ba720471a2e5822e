import { createOrderBook } from '../domain/orders/order-from-facts.ts';
import type { Product } from '../domain/catalog/product.ts';
import type { Shop } from '../domain/catalog/shop.ts';
import type { Intent } from './commands/command-context.ts';
import { createCatalogBook } from './books/catalog-book.ts';
import { createPlaceBooks } from './books/place-books.ts';
import { createSalesBook } from './books/sales-book.ts';
import type { Enrolment, RefusedWrite } from './device-status.ts';
import type { Env } from './env.ts';
import { foldLogRow, foldTableRow } from './fold-row.ts';
import type { ImportRecord } from './import-record.ts';
import { createOpenDocs } from './open-docs.ts';
import { createOutbox, type OutboxRow } from './outbox.ts';
import { projectDoc, projectionVersion, putProjected, takeProjected } from './project-doc.ts';
import type { ReplicaState } from './replica-state.ts';
import { streamPrefix, type StoreEntry } from './replica-store.ts';
import type { StoredRow } from './stored-row.ts';
import { parseStream } from './streams.ts';
import type { Topics } from './topics.ts';

const byKey = <Value>(entries: readonly StoreEntry[]): Map<string, Value> =>
  new Map(entries.map(({ key, value }) => [key, value as Value]));

async function emptyState(env: Env, topics: Topics): Promise<ReplicaState> {
  const { store } = env;
  const outbox = createOutbox((await store.range('outbox', '')).map(({ value }) => value as OutboxRow));
  const enrolment = ((await store.get('meta', 'enrolment')) as Enrolment | undefined) ?? null;
  const state: ReplicaState = {
    env,
    topics,
    outbox,
    docs: createOpenDocs(
      { store, random: env.random, outbox, automerge: env.automerge },
      () => state.enrolment?.device ?? '',
    ),
    catalog: createCatalogBook(),
    places: createPlaceBooks(),
    sales: createSalesBook(),
    orders: createOrderBook(),
    contacts: new Map(),
    cursors: byKey<number>(await store.range('streams', '')),
    journals: new Map(),
    refused: new Map(
      (await store.range('refused', 'shown|')).map(({ value }) => [(value as RefusedWrite).id, value as RefusedWrite]),
    ),
    imports: byKey<ImportRecord>(await store.range('imports', '')),
    stopped: new Set(),
    shop: null,
    enrolment,
    epoch: ((await store.get('meta', 'epoch')) as string | undefined) ?? '',
  };
  return state;
}

type Keyed = StoredRow & { readonly key?: string };

const segmentOf = (stream: string): number => Number(parseStream(stream)?.parts.at(-1)) || 0;

/** Segment 2 before segment 10: entries are met in the order they were written. */
const bySegment = (streams: Iterable<string>): readonly string[] =>
  [...streams].sort((a, b) => segmentOf(a) - segmentOf(b));

async function foldStored(state: ReplicaState): Promise<void> {
  for (const stream of bySegment(state.cursors.keys())) {
    const form = parseStream(stream)?.form;
    if (form !== 'log' && form !== 'table') continue;
    for (const { value } of await state.env.store.range('rows', streamPrefix(stream))) {
      const row = value as Keyed;
      if (form === 'log') foldLogRow(state, stream, row);
      else if (row.key !== undefined) foldTableRow(state, stream, row.key, row.bytes);
    }
  }
}

function foldWaiting(state: ReplicaState): void {
  for (const stream of bySegment(state.outbox.streams()))
    if (parseStream(stream)?.form === 'log')
      for (const row of state.outbox.ofStream(stream)) foldLogRow(state, stream, row);
}

/** Entries the shop did not take were still made here: their numbers are used and their goods are gone. */
async function foldRefused(state: ReplicaState): Promise<void> {
  for (const { value } of await state.env.store.range('refused', 'row|')) {
    const row = value as OutboxRow;
    if (parseStream(row.stream)?.form !== 'log') continue;
    foldLogRow(state, row.stream, row);
    state.stopped.add(row.stream);
  }
}

async function readProjections(state: ReplicaState): Promise<void> {
  const { store } = state.env;
  if ((await store.get('meta', 'projections')) !== projectionVersion) return projectAnew(state);
  for (const { value } of await store.range('projections', 'product|')) state.catalog.put(value as Product);
  state.shop = ((await store.get('projections', 'shop')) as Shop | undefined) ?? null;
}

/** Reads every document this device holds: once after an update that reads them differently. */
async function projectAnew(state: ReplicaState): Promise<void> {
  const streams = new Set([...state.cursors.keys(), ...state.outbox.streams()]);
  for (const stream of streams) {
    if (parseStream(stream)?.form !== 'doc') continue;
    const projected = projectDoc(stream, await state.docs.open(stream), null);
    await state.env.store.commit(putProjected(projected));
    takeProjected(state, projected);
  }
  await state.env.store.commit([{ space: 'meta', key: 'projections', value: projectionVersion }]);
}

/** How long the same command is answered from memory; a page asks again within seconds. */
const intentsKeptFor = 24 * 3_600_000;

async function dropOldIntents({ env }: ReplicaState): Promise<void> {
  const old = (await env.store.range('intents', '')).filter(
    ({ value }) => env.now() - (value as Intent).at > intentsKeptFor,
  );
  if (old.length === 0) return;
  // A device without room still starts: it can show, and be told what is wrong.
  await env.store
    .commit(old.map(({ key }) => ({ space: 'intents', key, value: undefined })))
    .catch((error: unknown) => env.log('intents-stay', { error: String(error) }));
}

/** Everything in memory, read from the disk as the last process left it. */
export async function loadState(env: Env, topics: Topics): Promise<ReplicaState> {
  const state = await emptyState(env, topics);
  await foldStored(state);
  await foldRefused(state);
  foldWaiting(state);
  await readProjections(state);
  await dropOldIntents(state);
  topics.touch('shop', 'products', 'stock', 'promises', 'sales', 'orders', 'imports', 'status');
  return state;
}

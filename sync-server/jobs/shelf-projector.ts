import type { Clock } from '../../shared/kernel/clock.ts';
import { shardOf } from '../../shared/kernel/ids.ts';
import { decodeCbor, encodeCbor } from '../../shared/protocol/strict-cbor.ts';
import { productOfKey } from '../../shared/replica/documents/catalog-doc.ts';
import { shopFromDoc, siteStream } from '../../shared/replica/documents/site-doc.ts';
import { keysOfChange } from '../../shared/replica/judging/keys-of-change.ts';
import { catalogShards, parseStream } from '../../shared/replica/streams.ts';
import type { Log } from '../ports/log.ts';
import type { Schedule } from '../ports/schedule.ts';
import type { Appended, Keeper, Write } from '../sync/keeper.ts';
import { siteKey, siteShelf } from '../sync/ledgers/shelf-book.ts';
import { type PublishDeps, productIdsOf, publishProducts, setShelfRow } from './publish-products.ts';

type ProjectorDeps = PublishDeps & {
  readonly keeper: Keeper;
  readonly clock: Clock;
  readonly schedule: Schedule;
  readonly log: Log;
};

/** Products folded in one write: others get their turn between. */
const productsAtOnce = 64;
const progressSpace = 'projected';
const sources = ['site', 'catalog', 'journal', 'alloc'];
/** What could not be written is tried again after a second, then after twice as long each time, at most a minute. */
const firstRetry = 1_000;
const longestRetry = 60_000;

export type ShelfProjector = {
  /** Marks what a write changed and folds it soon. `variants` are those whose stock or promises changed. */
  readonly note: (appended: readonly Appended[], variants: ReadonlySet<string>) => void;
  /** Resolves when everything noted so far was folded or, where that failed, waits to be tried again. */
  readonly settled: () => Promise<void>;
  /** Folds everything anew where the shelf is not at the heads of its sources: at start. */
  readonly catchUp: () => Promise<void>;
  /** Tries nothing again any more. */
  readonly close: () => void;
};

/** A piece of work that failed, and how it comes back among what is to be done. */
type Failure = { readonly what: string; readonly error: unknown; readonly putBack: () => void };

type Times = Parameters<typeof publishProducts>[4];

/**
 * Keeps `shelf:*` what the documents and the stock say it is. The shelf may be a moment behind, never wrong for long:
 * what fails is put back and tried again, what fails alone is left aside for the others, and progress is recorded
 * only when nothing is missing.
 */
export function createShelfProjector(deps: ProjectorDeps): ShelfProjector {
  const products = new Set<string>();
  const shards = new Set<string>();
  const heads = new Map<string, number>();
  let siteChanged = false;
  let failures = 0;
  let stopRetry: (() => void) | null = null;
  const work: { running: Promise<void> | null } = { running: null };

  const hasWork = () => siteChanged || shards.size > 0 || products.size > 0 || heads.size > 0;

  const noteRows = ({ stream, rows }: Appended) => {
    const kind = parseStream(stream)?.kind ?? '';
    if (!sources.includes(kind)) return;
    heads.set(stream, rows.at(-1)?.seq ?? 0);
    if (kind === 'site') siteChanged = true;
    if (kind !== 'catalog') return;
    for (const { bytes } of rows) for (const key of keysOfChange(bytes)) products.add(productOfKey(key) ?? '');
    products.delete('');
  };

  const foldSite = async (failed: Failure[]): Promise<void> => {
    if (!siteChanged) return;
    siteChanged = false;
    const putBack = () => {
      siteChanged = true;
    };
    try {
      const placesMoved = await deps.keeper.write((write) => publishSite(deps, write));
      if (placesMoved) for (const { id } of deps.shelf.products()) products.add(id);
    } catch (error) {
      failed.push({ what: siteStream, error, putBack });
    }
  };

  /** One by one, so that a product that cannot be folded holds up no other. */
  const foldEach = async (shard: string, ids: Iterable<string>, times: Times, failed: Failure[]): Promise<void> => {
    for (const id of ids)
      try {
        await deps.keeper.write((write) => publishProducts(deps, write, shard, new Set([id]), times));
      } catch (error) {
        failed.push({ what: id, error, putBack: () => products.add(id) });
      }
  };

  const foldShards = async (failed: Failure[]): Promise<void> => {
    const now = deps.clock.now();
    const times: Times = { now, firstPublished: ({ createdAt }) => createdAt || now };
    for (const shard of shards) {
      shards.delete(shard);
      try {
        await deps.keeper
          .write((write) => publishProducts(deps, write, shard, null, times))
          .catch(async () => {
            const ids = await deps.keeper.read((tx) => productIdsOf(deps, tx, shard));
            await foldEach(shard, ids, times, failed);
          });
      } catch (error) {
        failed.push({ what: `catalog:${shard}`, error, putBack: () => shards.add(shard) });
      }
    }
  };

  const foldProducts = async (failed: Failure[]): Promise<void> => {
    while (products.size > 0) {
      const { shard, only } = takeSome(products);
      const now = deps.clock.now();
      const times: Times = { now, firstPublished: () => now };
      await deps.keeper
        .write((write) => publishProducts(deps, write, shard, only, times))
        .catch(() => foldEach(shard, only, times, failed));
    }
  };

  const foldAll = async (): Promise<readonly Failure[]> => {
    const failed: Failure[] = [];
    const reached = new Map<string, number>();
    while (hasWork()) {
      for (const [stream, seq] of heads) reached.set(stream, seq);
      heads.clear();
      await foldSite(failed);
      await foldShards(failed);
      await foldProducts(failed);
      if (failed.length > 0) continue;
      try {
        await deps.keeper.write(({ tx }) => keepProgress(tx.putRecord, reached));
        reached.clear();
      } catch (error) {
        failed.push({ what: 'progress', error, putBack: () => undefined });
      }
    }
    for (const { putBack } of failed) putBack();
    for (const [stream, seq] of reached) if (!heads.has(stream)) heads.set(stream, seq);
    return failed;
  };

  const retryLater = () => {
    const delay = Math.min(longestRetry, firstRetry * 2 ** failures);
    failures += 1;
    stopRetry?.();
    stopRetry = deps.schedule.every(delay, start);
  };

  const run = async (): Promise<void> => {
    const failed = await foldAll();
    // Before anything else gets a turn: what is noted from here on begins the next run.
    work.running = null;
    if (failed.length === 0) {
      failures = 0;
      return;
    }
    const what = failed.slice(0, 10).map((each) => each.what);
    const error = String(failed[0]?.error);
    deps.log.error(
      { error, count: failed.length, what },
      'the shelf could not be brought up to date; it is tried again',
    );
    retryLater();
  };

  const start = () => {
    stopRetry?.();
    stopRetry = null;
    if (hasWork()) work.running ??= run();
  };

  const settled = async () => {
    while (work.running) await work.running;
  };

  return {
    note: (appended, variants) => {
      for (const each of appended) noteRows(each);
      for (const variant of variants) {
        const product = deps.shelf.findByVariant(variant);
        if (product) products.add(product.id);
      }
      start();
    },
    settled,
    catchUp: async () => {
      const behind = await findBehind(deps);
      if (behind.size === 0) return;
      for (const [stream, head] of behind) {
        heads.set(stream, head);
        if (stream.startsWith('catalog:')) shards.add(stream.slice('catalog:'.length));
      }
      siteChanged = true;
      start();
      await settled();
    },
    close: () => {
      stopRetry?.();
      stopRetry = null;
    },
  };
}

/** Some products of one shard: a document is read through once for all of them. */
function takeSome(products: Set<string>): { readonly shard: string; readonly only: ReadonlySet<string> } {
  const [first = ''] = products;
  const shard = shardOf(first, catalogShards);
  const only = new Set<string>();
  for (const id of products) {
    if (only.size >= productsAtOnce) break;
    if (shardOf(id, catalogShards) === shard) only.add(id);
  }
  for (const id of only) products.delete(id);
  return { shard, only };
}

/** Brings the shop's own row up to date; resolves to whether its places are others than before. */
async function publishSite(deps: ProjectorDeps, write: Write): Promise<boolean> {
  const shop = shopFromDoc(await deps.docs.open(write.tx, siteStream));
  const placesOf = (places: readonly { readonly id: string }[]) => places.map(({ id }) => id).join();
  const moved = placesOf(shop.places) !== placesOf(deps.shelf.site().places);
  await setShelfRow(deps, write, { stream: siteShelf, key: siteKey, value: shop, at: deps.clock.now() });
  return moved;
}

type PutRecord = (space: string, key: string, value: Uint8Array) => Promise<void>;

async function keepProgress(put: PutRecord, heads: Iterable<readonly [stream: string, seq: number]>): Promise<void> {
  for (const [stream, seq] of heads) await put(progressSpace, stream, encodeCbor(seq));
}

/** The head of every source where the shelf is not at all of them; empty where it is. */
const findBehind = ({ keeper }: ProjectorDeps): Promise<ReadonlyMap<string, number>> =>
  keeper.read(async (tx) => {
    const done = new Map((await tx.records(progressSpace)).map(({ key, value }) => [key, decodeCbor(value)]));
    const streams = (await tx.streams()).filter(({ stream }) => sources.includes(parseStream(stream)?.kind ?? ''));
    const isBehind = streams.some(({ stream, head }) => done.get(stream) !== head);
    return new Map(isBehind ? streams.map(({ stream, head }) => [stream, head] as const) : []);
  });

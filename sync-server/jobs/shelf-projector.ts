import type { Clock } from '../../shared/kernel/clock.ts';
import { shardOf } from '../../shared/kernel/ids.ts';
import { decodeCbor, encodeCbor } from '../../shared/protocol/strict-cbor.ts';
import { productOfKey } from '../../shared/replica/documents/catalog-doc.ts';
import { shopFromDoc, siteStream } from '../../shared/replica/documents/site-doc.ts';
import { keysOfChange } from '../../shared/replica/judging/keys-of-change.ts';
import { catalogShards, parseStream } from '../../shared/replica/streams.ts';
import type { Log } from '../ports/log.ts';
import type { Appended, Keeper, Write } from '../sync/keeper.ts';
import { siteKey, siteShelf } from '../sync/ledgers/shelf-book.ts';
import { type PublishDeps, publishProducts, setShelfRow } from './publish-products.ts';

type ProjectorDeps = PublishDeps & { readonly keeper: Keeper; readonly clock: Clock; readonly log: Log };

/** Products folded in one write: others get their turn between. */
const productsAtOnce = 64;
const progressSpace = 'projected';
const sources = ['site', 'catalog', 'journal', 'alloc'];

export type ShelfProjector = {
  /** Marks what a write changed and folds it soon. `variants` are those whose stock or promises changed. */
  readonly note: (appended: readonly Appended[], variants: ReadonlySet<string>) => void;
  /** Resolves when the shelf shows everything noted so far. */
  readonly settled: () => Promise<void>;
  /** Folds everything anew where the shelf is not at the heads of its sources: at start. */
  readonly catchUp: () => Promise<void>;
};

/** Keeps `shelf:*` what the documents and the stock say it is. The shelf may be a moment behind, never wrong for long. */
export function createShelfProjector(deps: ProjectorDeps): ShelfProjector {
  const products = new Set<string>();
  const heads = new Map<string, number>();
  let siteChanged = false;
  const work: { running: Promise<void> | null } = { running: null };

  const noteRows = ({ stream, rows }: Appended) => {
    const kind = parseStream(stream)?.kind ?? '';
    if (!sources.includes(kind)) return;
    heads.set(stream, rows.at(-1)?.seq ?? 0);
    if (kind === 'site') siteChanged = true;
    if (kind !== 'catalog') return;
    for (const { bytes } of rows) for (const key of keysOfChange(bytes)) products.add(productOfKey(key) ?? '');
    products.delete('');
  };

  const publishSite = async (write: Write): Promise<boolean> => {
    const shop = shopFromDoc(await deps.docs.open(write.tx, siteStream));
    const placesOf = (places: readonly { readonly id: string }[]) => places.map(({ id }) => id).join();
    const moved = placesOf(shop.places) !== placesOf(deps.shelf.site().places);
    await setShelfRow(deps, write, { stream: siteShelf, key: siteKey, value: shop, at: deps.clock.now() });
    return moved;
  };

  /** Some products of one shard: a document is read through once for all of them. */
  const takeSome = (): { readonly shard: string; readonly only: ReadonlySet<string> } => {
    const [first = ''] = products;
    const shard = shardOf(first, catalogShards);
    const only = new Set<string>();
    for (const id of products) {
      if (only.size >= productsAtOnce) break;
      if (shardOf(id, catalogShards) === shard) only.add(id);
    }
    for (const id of only) products.delete(id);
    return { shard, only };
  };

  const foldSome = async (): Promise<void> => {
    const { shard, only } = takeSome();
    await deps.keeper.write((write) => {
      const now = deps.clock.now();
      return publishProducts(deps, write, shard, only, { now, firstPublished: () => now });
    });
  };

  const run = async (): Promise<void> => {
    while (siteChanged || products.size > 0 || heads.size > 0) {
      if (siteChanged) {
        siteChanged = false;
        if (await deps.keeper.write(publishSite)) for (const { id } of deps.shelf.products()) products.add(id);
      }
      const reached = [...heads];
      heads.clear();
      while (products.size > 0) await foldSome();
      await deps.keeper.write(({ tx }) => keepProgress(tx.putRecord, reached));
    }
  };

  const start = () => {
    work.running ??= run()
      .catch((error) => deps.log.error({ error: String(error) }, 'the shelf could not be brought up to date'))
      .finally(() => {
        work.running = null;
      });
  };

  return {
    note: (appended, variants) => {
      for (const each of appended) noteRows(each);
      for (const variant of variants) {
        const product = deps.shelf.findByVariant(variant);
        if (product) products.add(product.id);
      }
      if (siteChanged || products.size > 0 || heads.size > 0) start();
    },
    settled: async () => {
      while (work.running) await work.running;
    },
    catchUp: () => rebuildIfBehind(deps, publishSite),
  };
}

type PutRecord = (space: string, key: string, value: Uint8Array) => Promise<void>;

async function keepProgress(put: PutRecord, heads: Iterable<readonly [stream: string, seq: number]>): Promise<void> {
  for (const [stream, seq] of heads) await put(progressSpace, stream, encodeCbor(seq));
}

async function rebuildIfBehind(deps: ProjectorDeps, publishSite: (write: Write) => Promise<unknown>): Promise<void> {
  const found = await deps.keeper.read(async (tx) => {
    const done = new Map((await tx.records(progressSpace)).map(({ key, value }) => [key, decodeCbor(value)]));
    const streams = (await tx.streams()).filter(({ stream }) => sources.includes(parseStream(stream)?.kind ?? ''));
    return { behind: streams.some(({ stream, head }) => done.get(stream) !== head), streams };
  });
  if (!found.behind) return;
  await deps.keeper.write(publishSite);
  const now = deps.clock.now();
  const firstPublished = ({ createdAt }: { readonly createdAt: number }) => createdAt || now;
  for (const { stream } of found.streams.filter(({ stream }) => stream.startsWith('catalog:'))) {
    const shard = stream.slice('catalog:'.length);
    await deps.keeper.write((write) => publishProducts(deps, write, shard, null, { now, firstPublished }));
  }
  await deps.keeper.write(({ tx }) =>
    keepProgress(
      tx.putRecord,
      found.streams.map(({ stream, head }) => [stream, head] as const),
    ),
  );
}

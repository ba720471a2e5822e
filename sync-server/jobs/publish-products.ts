import type { Band } from '../../shared/domain/catalog/shelf.ts';
import type { Product } from '../../shared/domain/catalog/product.ts';
import { isPublished, shelfProductFrom } from '../../shared/domain/catalog/publish.ts';
import { bandOf } from '../../shared/domain/stock/band.ts';
import { bytesToHex } from '../../shared/kernel/bytes.ts';
import { shardOf } from '../../shared/kernel/ids.ts';
import { rowHash } from '../../shared/protocol/log-entry.ts';
import { encodeCbor } from '../../shared/protocol/strict-cbor.ts';
import { productFields, productsFromDoc } from '../../shared/replica/documents/catalog-doc.ts';
import { catalogShards } from '../../shared/replica/streams.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { DocBook } from '../sync/doc-book.ts';
import type { Write } from '../sync/keeper.ts';
import type { ShelfBook } from '../sync/ledgers/shelf-book.ts';
import type { StockLedger } from '../sync/ledgers/stock-ledger.ts';
import { setServerRow } from '../sync/server-log.ts';

export type PublishDeps = { readonly docs: DocBook; readonly shelf: ShelfBook; readonly stock: StockLedger };

const nothing = new Uint8Array();

/** Sets one row of the shelf where its value is news; `null` takes it off. */
export async function setShelfRow(
  { shelf }: Pick<PublishDeps, 'shelf'>,
  write: Write,
  row: { readonly stream: string; readonly key: string; readonly value: unknown; readonly at: number },
): Promise<void> {
  const bytes = row.value === null ? nothing : encodeCbor(row.value);
  const before = shelf.hashOf(row.key);
  if (row.value === null ? before === null : before === bytesToHex(rowHash(bytes))) return;
  await setServerRow(write, row.stream, row.at, row.key, bytes);
}

/**
 * Brings the shelf's rows of some products (null: all) of one shard up to what the catalogue and the stock say.
 * A product that was on the shelf keeps its `publishedAt`; `firstPublished` tells it for one that is new there.
 */
export async function publishProducts(
  deps: PublishDeps,
  write: Write,
  shard: string,
  only: ReadonlySet<string> | null,
  times: { readonly now: number; readonly firstPublished: (product: Product) => number },
): Promise<void> {
  const doc = await deps.docs.open(write.tx, `catalog:${shard}`);
  const products = new Map(productsFromDoc(doc, only ?? undefined).map((product) => [product.id, product]));
  const places = deps.shelf.site().places.map(({ id }) => id);
  const stream = `shelf:${shard}`;
  for (const id of only ?? new Set([...products.keys(), ...shelvedIn(deps.shelf, shard)])) {
    const product = products.get(id);
    const publishedAt = deps.shelf.find(id)?.publishedAt ?? (product ? times.firstPublished(product) : times.now);
    const value =
      product && isPublished(product)
        ? shelfProductFrom(product, bandsOf(deps.stock, product, places), publishedAt)
        : null;
    await setShelfRow(deps, write, { stream, key: id, value, at: times.now });
  }
}

/** Every product of a shard that the catalogue or the shelf knows. */
export async function productIdsOf(
  deps: PublishDeps,
  tx: StoreTransaction,
  shard: string,
): Promise<ReadonlySet<string>> {
  const doc = await deps.docs.open(tx, `catalog:${shard}`);
  return new Set([...productFields(doc).keys(), ...shelvedIn(deps.shelf, shard)]);
}

const shelvedIn = (shelf: ShelfBook, shard: string): readonly string[] =>
  shelf.products().flatMap(({ id }) => (shardOf(id, catalogShards) === shard ? [id] : []));

const bandsOf = (stock: StockLedger, product: Product, places: readonly string[]) =>
  new Map<string, Readonly<Record<string, Band>>>(
    product.variants.map(({ id }) => [
      id,
      Object.fromEntries(places.map((place) => [place, bandOf(stock.freeOf(place, id))])),
    ]),
  );

import type { ImportState } from '../../shared/domain/catalog/import/import-state.ts';
import type { Shop } from '../../shared/domain/catalog/shop.ts';
import { decodeLogEntry } from '../../shared/protocol/log-entry.ts';
import { tryDecodeCbor } from '../../shared/protocol/strict-cbor.ts';
import { productFields } from '../../shared/replica/documents/catalog-doc.ts';
import type { FlatDoc } from '../../shared/replica/documents/flat-doc.ts';
import { shopFromDoc, siteStream } from '../../shared/replica/documents/site-doc.ts';
import { createDoc } from '../../shared/replica/genesis.ts';
import { openStoredDoc } from '../../shared/replica/judging/open-stored-doc.ts';
import { journalStream } from '../../shared/replica/streams.ts';
import type { ShopSession, StreamContent } from './shop-session.ts';

/** What an import reads of the shop, as documents that are written on. */
export type ShopReplica = {
  readonly shop: Shop;
  readonly docs: Map<string, FlatDoc>;
  readonly state: ImportState;
};

/** Reads the catalogue and the site whole. */
export async function readShop(session: ShopSession): Promise<ShopReplica> {
  const streams = Object.keys(session.heads()).filter(
    (stream) => stream === siteStream || stream.startsWith('catalog:'),
  );
  const contents = await session.read(streams);
  const docs = new Map([...contents].map(([stream, content]) => [stream, openContent(stream, content)]));
  const shop = shopFromDoc(docs.get(siteStream) ?? createDoc('site', '0'.repeat(31) + '1'));
  const products = new Map(
    [...docs].flatMap(([stream, doc]) => (stream === siteStream ? [] : [...productFields(doc)])),
  );
  const categories = shop.categories.map(({ id, name }) => ({ id, names: Object.values(name) }));
  return { shop, docs, state: { products, categories } };
}

const openContent = (stream: string, { snapshot, rows }: StreamContent): FlatDoc =>
  openStoredDoc(
    stream === siteStream ? 'site' : 'catalog',
    snapshot,
    rows.map(({ bytes }) => bytes),
  );

type Tail = { readonly n: number; readonly hash: Uint8Array | null };

const isRow = (row: unknown): row is { hash: Uint8Array; bytes: Uint8Array } =>
  typeof row === 'object' && row !== null && 'hash' in row && 'bytes' in row;

function lastRowOf({
  snapshot,
  rows,
}: StreamContent): { readonly hash: Uint8Array; readonly bytes: Uint8Array } | null {
  const last = rows.at(-1);
  if (last || snapshot === null) return last ?? null;
  const kept = tryDecodeCbor(snapshot) as { readonly rows?: readonly unknown[] } | undefined;
  const row = kept?.rows?.at(-1);
  return isRow(row) ? row : null;
}

/** Where this console's own journal at a place ends. */
export async function readTail(session: ShopSession, place: string): Promise<Tail> {
  const stream = journalStream(place, session.who.device, 1);
  if (!(stream in session.heads())) return { n: 0, hash: null };
  const content = (await session.read([stream])).get(stream);
  const row = content ? lastRowOf(content) : null;
  return row ? { n: decodeLogEntry(row.bytes).n, hash: row.hash } : { n: 0, hash: null };
}

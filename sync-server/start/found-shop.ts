import type { Product } from '../../shared/domain/catalog/product.ts';
import type { Shop } from '../../shared/domain/catalog/shop.ts';
import type { Movement } from '../../shared/domain/stock/movement.ts';
import type { Clock } from '../../shared/kernel/clock.ts';
import { type RandomBytes, idFromHash } from '../../shared/kernel/ids.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeCbor } from '../../shared/protocol/strict-cbor.ts';
import type { StockMoved } from '../../shared/replica/facts/journal-facts.ts';
import { catalogStream } from '../../shared/replica/documents/catalog-doc.ts';
import { productKeys, shopKeys } from '../../shared/replica/documents/field-write.ts';
import { productWrites } from '../../shared/replica/documents/product-writes.ts';
import { shopWrites, siteStream } from '../../shared/replica/documents/site-doc.ts';
import { createDoc } from '../../shared/replica/genesis.ts';
import { journalStream } from '../../shared/replica/streams.ts';
import type { Server } from '../server.ts';
import {
  createOwnKey,
  createWritingDevice,
  journalRows,
  newPerson,
  recordInRows,
  type WritingDevice,
} from './writing-device.ts';

/** What a shop begins with. */
export type Founding = {
  readonly shop: Shop;
  readonly products: readonly Product[];
  readonly openingStock: readonly { readonly variant: string; readonly place: string; readonly quantity: number }[];
};

type Deps = { readonly clock: Clock; readonly random: RandomBytes };

/** Movements in one journal entry: an entry of 100 has about 20 KB. */
const movementsPerEntry = 100;

const founded = ['meta', 'founded'] as const;

export const isFounded = async ({ keeper }: Server): Promise<boolean> =>
  (await keeper.read((tx) => tx.getRecord(...founded))) !== null;

/**
 * Writes a new shop's first content the way every device writes: as changes and journal entries, signed, through the gate. Begun again after
 * an interruption it gives the same shop: values are equal and opening movements keep their ids.
 */
export async function foundShop(deps: Deps, server: Server, founding: Founding): Promise<void> {
  await revokeEveryDevice(server);
  const key = await createOwnKey();
  const rights = { role: 'owner', places: [], person: newPerson(deps.random, deps.clock.now()) } as const;
  const enrolled = await server.enrolLocally(rights, {
    publicKey: key.publicKey,
    algorithm: 'Ed25519',
    name: 'Counterpart',
  });
  if (!enrolled.ok) throw new Error(`the founding device was refused: ${enrolled.refusal}`);
  const who = { ...enrolled.value, site: server.shop.site };
  const writer = createWritingDevice(
    { random: deps.random, put: (stream, rows, signature) => server.gate.put(who, { stream, rows, signature }) },
    server.shop.site,
    key,
  );
  await writeDocuments(deps, writer, founding);
  await writeOpeningStock(deps, writer, founding);
  // Its key is forgotten now: nothing can ever be signed with it again.
  await server.revoke(writer.device);
  await server.settled();
  await server.keeper.write(({ tx }) => tx.putRecord(...founded, encodeCbor(true)));
}

/** A founding that was cut short left a device of its own behind, an owner by its rights; no other can be there yet. */
async function revokeEveryDevice({ devices, revoke }: Server): Promise<void> {
  for (const { device, revokedAt } of devices.all()) if (revokedAt === null) await revoke(device);
}

async function writeDocuments({ clock }: Deps, writer: WritingDevice, { shop, products }: Founding): Promise<void> {
  const by = { actor: writer.actor, at: clock.now() };
  await writer.put(siteStream, recordInRows(createDoc('site', writer.actor), by, [shopKeys(shopWrites(shop))]).rows);
  const shards = Map.groupBy(products, ({ id }) => catalogStream(id));
  for (const [stream, own] of shards) {
    const groups = own.map((product) => productKeys(product.id, productWrites(product)));
    await writer.put(stream, recordInRows(createDoc('catalog', writer.actor), by, groups).rows);
  }
}

const openingId = (place: string, variant: string): string =>
  idFromHash(sha256(new TextEncoder().encode(`counterpart/1 opening\nfounding\n${variant}\n${place}`)));

async function writeOpeningStock({ clock }: Deps, writer: WritingDevice, { openingStock }: Founding): Promise<void> {
  const at = clock.now();
  for (const [place, own] of Map.groupBy(openingStock, ({ place }) => place)) {
    const movements = own.map(
      ({ variant, quantity }): Movement => ({
        id: openingId(place, variant),
        variant,
        quantity,
        from: 'world',
        to: 'shelf',
        reason: 'opening',
        at,
      }),
    );
    const facts: StockMoved[] = [];
    for (let from = 0; from < movements.length; from += movementsPerEntry)
      facts.push({
        type: 'stock-moved',
        by: writer.device,
        movements: movements.slice(from, from + movementsPerEntry),
      });
    // One device has one series of numbers at a place: another place is another journal.
    await writer.put(journalStream(place, writer.device, 1), journalRows({ n: 0, hash: null }, at, facts));
  }
}

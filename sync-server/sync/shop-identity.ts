import { bytesToHex } from '../../shared/kernel/bytes.ts';
import type { Clock } from '../../shared/kernel/clock.ts';
import { type RandomBytes, createId } from '../../shared/kernel/ids.ts';
import { decodeCbor, encodeCbor } from '../../shared/protocol/strict-cbor.ts';
import type { Keeper } from './keeper.ts';

/** What makes this database this shop. `secret` keys tokens and the hashes of what people typed; it never leaves the server. */
export type ShopIdentity = {
  readonly site: string;
  readonly epoch: string;
  readonly term: number;
  readonly secret: Uint8Array;
  readonly demonstration: boolean;
};

const where = ['meta', 'shop'] as const;

/** The shop's identity; null for a database that holds no shop yet. */
export async function findIdentity(keeper: Keeper): Promise<ShopIdentity | null> {
  const bytes = await keeper.read((tx) => tx.getRecord(...where));
  return bytes === null ? null : (decodeCbor(bytes) as ShopIdentity);
}

/** Gives an empty database its identity, for ever. */
export async function createIdentity(
  deps: { readonly keeper: Keeper; readonly random: RandomBytes; readonly clock: Clock },
  demonstration: boolean,
): Promise<ShopIdentity> {
  const identity: ShopIdentity = {
    site: createId(deps.random, deps.clock.now()),
    epoch: bytesToHex(deps.random(8)),
    term: 1,
    secret: deps.random(32),
    demonstration,
  };
  await deps.keeper.write(({ tx }) => tx.putRecord(...where, encodeCbor(identity)));
  return identity;
}

import { sha256 } from '@noble/hashes/sha2.js';
import * as v from 'valibot';
import { bytesToHex } from '../../shared/kernel/bytes.ts';
import type { Clock } from '../../shared/kernel/clock.ts';
import type { RandomBytes } from '../../shared/kernel/ids.ts';
import { type Result, ok, refuse } from '../../shared/kernel/result.ts';
import { decodeCbor, encodeCbor } from '../../shared/protocol/strict-cbor.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import type { Keeper, Write } from './keeper.ts';

/** What a one-time link makes of the browser that opens it. */
export type LinkGrant = {
  readonly role: 'owner' | 'clerk';
  readonly places: readonly string[];
  readonly person: string;
};

export type LinkRefusal = 'link-used' | 'link-expired' | 'link-unknown';

const linkSchema = v.object({
  role: v.picklist(['owner', 'clerk']),
  places: v.array(v.string()),
  person: v.string(),
  until: v.number(),
  usedAt: v.nullable(v.number()),
  usedBy: v.optional(v.nullable(v.string()), null),
});

const space = 'link';

/** Only the hash of a secret is kept: a copy of the database opens no door. */
const keyOf = (secret: string): string | null => {
  const bytes = fromBase64url(secret);
  return bytes !== null && bytes.length === 16 ? bytesToHex(sha256(bytes)) : null;
};

export type Links = {
  /** Makes a link; resolves to its secret. */
  readonly create: (grant: LinkGrant, lifetime: number) => Promise<string>;
  /**
   * Uses a link up as part of a write: two browsers with the same link get one enrolment. The device that used it is
   * granted the same again until the link ends: its first answer may have been lost on the way.
   */
  readonly use: (
    write: Write,
    secret: string,
    device: string,
  ) => Promise<Result<LinkGrant & { readonly again: boolean }, LinkRefusal>>;
};

export function createLinks(deps: {
  readonly keeper: Keeper;
  readonly clock: Clock;
  readonly random: RandomBytes;
}): Links {
  return {
    create: async (grant, lifetime) => {
      const secret = toBase64url(deps.random(16));
      const link = { ...grant, until: deps.clock.now() + lifetime, usedAt: null, usedBy: null };
      await deps.keeper.write(({ tx }) => tx.putRecord(space, keyOf(secret) ?? '', encodeCbor(link)));
      return secret;
    },
    use: async ({ tx }, secret, device) => {
      const key = keyOf(secret);
      const bytes = key === null ? null : await tx.getRecord(space, key);
      if (key === null || bytes === null) return refuse('link-unknown');
      const link = v.parse(linkSchema, decodeCbor(bytes));
      if (link.usedAt !== null && link.usedBy !== device) return refuse('link-used');
      if (link.until <= deps.clock.now()) return refuse(link.usedAt === null ? 'link-expired' : 'link-used');
      if (link.usedAt === null)
        await tx.putRecord(space, key, encodeCbor({ ...link, usedAt: deps.clock.now(), usedBy: device }));
      return ok({ role: link.role, places: link.places, person: link.person, again: link.usedAt !== null });
    },
  };
}

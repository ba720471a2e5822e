import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { equalBytes } from '../../shared/kernel/bytes.ts';
import type { Clock } from '../../shared/kernel/clock.ts';
import { fromBase64url, toBase64url } from './base64url.ts';

/** A token lives 15 minutes; a device gets the next one by signing a challenge. */
export const tokenLifetime = 15 * 60_000;
/** A challenge must be answered within a minute. */
const challengeLifetime = 60_000;

export type Tokens = {
  readonly issue: (device: string) => { readonly token: string; readonly expiresAt: number };
  /** The device a token speaks for; null for a forged, foreign or old one. */
  readonly read: (token: string) => string | null;
  readonly challenge: (device: string) => string;
  readonly isChallenge: (device: string, challenge: string) => boolean;
};

/** Tokens and challenges are proofs under the shop's secret: nothing of them is stored. */
export function createTokens(
  deps: { readonly clock: Clock },
  shop: { readonly site: string; readonly secret: Uint8Array },
): Tokens {
  const text = new TextEncoder();
  const proofOf = (purpose: string, content: string) =>
    hmac(sha256, shop.secret, text.encode(`counterpart/1 ${purpose}\n${shop.site}\n${content}`));
  const seal = (purpose: string, device: string, until: number): string => {
    const content = `${device}.${until}`;
    return `${content}.${toBase64url(proofOf(purpose, content))}`;
  };
  const open = (purpose: string, sealed: string): string | null => {
    const [device = '', until = '', proof = '', ...rest] = sealed.split('.');
    const given = fromBase64url(proof);
    if (given === null || rest.length > 0 || !/^\d{1,16}$/.test(until)) return null;
    // Both sides are keyed hashes compared through another keyed hash: the time taken tells nothing of the bytes.
    const expected = proofOf(purpose, `${device}.${until}`);
    if (!equalBytes(hmac(sha256, shop.secret, expected), hmac(sha256, shop.secret, given))) return null;
    return Number(until) > deps.clock.now() ? device : null;
  };
  return {
    issue: (device) => {
      const expiresAt = deps.clock.now() + tokenLifetime;
      return { token: seal('access', device, expiresAt), expiresAt };
    },
    read: (token) => open('access', token),
    challenge: (device) => seal('challenge', device, deps.clock.now() + challengeLifetime),
    isChallenge: (device, challenge) => open('challenge', challenge) === device,
  };
}

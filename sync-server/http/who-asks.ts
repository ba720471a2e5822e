import { sha256 } from '@noble/hashes/sha2.js';
import type { Context } from 'hono';
import { bytesToHex } from '../../shared/kernel/bytes.ts';
import { fromBase64url } from '../sync/base64url.ts';
import type { Device } from '../sync/devices.ts';
import type { HttpDeps } from './http-deps.ts';

const credential = (c: Context, scheme: 'Bearer' | 'Guest'): string | null => {
  const [given, value, ...rest] = (c.req.header('authorization') ?? '').split(' ');
  return given === scheme && value !== undefined && rest.length === 0 ? value : null;
};

/** The staff device whose token the request carries; null without one, with an old one, and once it is revoked. */
export function findDevice(deps: Pick<HttpDeps, 'tokens' | 'devices'>, c: Context): Device | null {
  const token = credential(c, 'Bearer');
  const id = token === null ? null : deps.tokens.read(token);
  const device = id === null ? null : deps.devices.find(id);
  return device?.revokedAt === null ? device : null;
}

/** A shopper without an account: the first 32 digits of SHA-256 of the key their browser made, bound to this shop. */
export const guestOf = (site: string, key: string): string =>
  bytesToHex(sha256(new TextEncoder().encode(`counterpart/1 guest\n${site}\n${key}`))).slice(0, 32);

/** The guest whose key the request carries; null for a key that no browser of ours makes. */
export function findGuest(site: string, c: Context): string | null {
  const key = credential(c, 'Guest');
  return key !== null && fromBase64url(key)?.length === 16 ? guestOf(site, key) : null;
}

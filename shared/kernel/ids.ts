import { bytesToHex } from './bytes.ts';
import type { Millis } from './clock.ts';

/** Fills with random bytes; a dependency, so that a simulation can repeat a history. */
export type RandomBytes = (length: number) => Uint8Array;

const withVersion = (bytes: Uint8Array, version: number): string => {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytesToHex(bytes);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
};

/** UUIDv7 (RFC 9562 §5.7): 48 bits of time, the rest random. For everything made by hand. */
export function createId(random: RandomBytes, now: Millis): string {
  const bytes = new Uint8Array(16);
  bytes.set(random(16));
  const time = Math.max(0, Math.floor(now));
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(time / 2 ** (8 * (5 - i))) % 256;
  return withVersion(bytes, 7);
}

/** UUIDv8 (RFC 9562 §5.8) from the first 16 bytes of a hash: the same source gives the same id on every device. */
export function idFromHash(hash: Uint8Array): string {
  if (hash.length < 16) throw new Error('a hash of at least 16 bytes is needed');
  return withVersion(hash.slice(0, 16), 8);
}

/** FNV-1a, 32 bits, over UTF-16 code units: spreads ids over shards, protects nothing. */
export function spreadHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}

/** The shard of an id, as the two digits that stand in stream names (`00`…). */
export function shardOf(id: string, shards: number): string {
  return String(spreadHash(id) % shards).padStart(2, '0');
}

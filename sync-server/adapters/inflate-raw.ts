import { inflateRawSync } from 'node:zlib';

/** Inflates raw DEFLATE; null where it is damaged or would pass `cap` bytes, without ever holding more than that. */
export function inflateRaw(bytes: Uint8Array, cap: number): Uint8Array | null {
  try {
    return new Uint8Array(inflateRawSync(bytes, { maxOutputLength: cap }));
  } catch {
    return null;
  }
}

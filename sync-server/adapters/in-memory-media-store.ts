import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '../../shared/kernel/bytes.ts';
import type { MediaStore } from '../ports/media.ts';

export function createInMemoryMediaStore(): MediaStore {
  const kept = new Map<string, { readonly bytes: Uint8Array; readonly type: string }>();
  return {
    put: async (bytes, type) => {
      const hash = bytesToHex(sha256(bytes));
      kept.set(hash, { bytes: bytes.slice(), type });
      return hash;
    },
    get: async (hash) => kept.get(hash) ?? null,
  };
}

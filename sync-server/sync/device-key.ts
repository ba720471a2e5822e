import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '../../shared/kernel/bytes.ts';

/** What a device signs with: Ed25519, or ECDSA over P-256 with SHA-256 where a browser lacks it. */
export type KeyAlgorithm = 'Ed25519' | 'ES256';

const importParameters = { Ed25519: { name: 'Ed25519' }, ES256: { name: 'ECDSA', namedCurve: 'P-256' } } as const;
const verifyParameters = { Ed25519: { name: 'Ed25519' }, ES256: { name: 'ECDSA', hash: 'SHA-256' } } as const;

const rawLength = { Ed25519: 32, ES256: 65 } as const;

const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/** A public key as its device sent it, raw or SPKI, turned raw. Null where it is no key of that kind. */
export async function rawPublicKey(algorithm: KeyAlgorithm, key: Uint8Array): Promise<Uint8Array | null> {
  try {
    const format = key.length === rawLength[algorithm] ? 'raw' : 'spki';
    const imported = await crypto.subtle.importKey(format, own(key), importParameters[algorithm], true, ['verify']);
    return new Uint8Array(await crypto.subtle.exportKey('raw', imported));
  } catch {
    return null;
  }
}

/** The device's id: the first 8 bytes of SHA-256 of its raw public key, 16 hexadecimal digits. */
export const deviceIdOf = (rawKey: Uint8Array): string => bytesToHex(sha256(rawKey).subarray(0, 8));

/** Checks signatures of one key; the imported key is kept. */
export function createVerifier(algorithm: KeyAlgorithm, rawKey: Uint8Array) {
  const imported = crypto.subtle.importKey('raw', own(rawKey), importParameters[algorithm], false, ['verify']);
  return async (signature: Uint8Array, message: Uint8Array): Promise<boolean> =>
    crypto.subtle.verify(verifyParameters[algorithm], await imported, own(signature), own(message));
}

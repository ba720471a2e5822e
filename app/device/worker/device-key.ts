import type { DeviceKey } from '../../../shared/replica/env.ts';

/** What is kept of a key: the private half cannot be read by anybody, this code included. */
export type KeptKey = {
  readonly pair: CryptoKeyPair;
  readonly publicKey: Uint8Array;
  readonly algorithm: DeviceKey['algorithm'];
};

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' } as const;

async function makePair(): Promise<{ readonly pair: CryptoKeyPair; readonly algorithm: DeviceKey['algorithm'] }> {
  try {
    const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
    return { pair, algorithm: 'Ed25519' };
  } catch {
    return { pair: await crypto.subtle.generateKey(ecdsa, false, ['sign', 'verify']), algorithm: 'ES256' };
  }
}

/** A new key of this device: Ed25519, or ECDSA on P-256 in browsers without it. */
export async function makeDeviceKey(): Promise<KeptKey> {
  const { pair, algorithm } = await makePair();
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { pair, publicKey, algorithm };
}

/** Signs with a kept key; ECDSA signatures are the two numbers one after the other (IEEE P1363). */
export const deviceKeyOf = ({ pair, publicKey, algorithm }: KeptKey): DeviceKey => ({
  publicKey,
  algorithm,
  sign: async (bytes) => {
    const how = algorithm === 'Ed25519' ? 'Ed25519' : { name: 'ECDSA', hash: 'SHA-256' };
    return new Uint8Array(await crypto.subtle.sign(how, pair.privateKey, new Uint8Array(bytes)));
  },
});

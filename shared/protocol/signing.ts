import { concatBytes } from '../kernel/bytes.ts';

const text = new TextEncoder();

/** What a writer signs for one batch: the shop, the stream and the rows' hashes in order. Nothing signed for one shop is valid in another. */
export function signedBytes(site: string, stream: string, hashes: readonly Uint8Array[]): Uint8Array {
  return concatBytes(text.encode(`counterpart/1 batch\n${site}\n${stream}\n`), ...hashes);
}

/** What a device signs to get a token. */
export function signedChallenge(site: string, device: string, challenge: string): Uint8Array {
  return text.encode(`counterpart/1 token\n${site}\n${device}\n${challenge}`);
}

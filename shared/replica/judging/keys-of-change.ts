import { decodeChange } from '../automerge.ts';

/** The flat keys an accepted change touches. */
export const keysOfChange = (bytes: Uint8Array): ReadonlySet<string> =>
  new Set(decodeChange(bytes).ops.map(({ key }) => key));

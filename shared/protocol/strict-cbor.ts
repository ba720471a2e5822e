import { decode, encode } from 'cborg';

const strict = {
  strict: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowNaN: false,
  allowInfinity: false,
  allowBigInt: false,
  rejectDuplicateMapKeys: true,
} as const;

/** CBOR as every row, frame and record of ours: definite lengths, no undefined, absent properties left out. Same value, same bytes. */
export const encodeCbor = (value: unknown): Uint8Array => encode(value, { ignoreUndefinedProperties: true });

/** Reads what `encodeCbor` writes; throws on anything looser (indefinite lengths, duplicate keys, NaN, trailing bytes, tags). */
export const decodeCbor = (bytes: Uint8Array): unknown => decode(bytes, strict);

/** As `decodeCbor`, but malformed bytes are an expected outcome: `undefined`, which no CBOR value of ours is. */
export function tryDecodeCbor(bytes: Uint8Array): unknown {
  try {
    return decodeCbor(bytes);
  } catch {
    return undefined;
  }
}

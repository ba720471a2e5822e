import { createId, spreadHash } from '../../kernel/ids.ts';

/** The moment the demonstration shop was set up: 1 September 2026, 09:00 in Shanghai. */
export const SHOP_OPENED_AT = Date.UTC(2026, 8, 1, 1);

/** Mulberry32: bytes that only depend on the seed. */
const bytesFrom = (seed: number, length: number): Uint8Array => {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) & 0xff;
  });
};

/** The id of a thing by its own name (`product:celadon-teapot`): adding a thing never changes the ids of others. */
export const seededId = (name: string): string =>
  createId((length) => bytesFrom(spreadHash(name), length), SHOP_OPENED_AT);

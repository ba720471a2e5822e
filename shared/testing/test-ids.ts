import type { Clock } from '../kernel/clock.ts';
import { type RandomBytes, createId } from '../kernel/ids.ts';

/** Random bytes from a seed (mulberry32): the same seed tells the same history. Worthless as secrets. */
export function createTestRandom(seed = 1): RandomBytes {
  let state = seed >>> 0;
  const nextWord = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return (word ^ (word >>> 14)) >>> 0;
  };
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let i = 0; i < length; i++) bytes[i] = nextWord() >>> 24;
    return bytes;
  };
}

/** Makes ids (UUIDv7) one after the other from a seed and a clock that stands at 2026-11-22 unless one is given. */
export function createTestIds(seed = 1, clock: Clock = { now: () => 1_795_327_200_000 }): () => string {
  const random = createTestRandom(seed);
  return () => createId(random, clock.now());
}

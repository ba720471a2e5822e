import type { RandomBytes } from '../../kernel/ids.ts';

const first = 500;
const longest = 30_000;

/** A number from 0 up to 1. */
const randomShare = (random: RandomBytes): number => {
  const [a = 0, b = 0, c = 0] = random(3);
  return (a * 65_536 + b * 256 + c) / 16_777_216;
};

/**
 * Milliseconds to wait before the next try, after `failures` in a row: anywhere up to 0.5 s, doubling to 30 s ("full
 * jitter"), so that a shop's tills do not all knock at once when the server is back.
 */
export const backOff = (failures: number, random: RandomBytes): number =>
  Math.floor(randomShare(random) * Math.min(longest, first * 2 ** Math.min(failures, 16)));

import type { Clock, Millis } from '../kernel/clock.ts';

/** A clock that stands still until it is moved. */
export type TestClock = Clock & {
  readonly advance: (byMillis: number) => void;
  /** Also backwards: a till's clock may be wrong. */
  readonly set: (to: Millis) => void;
};

/** Starts at 2026-11-22 06:00 UTC (14:00 in Shanghai) unless told otherwise. */
export function createTestClock(start: Millis = 1_795_327_200_000): TestClock {
  let now = start;
  return {
    now: () => now,
    advance: (byMillis) => {
      now += byMillis;
    },
    set: (to) => {
      now = to;
    },
  };
}

import { createTestClock, type TestClock } from '../test-clock.ts';

/** Timers that run when a test says so, and the clocks that go with them. */
export type TestTimers = {
  readonly clock: TestClock;
  readonly monotonic: () => number;
  readonly after: (millis: number, run: () => void) => () => void;
  /** Lets time pass: due timers run in order, each at its own moment. */
  readonly advance: (millis: number) => void;
};

type Timer = { readonly at: number; readonly run: () => void };

export function createTestTimers(clock: TestClock = createTestClock()): TestTimers {
  const timers = new Set<Timer>();
  let now = 0;
  const moveTo = (at: number): void => {
    clock.advance(at - now);
    now = at;
  };
  return {
    clock,
    monotonic: () => now,
    after: (millis, run) => {
      const timer = { at: now + Math.max(0, millis), run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    advance: (millis) => {
      const until = now + millis;
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
        if (!next) break;
        timers.delete(next);
        moveTo(next.at);
        next.run();
      }
      moveTo(until);
    },
  };
}

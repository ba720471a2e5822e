import type { Schedule } from '../ports/schedule.ts';

/** Repeated work that runs when a test says so. */
export type ManualSchedule = Schedule & { readonly runAll: () => void; readonly count: () => number };

export function createManualSchedule(): ManualSchedule {
  const works = new Set<{ readonly work: () => void }>();
  return {
    every: (_millis, work) => {
      const entry = { work };
      works.add(entry);
      return () => works.delete(entry);
    },
    runAll: () => {
      for (const { work } of works) work();
    },
    count: () => works.size,
  };
}

import type { ImportCounts } from '../import-done.ts';
import type { ParsedFile } from '../../files/parsed-file.ts';
import type { SeenFields } from './import-writes.ts';

/** Files read and counted, waiting for a yes. In memory: a plan is gone with the process, the file is still there. */
export type PlannedImport = {
  readonly file: string;
  readonly parsed: ParsedFile;
  readonly counts: ImportCounts;
  readonly seen: SeenFields;
};

export type ImportPlans = Map<string, PlannedImport>;

/** Files kept at once; the oldest gives way. */
const mostPlans = 3;

export function keepPlan(plans: ImportPlans, id: string, plan: PlannedImport): void {
  plans.set(id, plan);
  const [oldest] = plans.keys();
  if (plans.size > mostPlans && oldest !== undefined) plans.delete(oldest);
}

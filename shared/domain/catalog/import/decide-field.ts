import type { FieldValue } from './import-state.ts';

/**
 * What becomes of one field when a file is imported again (architecture §2 "Ids"):
 * keep: the file says what it said last time, or nothing new; rebase: the shop already has what the file now says;
 * write: the file changed it and the shop did not; clash: both changed it, the shop's value stays until they agree.
 */
export type FieldDecision = 'keep' | 'rebase' | 'write' | 'clash';

export type SameValue = (a: FieldValue, b: FieldValue) => boolean;

// An emptied text field and one that never was are the same to a person.
export const sameValue: SameValue = (a, b) => (a ?? '') === (b ?? '');

/** Decides by what the file says now, what it said last time, and what stands in the shop. */
export function decideField(
  said: FieldValue,
  saidLastTime: FieldValue,
  current: FieldValue,
  same: SameValue = sameValue,
): FieldDecision {
  if (same(said, saidLastTime)) return 'keep';
  if (same(said, current)) return 'rebase';
  return same(current, saidLastTime) ? 'write' : 'clash';
}

import { describe, expect, test } from 'vitest';
import {
  afterDrafts as after,
  planDrafts as plan,
  shownFields,
  testDraft,
  testDraftVariant,
  withEdit,
} from '../../../testing/test-drafts.ts';
import { emptyImportState as empty } from './import-state.ts';

const nothing = { products: 0, variants: 0, unchanged: 1, cases: 0 };

describe('a newer file and an owner who changed the same field', () => {
  const edited = withEdit(after(empty, testDraft()), /^v\/.*\/price$/, 1_200);
  const newer = testDraft({ variants: [testDraftVariant({ line: 7, price: 900 })] });
  const oneCase = { ...nothing, cases: 1 };

  test('make a case, and the owner’s value stays', () => {
    const { cases, counts, writes } = plan(edited, newer);
    expect(cases).toEqual([expect.objectContaining({ line: 7, said: 900, saidLastTime: 1_000, current: 1_200 })]);
    expect([counts, writes]).toEqual([oneCase, []]);
    expect(shownFields(after(edited, newer))).toContain('v/price = 1200');
  });

  test('are told at every run until they agree, which either side can bring about', () => {
    const third = plan(after(edited, newer), newer);
    expect([third.counts, third.cases]).toEqual([oneCase, plan(edited, newer).cases]);
    const followed = withEdit(after(edited, newer), /^v\/.*\/price$/, 900);
    expect(plan(followed, newer).counts).toEqual(nothing);
    expect(plan(after(followed, newer), newer).writes).toEqual([]);
    const givenIn = testDraft({ variants: [testDraftVariant({ price: 1_200 })] });
    expect(plan(edited, givenIn).counts).toEqual(nothing);
  });
});

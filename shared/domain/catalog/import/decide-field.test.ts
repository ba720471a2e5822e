import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FieldDecision, decideField } from './decide-field.ts';
import type { FieldValue } from './import-state.ts';

describe('a field that a file and the shop both have', () => {
  const cases: readonly (readonly [FieldValue, FieldValue, FieldValue, FieldDecision, string])[] = [
    // said now, said last time, in the shop
    ['a', null, null, 'write', 'a new field'],
    ['a', 'a', 'a', 'keep', 'nothing happened'],
    ['a', 'a', 'mine', 'keep', 'only the owner changed it'],
    ['a', 'a', null, 'keep', 'the owner took it away'],
    ['b', 'a', 'a', 'write', 'only the file changed it'],
    ['b', 'a', 'b', 'rebase', 'both changed it to the same'],
    ['b', 'a', 'mine', 'clash', 'both changed it'],
    ['b', 'a', null, 'clash', 'the owner took it away, the file changed it'],
    ['b', null, 'mine', 'clash', 'the file names for the first time what the owner had filled in'],
    [null, 'a', 'a', 'write', 'the file no longer has it'],
    [null, 'a', 'mine', 'clash', 'the file no longer has what the owner changed'],
    [null, null, 'mine', 'keep', 'the file never had it'],
    ['', null, null, 'keep', 'an empty cell for an empty field'],
    [0, null, null, 'write', 'nothing is a number too'],
    [1000, 1000, 1200, 'keep', 'the owner changed the price'],
  ];

  test.each(cases)('says %j, said %j, shop has %j: %s (%s)', (said, before, current, decision) => {
    expect(decideField(said, before, current)).toBe(decision);
  });

  const value = fc.constantFrom('a', 'b', 'c', '', null, 0, 1, true);

  test('the owner’s value is only ever replaced where the owner changed nothing', () => {
    fc.assert(
      fc.property(value, value, value, (said, before, current) => {
        if (decideField(said, before, current) === 'write') expect(current ?? '').toBe(before ?? '');
      }),
    );
  });

  test('once decided, the same file decides nothing more', () => {
    fc.assert(
      fc.property(value, value, value, (said, before, current) => {
        const decision = decideField(said, before, current);
        const after = decision === 'write' ? said : current;
        expect(decideField(said, decision === 'keep' ? before : said, after)).toBe('keep');
      }),
    );
  });
});

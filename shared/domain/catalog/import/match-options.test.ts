import fc from 'fast-check';
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
import { optionNumbersOf } from './match-options.ts';

const numbers = (names: readonly string[], fields: Readonly<Record<string, string>> = {}) => {
  const rows = [testDraftVariant({ options: names.map((name) => ({ name, value: 'x' })) })];
  const found = optionNumbersOf(rows, new Map(Object.entries(fields)), 'shopify', 'en');
  return found && [...found.values()].map(({ number, name }) => `${number} ${name}`).sort();
};

test.each<[string, readonly string[], Readonly<Record<string, string>>, readonly string[] | null]>([
  ['new ones in file order', ['Size', 'Glaze'], {}, ['1 Size', '2 Glaze']],
  ['the same name once', ['Size', ' SIZE '], {}, ['1 Size']],
  ['known ones by name', ['Glaze', 'Size'], { 'opt/1@en': 'Size', 'opt/2@en': 'Glaze' }, ['1 Size', '2 Glaze']],
  ['what the file called it', ['Size'], { 'opt/2@en': 'How large', 'base/shopify/opt/2@en': 'Size' }, ['2 Size']],
  [
    'a renamed one in its place',
    ['Size', 'Colour'],
    { 'opt/1@en': 'Size', 'opt/2@en': 'Glaze' },
    ['1 Size', '2 Colour'],
  ],
  ['a new one after the others', ['Glaze', 'Kind'], { 'opt/1@en': 'Size', 'opt/2@en': 'Glaze' }, ['2 Glaze', '3 Kind']],
  ['three at most', ['A', 'B', 'C', 'D'], {}, null],
  ['none', [], { 'opt/1@en': 'Size' }, []],
])('options are numbered: %s', (_, names, fields, expected) => {
  expect(numbers(names, fields)).toEqual(expected);
});

test('no two names share a number, and none gets lost', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd');
  const fields = fc.dictionary(fc.constantFrom('opt/1@en', 'opt/2@en', 'opt/3@en', 'base/shopify/opt/1@en'), name);
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 3 }), fields, (names, known) => {
      const found = numbers(names, known) ?? [];
      expect(found.map((line) => line.slice(2)).sort()).toEqual(names.toSorted());
      expect(new Set(found.map((line) => line[0])).size).toBe(names.length);
    }),
  );
});

describe('options of a file read again', () => {
  const draft = (...names: readonly string[]) =>
    testDraft({ variants: [testDraftVariant({ options: names.map((name) => ({ name, value: `${name} 1` })) })] });

  test('keep their number when the file orders them anew, and so does the variant', () => {
    const state = after(empty, draft('Size', 'Glaze'));
    expect(
      plan(state, draft('glaze', 'SIZE')).writes.filter(({ field }) => !/opt\/\d@en$|val\/.*@en$/.test(field)),
    ).toEqual([]);
  });

  test('keep their number when the file renames one', () => {
    const lines = shownFields(after(after(empty, draft('Size', 'Glaze')), draft('Size', 'Colour')));
    expect(lines).toEqual(expect.arrayContaining(['opt/1@en = Size', 'opt/2@en = Colour']));
    expect(lines.some((line) => line.startsWith('opt/3'))).toBe(false);
  });

  test('keep the owner’s name', () => {
    const renamed = withEdit(after(empty, draft('Size')), /^opt\/1@en$/, 'How large');
    expect(plan(renamed, draft('Size')).writes).toEqual([]);
  });
});

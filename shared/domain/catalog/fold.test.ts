import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';

const anyText = fc.string({ unit: 'binary' });

describe('folding', () => {
  test.each([
    ['Oat', 'oat'],
    ['  Oat \t Milk\n', 'oat milk'],
    ['ＸＬ', 'xl'],
    ['１００ｇ', '100g'],
    ['深　蓝', '深 蓝'],
    ['ﬁne', 'fine'],
    ['Ｃａｆé', 'café'],
    ['Cafe\u0301', 'café'],
    ['ÄÖÜ', 'äöü'],
    ['㎏', 'kg'],
    ['', ''],
    [' \u00a0\u3000 ', ''],
  ])('%j is %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('keeps apart what people keep apart', () => {
    const words = ['s', 'm', 'red', 'r ed', '紅', '红', 'a-b', 'a b', 'cafe', 'café'];
    expect(new Set(words.map(fold)).size).toBe(words.length);
  });

  test('folding what is folded changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 1_000 },
    );
  });

  test('case, width and space around never matter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{0,20}$/), (text) => {
        const wide = text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
        expect(fold(`  ${text.toUpperCase()}\t`)).toBe(fold(text));
        expect(fold(wide)).toBe(fold(text));
      }),
    );
  });
});

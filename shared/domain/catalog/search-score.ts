import type { Locale } from '../../kernel/locale.ts';
import type { IndexedProduct, IndexedText } from './search-index.ts';

const han = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;

/** How well one folded word of a query fits: 0 not at all, more is better. The language on screen counts a little more. */
export function scoreTerm(entry: IndexedProduct<unknown>, term: string, locale: Locale, withSlips: boolean): number {
  let best = scoreCodes(entry.codes, term);
  for (const title of entry.titles) {
    const score = scoreText(title, term, withSlips);
    if (score > 0) best = Math.max(best, score + (title.locale === locale ? 5 : 0));
  }
  return Math.max(best, Math.min(30, scoreText(entry.asides, term, withSlips) / 2));
}

function scoreCodes(codes: readonly string[], term: string): number {
  if (codes.includes(term)) return 120;
  return term.length >= 2 && codes.some((code) => code.startsWith(term)) ? 55 : 0;
}

function scoreText({ text, words }: IndexedText, term: string, withSlips: boolean): number {
  if (text === term) return 100;
  if (text.startsWith(term)) return 80;
  if (han.test(term)) return scoreHan(text, term);
  if (words.includes(term)) return 70;
  if (words.some((word) => word.startsWith(term))) return 60;
  if (term.length >= 3 && text.includes(term)) return 25;
  return withSlips && words.some((word) => isSlipOf(word, term)) ? 15 : 0;
}

/** Whole as written; else, from three characters on, all of them in any order: 青瓷壶 finds 青瓷小茶壶. */
function scoreHan(text: string, term: string): number {
  if (text.includes(term)) return 65;
  const characters = Array.from(term);
  if (characters.length < 3) return 0;
  return characters.every((character) => text.includes(character)) ? 20 : 0;
}

/** One slip (a letter wrong, missing, doubled or two swapped) from four letters on, two from eight; also in a word begun. */
export function isSlipOf(word: string, term: string): boolean {
  const allowed = term.length >= 8 ? 2 : term.length >= 4 ? 1 : 0;
  if (allowed === 0 || word.charAt(0) !== term.charAt(0) || /\d/.test(term)) return false;
  for (let length = term.length - allowed; length <= term.length + allowed; length++)
    if (length <= word.length && slipsBetween(word.slice(0, length), term, allowed) <= allowed) return true;
  return false;
}

/** Optimal string alignment distance, given up with `limit + 1` where a whole row lies beyond `limit`. */
function slipsBetween(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const changed = (row[j - 1] ?? 0) + (same ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? Infinity) + 1 : Infinity;
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swapped));
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

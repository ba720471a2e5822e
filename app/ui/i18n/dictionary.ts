/** A text with `{name}` blanks, or one per plural form of the language (`Intl.PluralRules` over the blank `count`). */
export type Entry = string | { readonly one?: string; readonly other: string };

export type Dictionary = Readonly<Record<string, Entry>>;

/** The same keys as the reference dictionary, in another language. */
export type DictionaryLike<D extends Dictionary> = { readonly [K in keyof D]: Entry };

export type Blanks = Readonly<Record<string, string | number>>;

const blank = /\{(\w+)\}/g;

/** Fills the blanks. A blank nobody filled stays readable as its name: a sentence is never lost. */
export const fillBlanks = (text: string, blanks: Blanks): string =>
  text.replace(blank, (_, name: string) => String(blanks[name] ?? name));

/** The names of an entry's blanks, sorted, over all its plural forms. */
export function blanksOf(entry: Entry): readonly string[] {
  const texts = typeof entry === 'string' ? [entry] : [entry.one ?? '', entry.other];
  const names = texts.flatMap((text) => [...text.matchAll(blank)].map((match) => match[1] ?? ''));
  return [...new Set(names)].toSorted();
}

/** Picks the plural form for `blanks.count`, then fills. */
export function sentence(entry: Entry, blanks: Blanks, plural: Intl.PluralRules): string {
  if (typeof entry === 'string') return fillBlanks(entry, blanks);
  const one = typeof blanks.count === 'number' && plural.select(blanks.count) === 'one';
  return fillBlanks(one ? (entry.one ?? entry.other) : entry.other, blanks);
}

import { type Locale, type SpokenText, type Texts, speak } from '../../../shared/kernel/locale.ts';
import type { Currency } from '../../../shared/kernel/money.ts';
import { type Blanks, type Dictionary, sentence } from './dictionary.ts';
import { type KitWords, kitWords } from './kit-words.ts';
import { moneyLine } from './money-parts.ts';

/** Words, figures and dates in one language. Every call reads the language anew, so a switch redraws what used it. */
export type I18n<K extends string = string> = {
  readonly locale: () => Locale;
  readonly t: (key: K, blanks?: Blanks) => string;
  readonly kit: () => KitWords;
  readonly money: (minor: number, currency: Currency, cents?: 'auto' | 'always') => string;
  readonly number: (value: number) => string;
  /** `2026年11月22日` · `22 November 2026` */
  readonly date: (at: number, timeZone?: string) => string;
  /** `11月22日 14:02` · `22 Nov, 14:02` */
  readonly dateTime: (at: number, timeZone?: string) => string;
  /** `14:02`, 24 hours */
  readonly time: (at: number, timeZone?: string) => string;
  readonly list: (items: readonly string[]) => string;
  /** A text of the shop in this language, else the nearest one. */
  readonly text: (texts: Texts) => string;
  /** The same with the language it is in, for `lang`. */
  readonly spoken: (texts: Texts) => SpokenText;
};

const zone = (timeZone?: string): { timeZone?: string } => (timeZone === undefined ? {} : { timeZone });

/** A missing key is a bug and throws in tests; on a screen the key itself is better than nothing. */
export function createI18n<K extends string>(locale: () => Locale, dictionary: () => Dictionary): I18n<K> {
  const format = (at: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale() === 'en' ? 'en-GB' : locale(), { hourCycle: 'h23', ...options }).format(at);
  return {
    locale,
    t: (key, blanks = {}) => {
      const entry = dictionary()[key];
      return entry === undefined ? key : sentence(entry, blanks, new Intl.PluralRules(locale()));
    },
    kit: () => kitWords[locale()],
    money: (minor, currency, cents) => moneyLine(minor, currency, cents),
    number: (value) => new Intl.NumberFormat(locale()).format(value),
    date: (at, timeZone) => format(at, { dateStyle: 'long', ...zone(timeZone) }),
    dateTime: (at, timeZone) =>
      format(at, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', ...zone(timeZone) }),
    time: (at, timeZone) => format(at, { hour: '2-digit', minute: '2-digit', ...zone(timeZone) }),
    list: (items) => new Intl.ListFormat(locale(), { type: 'conjunction' }).format(items),
    text: (texts) => speak(texts, locale()).text,
    spoken: (texts) => speak(texts, locale()),
  };
}

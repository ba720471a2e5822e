/** The languages the shop speaks. */
export type Locale = 'zh-CN' | 'zh-TW' | 'en';

export const locales: readonly Locale[] = ['zh-CN', 'zh-TW', 'en'];

export const isLocale = (text: string): text is Locale => (locales as readonly string[]).includes(text);

/** One text in some of the shop's languages. */
export type Texts = { readonly [L in Locale]?: string };

const fallbacks: Readonly<Record<Locale, readonly Locale[]>> = {
  'zh-CN': ['zh-CN', 'zh-TW', 'en'],
  'zh-TW': ['zh-TW', 'zh-CN', 'en'],
  en: ['en', 'zh-CN', 'zh-TW'],
};

export type SpokenText = { readonly text: string; readonly locale: Locale };

/** The text in the wanted language, else in the nearest one there is, with the language it is really in (`lang`). */
export function speak(texts: Texts, wanted: Locale): SpokenText {
  for (const locale of fallbacks[wanted]) {
    const text = texts[locale];
    if (text !== undefined && text !== '') return { text, locale };
  }
  return { text: '', locale: wanted };
}

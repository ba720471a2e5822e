import type { Locale } from '../../../../shared/kernel/locale.ts';
import type { Dictionary } from '../dictionary.ts';

/** Each language in its own chunk. */
export const loadStorefrontDictionary: Readonly<Record<Locale, () => Promise<Dictionary>>> = {
  'zh-CN': async () => (await import('./zh-CN.ts')).zhCN,
  'zh-TW': async () => (await import('./zh-TW.ts')).zhTW,
  en: async () => (await import('./en.ts')).en,
};

/** The source of each language's chunk, for the build's manifest. */
export const storefrontDictionarySource = (locale: Locale): string => `app/ui/i18n/storefront/${locale}.ts`;

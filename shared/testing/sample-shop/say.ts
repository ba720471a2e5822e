import type { Locale } from '../../kernel/locale.ts';

/** A text in all three languages: the demonstration shop leaves none out. */
export type Said = { readonly [L in Locale]: string };

/** zh-TW is written for its readers, never converted. */
export const say = (cn: string, tw: string, en: string): Said => ({ 'zh-CN': cn, 'zh-TW': tw, en });

import type { Locale } from '../../../../shared/kernel/locale.ts';
import type { Dictionary } from '../dictionary.ts';

/** The till's words in one language, fetched when first spoken. */
export async function loadTill(locale: Locale): Promise<Dictionary> {
  switch (locale) {
    case 'zh-CN':
      return (await import('./zh-CN.ts')).tillZhCn;
    case 'zh-TW':
      return (await import('./zh-TW.ts')).tillZhTw;
    case 'en':
      return (await import('./en.ts')).tillEn;
  }
}

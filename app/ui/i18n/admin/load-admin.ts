import type { Locale } from '../../../../shared/kernel/locale.ts';
import type { Dictionary } from '../dictionary.ts';

/** The back office's words in one language, fetched when first spoken. */
export async function loadAdmin(locale: Locale): Promise<Dictionary> {
  switch (locale) {
    case 'zh-CN':
      return (await import('./zh-CN.ts')).adminZhCn;
    case 'zh-TW':
      return (await import('./zh-TW.ts')).adminZhTw;
    case 'en':
      return (await import('./en.ts')).adminEn;
  }
}

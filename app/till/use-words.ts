import { useI18n } from '../ui/i18n/i18n-provider.tsx';
import type { I18n } from '../ui/i18n/create-i18n.ts';
import type { TillKey } from '../ui/i18n/till/zh-CN.ts';

/** The till's words in the language in force. */
export const useWords = (): I18n<TillKey> => useI18n<TillKey>();

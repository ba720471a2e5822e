import type { I18n } from '../ui/i18n/create-i18n.ts';
import { useI18n } from '../ui/i18n/i18n-provider.tsx';
import type { AdminKey } from '../ui/i18n/admin/zh-CN.ts';

/** The back office's words in the language in force. */
export const useWords = (): I18n<AdminKey> => useI18n<AdminKey>();

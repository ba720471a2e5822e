import type { Locale } from '../../../../shared/kernel/locale.ts';

/** What stands between the parts of a list that is typed; every kind of comma is read. */
export const listSeparators: Readonly<Record<Locale, string>> = { 'zh-CN': '，', 'zh-TW': '，', en: ', ' };

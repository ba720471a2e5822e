import type { Locale } from '../kernel/locale.ts';

/** Why a file as a whole is not read. Nothing of it goes in. */
export type FileRefusal =
  | { readonly type: 'empty' }
  | { readonly type: 'too-large'; readonly megabytes: number }
  | { readonly type: 'spreadsheet' }
  | { readonly type: 'not-text' }
  | { readonly type: 'unknown-format'; readonly headers: readonly string[] }
  | { readonly type: 'broken-table' }
  | { readonly type: 'cancelled' };

const texts: Readonly<Record<Locale, Readonly<Record<FileRefusal['type'], string>>>> = {
  en: {
    empty: 'The file is empty',
    'too-large': 'The file is larger than {megabytes} MB. Split it and import the parts',
    spreadsheet: 'This is a spreadsheet. Save it as CSV and import that file',
    'not-text': 'This is not a text file. Export the products as CSV and import that file',
    'unknown-format': 'The columns are not those of Shopify, WooCommerce or Taobao Assistant: {headers}',
    'broken-table': 'Too many quotation marks are opened and never closed. Export the file anew and import that one',
    cancelled: 'Stopped. Nothing was changed',
  },
  'zh-CN': {
    empty: '文件是空的',
    'too-large': '文件超过 {megabytes} MB，请拆成几份再导入',
    spreadsheet: '这是电子表格，请另存为 CSV 再导入',
    'not-text': '这不是文本文件，请把商品导出为 CSV 再导入',
    'unknown-format': '表头不是 Shopify、WooCommerce 或淘宝助理的格式：{headers}',
    'broken-table': '太多引号只有开头没有结尾，请重新导出文件再导入',
    cancelled: '已停止，什么都没改',
  },
  'zh-TW': {
    empty: '檔案沒有內容',
    'too-large': '檔案超過 {megabytes} MB，請分成幾份再匯入',
    spreadsheet: '這是試算表，請另存成 CSV 後再匯入',
    'not-text': '這不是文字檔，請將商品匯出為 CSV 後再匯入',
    'unknown-format': '欄位標題不屬於 Shopify、WooCommerce 或淘寶助理：{headers}',
    'broken-table': '太多引號沒有成對，請重新匯出檔案後再匯入',
    cancelled: '已停止，沒有任何變更',
  },
};

const SHOWN_HEADERS = 8;

/** The refusal as one plain sentence without a full stop. */
export function fileRefusalText(refusal: FileRefusal, locale: Locale): string {
  const text = texts[locale][refusal.type];
  if (refusal.type === 'too-large') return text.replace('{megabytes}', String(refusal.megabytes));
  if (refusal.type !== 'unknown-format') return text;
  const shown = refusal.headers.slice(0, SHOWN_HEADERS).map((header) => header.slice(0, 40));
  return text.replace('{headers}', () => shown.join(', '));
}

import type { Locale } from '../../../kernel/locale.ts';
import type { RejectionReason } from './rejection.ts';

type Texts = { readonly [C in RejectionReason['code']]: string };

// `{name}` stands for the reason's own detail of that name.
const textsByLocale: Readonly<Record<Locale, Texts>> = {
  en: {
    'unreadable-price': 'The price “{text}” cannot be read',
    'negative-price': 'The price “{text}” is below zero',
    'price-too-precise': 'The price “{text}” has more decimals than the shop’s currency',
    'missing-price': 'There is no price',
    'unreadable-quantity': 'The quantity “{text}” cannot be read as a number of pieces',
    'missing-title': 'There is no title',
    'missing-parent': 'Its product “{parent}” is neither in the file nor in the shop',
    'unsupported-type': 'Products of type “{text}” cannot be sold here',
    'switched-off': 'The variation is switched off in the other shop',
    'duplicate-variant': 'The same variant is already on line {firstLine}',
    'duplicate-product': 'The same product is already on line {firstLine}',
    'too-many-options': 'A product can vary in three ways at most',
    'too-many-cells': 'The row has more cells than the file has columns',
    'broken-quotes': 'A quotation mark is opened and never closed',
    'unreadable-sku-props': 'The sales properties “{text}” cannot be read',
    'text-too-long': 'The text in “{column}” is too long',
    'same-code-elsewhere':
      'The code “{text}” is already on “{title}”. Change one of the two codes, or leave this row out',
  },
  'zh-CN': {
    'unreadable-price': '价格“{text}”看不懂',
    'negative-price': '价格“{text}”小于 0',
    'price-too-precise': '价格“{text}”的小数位比店铺币种多',
    'missing-price': '没有填价格',
    'unreadable-quantity': '数量“{text}”看不懂',
    'missing-title': '没有填标题',
    'missing-parent': '所属商品“{parent}”不在文件里，店里也没有',
    'unsupported-type': '“{text}”类型的商品不能在这里卖',
    'switched-off': '这个规格在原来的店里已停用',
    'duplicate-variant': '同一规格在第 {firstLine} 行已有',
    'duplicate-product': '同一商品在第 {firstLine} 行已有',
    'too-many-options': '一件商品最多有三种规格项',
    'too-many-cells': '这一行的格子比表头多',
    'broken-quotes': '引号只有开头，没有结尾',
    'unreadable-sku-props': '销售属性“{text}”看不懂',
    'text-too-long': '“{column}”里的文字太长',
    'same-code-elsewhere': '编码“{text}”已用在“{title}”上。改其中一个编码，或不导入这一行',
  },
  'zh-TW': {
    'unreadable-price': '無法辨識價格「{text}」',
    'negative-price': '價格「{text}」低於 0',
    'price-too-precise': '價格「{text}」的小數位數超過商店幣別',
    'missing-price': '尚未填寫價格',
    'unreadable-quantity': '無法辨識數量「{text}」',
    'missing-title': '尚未填寫標題',
    'missing-parent': '所屬商品「{parent}」不在檔案中，商店裡也找不到',
    'unsupported-type': '「{text}」類型的商品無法在此販售',
    'switched-off': '此規格在原商店已停用',
    'duplicate-variant': '相同規格已出現在第 {firstLine} 行',
    'duplicate-product': '相同商品已出現在第 {firstLine} 行',
    'too-many-options': '每件商品最多三種規格選項',
    'too-many-cells': '這一行的欄位數多於標題列',
    'broken-quotes': '引號沒有成對，缺少結尾',
    'unreadable-sku-props': '無法辨識銷售屬性「{text}」',
    'text-too-long': '「{column}」的文字過長',
    'same-code-elsewhere': '編號「{text}」已用於「{title}」。請修改其中一個編號，或略過這一行',
  },
};

const LONGEST_DETAIL = 60;

const shorten = (text: string): string => (text.length > LONGEST_DETAIL ? `${text.slice(0, LONGEST_DETAIL)}…` : text);

/** The reason as one plain sentence without a full stop; what the file said is quoted, shortened to 60 characters. */
export function rejectionText(reason: RejectionReason, locale: Locale): string {
  const details: Readonly<Record<string, string | number>> = { ...reason };
  return textsByLocale[locale][reason.code].replace(/\{(\w+)\}/g, (_, name: string) =>
    shorten(String(details[name] ?? '')),
  );
}

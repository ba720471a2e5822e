import type { Locale } from '../../../../shared/kernel/locale.ts';
import type { Dictionary, DictionaryLike } from '../dictionary.ts';

const zhCN = {
  'news.gone': '{titles} 刚刚下架了，已从单子上拿掉',
  'news.goneMany': '{count} 件商品不再出售，没有回到单子上',
  'news.total': '价格刚刚改了：合计从 {before} 变为 {after}',
  'news.paying': '单子变了，现在应收 {amount}。先跟顾客说一声，再收钱。',
  'news.accept': '按 {amount} 收',
} as const satisfies Dictionary;

export type TicketNewsKey = keyof typeof zhCN;

const zhTW: DictionaryLike<typeof zhCN> = {
  'news.gone': '{titles} 剛剛下架，已從這一單移除',
  'news.goneMany': '{count} 件商品已停售，沒有回到這一單',
  'news.total': '價格剛剛變動：合計由 {before} 改為 {after}',
  'news.paying': '這一單有變動，現在應收 {amount}。請先告知顧客再收款。',
  'news.accept': '按 {amount} 收款',
};

const en: DictionaryLike<typeof zhCN> = {
  'news.gone': '{titles} just went off sale and left the ticket',
  'news.goneMany': {
    one: '{count} piece is no longer sold and did not come back',
    other: '{count} pieces are no longer sold and did not come back',
  },
  'news.total': 'A price just changed: the total was {before} and is now {after}',
  'news.paying': 'The ticket changed; {amount} is due now. Tell the customer before you take the money.',
  'news.accept': 'Take {amount}',
};

/** What a ticket says when it changes under the clerk’s hand. */
export const ticketNewsWords: Readonly<Record<Locale, DictionaryLike<typeof zhCN>>> = {
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  en,
};

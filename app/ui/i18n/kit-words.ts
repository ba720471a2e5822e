import type { Locale } from '../../../shared/kernel/locale.ts';

const zhCN = {
  back: '返回',
  close: '关闭',
  search: '搜索',
  clear: '清空',
  undo: '撤销',
  less: '少一件',
  more: '多一件',
  quantity: '数量',
  hereOnly: '只在本机',
  sending: '正在送出',
  everywhere: '到处都有',
  optional: '可不填',
};

/** The words that parts of the kit say by themselves. */
export type KitWords = { readonly [K in keyof typeof zhCN]: string };

export const kitWords: Readonly<Record<Locale, KitWords>> = {
  'zh-CN': zhCN,
  'zh-TW': {
    back: '返回',
    close: '關閉',
    search: '搜尋',
    clear: '清除',
    undo: '復原',
    less: '減少一件',
    more: '增加一件',
    quantity: '數量',
    hereOnly: '僅在此裝置',
    sending: '正在送出',
    everywhere: '各處皆有',
    optional: '選填',
  },
  en: {
    back: 'Back',
    close: 'Close',
    search: 'Search',
    clear: 'Clear',
    undo: 'Undo',
    less: 'One fewer',
    more: 'One more',
    quantity: 'Quantity',
    hereOnly: 'Here only',
    sending: 'Sending',
    everywhere: 'Everywhere',
    optional: 'optional',
  },
};

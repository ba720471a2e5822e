import type { Founding } from './found-shop.ts';

/** An own shop begins with one place, so that there is somewhere to sell and to count; the owner names it. */
export const newShop: Founding = {
  shop: {
    name: { 'zh-CN': '我的店', 'zh-TW': '我的店', en: 'My shop' },
    tagline: {},
    announcement: {},
    hero: { title: {}, note: {}, art: [] },
    currency: 'CNY',
    mainLocale: 'zh-CN',
    accent: '',
    places: [
      {
        id: 'h1',
        code: 'H1',
        name: { 'zh-CN': '门店', 'zh-TW': '門市', en: 'Shop' },
        address: {},
        hours: {},
        phone: '',
        timeZone: 'Asia/Shanghai',
        dayCutHour: 4,
        pickup: true,
        position: 1,
      },
    ],
    categories: [],
  },
  products: [],
  openingStock: [],
};

import type { Category, Place, Shop } from '../../domain/catalog/shop.ts';
import { say } from './say.ts';
import { seededId } from './seeded-id.ts';

type SamplePlaceCode = 'H1' | 'L1';

/** The id of one of the two places. */
export const placeId = (code: SamplePlaceCode): string => seededId(`place:${code}`);

const places: readonly Place[] = [
  {
    id: placeId('H1'),
    code: 'H1',
    name: say('湖滨店', '湖濱店', 'Lakeside'),
    address: say('杭州市上城区湖滨路 38 号', '杭州市上城區湖濱路 38 號', '38 Hubin Road, Shangcheng, Hangzhou'),
    hours: say('每天 10:00–21:30', '每日 10:00–21:30', 'Every day 10:00–21:30'),
    phone: '0571-5550-1038',
    timeZone: 'Asia/Shanghai',
    dayCutHour: 4,
    pickup: true,
    position: 0,
  },
  {
    id: placeId('L1'),
    code: 'L1',
    name: say('老街店', '老街店', 'Old Street'),
    address: say(
      '杭州市拱墅区小河直街 12 号',
      '杭州市拱墅區小河直街 12 號',
      '12 Xiaohe Straight Street, Gongshu, Hangzhou',
    ),
    hours: say(
      '周二至周日 9:30–19:00，周一休息',
      '週二至週日 9:30–19:00，週一公休',
      'Tuesday to Sunday 9:30–19:00, closed on Monday',
    ),
    phone: '0571-5550-1012',
    timeZone: 'Asia/Shanghai',
    dayCutHour: 4,
    pickup: true,
    position: 1,
  },
];

export type SampleCategory = 'tea' | 'teaware' | 'pottery' | 'knitwear' | 'gifts';

const categories: readonly (Category & { readonly id: SampleCategory })[] = [
  { id: 'tea', name: say('茶叶', '茶葉', 'Tea'), photo: 'art:cake-bone-ripe', position: 0 },
  { id: 'teaware', name: say('茶器', '茶器', 'Teaware'), photo: 'art:gaiwan-bone', position: 1 },
  { id: 'pottery', name: say('陶器', '陶器', 'Pottery'), photo: 'art:vase-mist', position: 2 },
  { id: 'knitwear', name: say('针织', '針織', 'Knitwear'), photo: 'art:sweater-oat-cable', position: 3 },
  { id: 'gifts', name: say('礼盒', '禮盒', 'Gifts'), photo: 'art:tin-celadon-white', position: 4 },
];

/** Banshan: two places and a web shop above the lake. */
export const sampleShopSettings: Shop = {
  name: say('半山', '半山', 'Banshan'),
  tagline: say('茶、陶和毛衣，慢慢做', '茶、陶與毛衣，慢慢做', 'Tea, clay and wool, made slowly'),
  announcement: say(
    '网上下单，到店自取 · 一件也备',
    '線上訂購，門市自取 · 單件也歡迎',
    'Order here, collect in store · one piece is enough',
  ),
  hero: {
    title: say('霜降之后，泡一壶慢的', '霜降之後，慢慢泡一壺', 'After the first frost, brew it slowly'),
    note: say('秋茶 12 款新到', '12 款秋茶新上架', 'Twelve autumn teas are in'),
    art: ['cups-celadon-pair', 'teapot-celadon', 'tin-indigo-rock'],
  },
  currency: 'CNY',
  mainLocale: 'zh-CN',
  accent: '#1f5f54',
  places,
  categories,
};

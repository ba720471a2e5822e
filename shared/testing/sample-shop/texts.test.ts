import { describe, expect, test } from 'vitest';
import type { Block } from '../../domain/catalog/block.ts';
import { type Locale, type Texts, locales } from '../../kernel/locale.ts';
import { sampleShop } from './sample-shop.ts';

const { shop, products } = sampleShop();

/** Characters of the shop's trade that only mainland texts, or only Taiwanese ones, are written with. */
const simplifiedOnly =
  '们个这来为时会对没过还进种开见长门间问关头实现点电东车马鸟鱼龙发质选红绿蓝颜价钱买卖单双闭颗罗纹绵绒线织针围两岁满运费购优结账货储锅乌铁锈浅阔汤带边话谁礼给爱树叶级飞临净转鲜艺铺损换预计旧张书写记条软湿热气样麦闷泪从';
const traditionalOnly =
  '們個這來為時會對沒過還進種開見長門間問關頭實現點電東車馬鳥魚龍發質選紅綠藍顏價錢買賣單雙閉顆羅紋綿絨線織針圍兩歲滿運費購優結帳貨儲鍋蓋烏鐵鏽淺闊湯帶邊話誰禮給愛樹葉級飛臨淨轉鮮藝鋪損換預計舊張書寫記條寬軟濕熱氣樣後裡麥悶從';

const blockText = (block: Block): string => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.runs.map(({ text }) => text).join('');
    case 'list':
      return block.items.map((item) => item.map(({ text }) => text).join('')).join('\n');
    case 'table':
    case 'image':
      throw new Error(`the demonstration shop has no ${block.type}`);
  }
};

const shopTexts: readonly Texts[] = [
  shop.name,
  shop.tagline,
  shop.announcement,
  shop.hero.title,
  shop.hero.note,
  ...shop.places.flatMap(({ name, address, hours }) => [name, address, hours]),
  ...shop.categories.map(({ name }) => name),
];

const productTexts: readonly Texts[] = products.flatMap(({ title, options, photos }) => [
  title,
  ...options.flatMap(({ name, values }) => [name, ...values.map(({ label }) => label)]),
  ...photos.map(({ alt }) => alt),
]);

const every = (locale: Locale): readonly string[] => [
  ...[...shopTexts, ...productTexts].map((texts) => texts[locale] ?? ''),
  ...products.flatMap(({ description }) => (description[locale] ?? []).map(blockText)),
];

const carrying = (texts: readonly string[], pattern: RegExp): string[] => [
  ...new Set(texts.filter((text) => pattern.test(text))),
];

describe.each(locales)('in %s', (locale) => {
  test('nothing is left unsaid', () => {
    expect(every(locale).filter((text) => text.trim() === '' || text !== text.trim())).toEqual([]);
    expect(products.filter(({ description }) => description[locale]?.length !== 4)).toEqual([]);
  });

  test('the shop speaks plainly: no exclamation marks, no flattery', () => {
    expect(carrying(every(locale), /[!！]|亲，|亲们|抱歉|失败/)).toEqual([]);
  });
});

test('zh-CN has no traditional characters', () => {
  expect(carrying(every('zh-CN'), new RegExp(`[${traditionalOnly}]`))).toEqual([]);
});

test('zh-TW has no simplified characters', () => {
  expect(carrying(every('zh-TW'), new RegExp(`[${simplifiedOnly}]`))).toEqual([]);
});

test('English has no Chinese characters or full-width marks', () => {
  expect(carrying(every('en'), /[\u3000-\u9fff\uff00-\uffef]/)).toEqual([]);
});

test('zh-TW uses its own words and measures, not converted ones', () => {
  const mainland =
    /厘米|毫米|毫升|包郵|快遞|質量|視頻|軟件|鼠標|信息|網絡|打印|優惠卷|洗潔精|奶酪|三文魚|錦綸|羊絨|保溫杯|白蠟|開衫|公道杯|\d 克/;
  expect(carrying(every('zh-TW'), mainland)).toEqual([]);
});

test('key words differ beyond their characters', () => {
  const titles = new Map(products.map(({ slug, title }) => [slug, [title['zh-CN'], title['zh-TW']]]));
  expect({
    announcement: [shop.announcement['zh-CN'], shop.announcement['zh-TW']],
    pitcher: titles.get('sharing-pitcher'),
    cardigan: titles.get('pocket-cardigan'),
    seconds: titles.get('kiln-seconds-cup'),
    cups: titles.get('three-tasting-cups'),
  }).toEqual({
    announcement: ['网上下单，到店自取 · 一件也备', '線上訂購，門市自取 · 單件也歡迎'],
    pitcher: ['公道杯', '茶海'],
    cardigan: ['口袋开衫', '口袋開襟毛衣'],
    seconds: ['瑕疵小杯', '福利品小杯'],
    cups: ['品茗杯 三只', '品茗杯 三入'],
  });
});

test('the shop promises no delivery: orders are collected', () => {
  const spoken = locales.flatMap((locale) => [shop.announcement[locale] ?? '', shop.hero.note[locale] ?? '']);
  expect(carrying(spoken, /包邮|免運|运费|運費|快递|宅配|deliver|shipping/i)).toEqual([]);
});

test('titles of the shelf fit two lines of a card', () => {
  expect(
    carrying(
      products.map(({ title }) => title['zh-CN'] ?? ''),
      /^.{19,}$/,
    ),
  ).toEqual([]);
  expect(
    carrying(
      products.map(({ title }) => title.en ?? ''),
      /^.{33,}$/,
    ),
  ).toEqual([]);
});

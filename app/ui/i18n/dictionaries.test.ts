import { expect, test } from 'vitest';
import { adminEn } from './admin/en.ts';
import { adminZhCn } from './admin/zh-CN.ts';
import { adminZhTw } from './admin/zh-TW.ts';
import { blanksOf, type Dictionary } from './dictionary.ts';
import { kitWords } from './kit-words.ts';
import { enrolWords } from './shell/enrol-words.ts';
import { en } from './storefront/en.ts';
import { zhCN } from './storefront/zh-CN.ts';
import { zhTW } from './storefront/zh-TW.ts';
import { tillEn } from './till/en.ts';
import { tillZhCn } from './till/zh-CN.ts';
import { tillZhTw } from './till/zh-TW.ts';

const faces: Readonly<Record<string, readonly [Dictionary, Dictionary, Dictionary]>> = {
  storefront: [zhCN, zhTW, en],
  admin: [adminZhCn, adminZhTw, adminEn],
  till: [tillZhCn, tillZhTw, tillEn],
  enrol: [enrolWords['zh-CN'], enrolWords['zh-TW'], enrolWords.en],
  kit: [kitWords['zh-CN'], kitWords['zh-TW'], kitWords.en],
};

const shape = (dictionary: Dictionary) =>
  Object.fromEntries(Object.entries(dictionary).map(([key, entry]) => [key, blanksOf(entry).join(' ')]));

test.each(Object.entries(faces))(
  '%s says the same in three languages, with the same blanks',
  (_, [cn, tw, english]) => {
    expect(shape(tw)).toEqual(shape(cn));
    expect(shape(english)).toEqual(shape(cn));
  },
);

const texts = (dictionary: Dictionary): readonly string[] =>
  Object.values(dictionary).flatMap((entry) =>
    typeof entry === 'string' ? [entry] : [entry.one ?? entry.other, entry.other],
  );

test.each(Object.entries(faces))('%s has no empty words, no exclamation marks and no blame', (_, dictionaries) => {
  for (const text of dictionaries.flatMap(texts)) {
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/[!！]|失败|失敗|错误|錯誤|抱歉|亲[，,]|sorry|error/i);
  }
});

test('zh-TW is its own text: no simplified characters and none of the mainland words', () => {
  const all = Object.values(faces)
    .flatMap(([, tw]) => texts(tw))
    .join('');
  expect(all).not.toMatch(/[购订单这们货选页请价门闭联网为过还车]/);
  expect(all).not.toMatch(/聯網|搜索|撤銷|到店自取/);
});

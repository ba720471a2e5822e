import { expect, test } from 'vitest';
import { nearestLocale } from './preferences.ts';

test.each([
  [['zh-TW', 'en'], 'zh-TW'],
  [['zh-Hant-HK'], 'zh-TW'],
  [['zh-HK'], 'zh-TW'],
  [['zh'], 'zh-CN'],
  [['zh-Hans-SG'], 'zh-CN'],
  [['fr-FR', 'en-GB'], 'en'],
  [['de', 'zh-CN'], 'zh-CN'],
  [[], 'en'],
] as const)('a browser that asks for %j gets %s', (wanted, locale) => {
  expect(nearestLocale(wanted)).toBe(locale);
});

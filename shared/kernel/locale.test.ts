import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Locale, type Texts, isLocale, locales, speak } from './locale.ts';

describe('speaking', () => {
  test('says the wanted language', () => {
    expect(speak({ 'zh-CN': '茶壶', 'zh-TW': '茶壺', en: 'Teapot' }, 'zh-TW')).toEqual({
      text: '茶壺',
      locale: 'zh-TW',
    });
  });

  test.each<[Locale, Texts, string, Locale]>([
    ['zh-TW', { 'zh-CN': '茶壶', en: 'Teapot' }, '茶壶', 'zh-CN'],
    ['zh-CN', { 'zh-TW': '茶壺', en: 'Teapot' }, '茶壺', 'zh-TW'],
    ['zh-CN', { en: 'Teapot' }, 'Teapot', 'en'],
    ['en', { 'zh-CN': '茶壶', 'zh-TW': '茶壺' }, '茶壶', 'zh-CN'],
    ['en', { 'zh-TW': '茶壺' }, '茶壺', 'zh-TW'],
    ['en', { en: '', 'zh-TW': '茶壺' }, '茶壺', 'zh-TW'],
  ])('%s of %j is %s and says so', (wanted, texts, text, locale) => {
    expect(speak(texts, wanted)).toEqual({ text, locale });
  });

  test('says nothing in the wanted language where there is nothing', () => {
    expect(speak({}, 'zh-CN')).toEqual({ text: '', locale: 'zh-CN' });
  });

  test('what it says is really written in the language it names', () => {
    const texts = fc.record({ 'zh-CN': fc.string(), 'zh-TW': fc.string(), en: fc.string() }, { requiredKeys: [] });
    fc.assert(
      fc.property(texts, fc.constantFrom(...locales), (written, wanted) => {
        const spoken = speak(written, wanted);
        expect(spoken.text).toBe(written[spoken.locale] ?? '');
        if (written[wanted]) expect(spoken.locale).toBe(wanted);
        if (spoken.text === '') expect(locales.some((locale) => written[locale])).toBe(false);
      }),
    );
  });
});

test('languages are the three of the shop', () => {
  expect(locales.every(isLocale)).toBe(true);
  for (const foreign of ['zh', 'zh-cn', 'EN', 'de', '']) expect(isLocale(foreign)).toBe(false);
});

import { expect, test } from 'vitest';
import { createI18n } from './create-i18n.ts';
import { blanksOf, fillBlanks, sentence } from './dictionary.ts';

const english = new Intl.PluralRules('en');

test('blanks are filled, and nothing in a filling is read as a blank again', () => {
  expect(fillBlanks('{a} and {b}', { a: '{b}', b: 2 })).toBe('{b} and 2');
  expect(fillBlanks('{unknown}', {})).toBe('unknown');
  expect(blanksOf({ one: '{count} {x}', other: '{count}' })).toEqual(['count', 'x']);
});

test('a plural form follows the count', () => {
  const entry = { one: '{count} piece', other: '{count} pieces' };
  expect([0, 1, 2].map((count) => sentence(entry, { count }, english))).toEqual(['0 pieces', '1 piece', '2 pieces']);
  expect(sentence({ other: '{count} 件' }, { count: 1 }, new Intl.PluralRules('zh-CN'))).toBe('1 件');
});

test('dates and times are those of the place, 24 hours, in each language', () => {
  const at = Date.UTC(2026, 10, 22, 6, 2);
  const in_ = (locale: 'zh-CN' | 'zh-TW' | 'en') =>
    createI18n(
      () => locale,
      () => ({}),
    );
  expect(in_('zh-CN').date(at, 'Asia/Shanghai')).toBe('2026年11月22日');
  expect(in_('zh-TW').time(at, 'Asia/Taipei')).toBe('14:02');
  expect(in_('en').dateTime(at, 'Asia/Shanghai')).toBe('22 Nov, 14:02');
});

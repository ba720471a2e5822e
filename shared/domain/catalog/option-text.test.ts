import { describe, expect, test } from 'vitest';
import { testOption } from '../../testing/test-products.ts';
import { optionTextOf, optionTextsOf } from './option-text.ts';
import type { ProductOption } from './product.ts';

const colour: ProductOption = {
  number: 1,
  name: { en: 'Colour', 'zh-CN': '颜色' },
  values: [
    { key: 'oat', label: { en: 'Oat', 'zh-CN': '燕麦', 'zh-TW': '燕麥' }, position: 0 },
    { key: 'indigo', label: { en: 'Indigo' }, position: 1 },
  ],
};
const sweater = { options: [testOption(2, 'Size', ['m', 'l']), colour] };

describe('what a variant is called', () => {
  test('names the options in their order, in the language asked for', () => {
    expect(optionTextOf(sweater, { optionValues: ['oat', 'm'] }, 'zh-TW')).toBe('燕麥 · m');
    expect(optionTextOf(sweater, { optionValues: ['oat', 'm'] }, 'en')).toBe('Oat · m');
  });

  test('falls back label by label', () => {
    expect(optionTextOf(sweater, { optionValues: ['indigo', 'l'] }, 'zh-CN')).toBe('Indigo · l');
  });

  test('leaves out a value that the product does not have', () => {
    expect(optionTextOf(sweater, { optionValues: ['green', 'm'] }, 'en')).toBe('m');
    expect(optionTextOf(sweater, { optionValues: [] }, 'en')).toBe('');
  });

  test('is empty without options', () => {
    expect(optionTextOf({ options: [] }, { optionValues: [] }, 'en')).toBe('');
    expect(optionTextsOf({ options: [] }, { optionValues: [] })).toEqual({});
  });

  test('is kept in every language its labels are written in', () => {
    expect(optionTextsOf(sweater, { optionValues: ['oat', 'm'] })).toEqual({
      'zh-CN': '燕麦 · m',
      'zh-TW': '燕麥 · m',
      en: 'Oat · m',
    });
    expect(optionTextsOf(sweater, { optionValues: ['indigo'] })).toEqual({ en: 'Indigo' });
  });
});

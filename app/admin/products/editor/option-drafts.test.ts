import { describe, expect, test } from 'vitest';
import type { ProductOption } from '../../../../shared/domain/catalog/product.ts';
import { draftsFromOptions, optionsFromDrafts } from './option-drafts.ts';

const colour: ProductOption = {
  number: 1,
  name: { 'zh-CN': '颜色', en: 'Colour' },
  values: [
    { key: 'indigo', label: { 'zh-CN': '靛青', en: 'Indigo' }, position: 0 },
    { key: 'oat', label: { 'zh-CN': '燕麦', en: 'Oat' }, position: 1 },
  ],
};

describe('options as typed', () => {
  test('read like a list', () => {
    expect(draftsFromOptions([colour], 'zh-CN')).toEqual([{ name: '颜色', values: '靛青，燕麦' }]);
  });

  test('not changed, are the same options', () => {
    expect(optionsFromDrafts(draftsFromOptions([colour], 'en'), [colour], 'en')).toEqual([colour]);
  });

  test('known values keep key and other languages, new ones get theirs from the label', () => {
    const [option] = optionsFromDrafts([{ name: '颜色', values: '燕麦, 苔绿／深' }], [colour], 'zh-CN');
    expect(option?.values).toEqual([
      { key: 'oat', label: { 'zh-CN': '燕麦', en: 'Oat' }, position: 0 },
      { key: '苔绿-深', label: { 'zh-CN': '苔绿／深' }, position: 1 },
    ]);
  });

  test('the same value twice is one, whatever its width or case', () => {
    const [option] = optionsFromDrafts([{ name: 'Size', values: 'M, Ｍ, m, L' }], [], 'en');
    expect(option?.values.map((value) => value.key)).toEqual(['m', 'l']);
  });

  test.each([
    ['no name', [{ name: ' ', values: 'a' }]],
    ['no value', [{ name: 'Size', values: ' ，' }]],
  ])('%s is no option', (_, drafts) => {
    expect(optionsFromDrafts(drafts, [], 'en')).toEqual([]);
  });

  test('a fourth way to vary is left out', () => {
    const drafts = ['a', 'b', 'c', 'd'].map((name) => ({ name, values: 'x' }));
    expect(optionsFromDrafts(drafts, [], 'en').map((option) => option.number)).toEqual([1, 2, 3]);
  });
});

import { describe, expect, test } from 'vitest';
import type { ProductOption } from '../../../../shared/domain/catalog/product.ts';
import { type OptionDraft, draftsFromOptions, newDraft, optionsFromDrafts } from './option-drafts.ts';

const colour: ProductOption = {
  number: 1,
  name: { 'zh-CN': '颜色', en: 'Colour' },
  values: [
    { key: 'indigo', label: { 'zh-CN': '靛青', en: 'Indigo' }, position: 0 },
    { key: 'oat', label: { 'zh-CN': '燕麦', en: 'Oat' }, position: 1 },
  ],
};
const set: ProductOption = {
  number: 2,
  name: { 'zh-CN': '套装' },
  values: [
    { key: 'pot, two cups', label: { 'zh-CN': '一壶，两杯' }, position: 0 },
    { key: 'pot', label: { 'zh-CN': '一壶' }, position: 1 },
  ],
};
const typed = (name: string, values: string): OptionDraft => ({ ...newDraft, name, values });
const edited = (option: ProductOption, change: Partial<OptionDraft>): readonly OptionDraft[] =>
  draftsFromOptions([option], 'zh-CN').map((draft) => ({ ...draft, ...change }));
const keysOf = (drafts: readonly OptionDraft[]) =>
  optionsFromDrafts(drafts, 'zh-CN').options.map((option) => option.values.map((value) => value.key));

describe('options as typed', () => {
  test('read like a list', () => {
    expect(draftsFromOptions([colour], 'zh-CN')).toMatchObject([{ name: '颜色', values: '靛青，燕麦' }]);
    expect(draftsFromOptions([colour], 'en')).toMatchObject([{ name: 'Colour', values: 'Indigo, Oat' }]);
  });

  test.each(['zh-CN', 'zh-TW', 'en'] as const)('not changed, are the same options in %s', (locale) => {
    expect(optionsFromDrafts(draftsFromOptions([colour, set], locale), locale).options).toEqual([colour, set]);
  });

  test('a name changed alone leaves the values, commas and all', () => {
    const [option] = optionsFromDrafts(edited(set, { name: '规格' }), 'zh-CN').options;
    expect(option).toEqual({ ...set, number: 1, name: { 'zh-CN': '规格' } });
  });

  test('a value with a comma stays one value when another is added', () => {
    expect(keysOf(edited(set, { values: '一壶，两杯，一壶，四杯' }))).toEqual([['pot, two cups', 'pot', '四杯']]);
    expect(keysOf(edited(set, { values: '一壶、 一壶，两杯 ' }))).toEqual([['pot', 'pot, two cups']]);
  });

  test('known values keep key and other languages, new ones get theirs from the label', () => {
    const [option] = optionsFromDrafts(edited(colour, { values: '燕麦, 苔绿／深' }), 'zh-CN').options;
    expect(option?.values).toEqual([
      { key: 'oat', label: { 'zh-CN': '燕麦', en: 'Oat' }, position: 0 },
      { key: '苔绿%2f深', label: { 'zh-CN': '苔绿／深' }, position: 1 },
    ]);
  });

  test('the same value twice is one, whatever its width or case', () => {
    expect(keysOf([typed('Size', 'M, Ｍ, m, L')])).toEqual([['m', 'l']]);
    expect(keysOf(edited(colour, { values: '燕麦，oat' }))).toEqual([['oat']]);
  });

  test('may stand on lines, with commas too many', () => {
    expect(keysOf([typed('Size', ',S\nM ,, L\n')])).toEqual([['s', 'm', 'l']]);
  });

  test('an option keeps where it came from when the one before it is taken away', () => {
    const drafts = [...draftsFromOptions([colour, set], 'zh-CN').slice(1), typed('尺寸', '大')];
    const { options, origins } = optionsFromDrafts(drafts, 'zh-CN');
    expect(options[0]).toEqual({ ...set, number: 1 });
    expect([...origins]).toEqual([[1, 2]]);
  });

  test.each([
    ['no name', typed(' ', 'a')],
    ['no value', typed('Size', ' ，')],
  ])('%s is no option', (_, draft) => {
    expect(optionsFromDrafts([draft], 'en').options).toEqual([]);
  });

  test('a fourth way to vary is left out', () => {
    const drafts = ['a', 'b', 'c', 'd'].map((name) => typed(name, 'x'));
    expect(optionsFromDrafts(drafts, 'en').options.map((option) => option.number)).toEqual([1, 2, 3]);
  });
});

import { describe, expect, test } from 'vitest';
import { parseAliases, parseSkuProps, propertyName, valueName } from './taobao-sku-props.ts';

describe('skuProps', () => {
  const parsed = (text: string) => {
    const read = parseSkuProps(text);
    if (!read.ok) return read.refusal;
    return read.value.map(({ price, quantity, outerId, pairs }) =>
      [price, quantity, outerId, ...pairs.map(({ pid, vid }) => `${pid}=${vid}`)].join(' '),
    );
  };

  test.each([
    ['', []],
    ['128:3:POT:1627207:28335;', ['128 3 POT 1627207=28335']],
    [
      '128:3:POT-S:1627207:28335;20509:28314;138:4::1627207:28335;20509:28315',
      ['128 3 POT-S 1627207=28335 20509=28314', '138 4  1627207=28335 20509=28315'],
    ],
    ['9.9:1:A:B:C:1627207:-1001', ['9.9 1 A:B:C 1627207=-1001']],
  ])('%j', (text, combinations) => {
    expect(parsed(text)).toEqual(combinations);
  });

  test.each(['20509:28314', '1:2:3', '1:2:3:4', 'red', '128:3:POT:1627207:28335;red'])('%j is refused', (text) => {
    expect(parsed(text)).toMatchObject({ code: 'unreadable-sku-props' });
  });
});

test('a value is called as the seller renamed it, else by Taobao’s word, else by its number', () => {
  const aliases = parseAliases('1627207:28341:墨: 深;20509:28314:小号;broken;1627207:1:');
  expect(valueName('1627207', '28341', aliases)).toBe('墨:深');
  expect(valueName('20509', '28314', aliases)).toBe('小号');
  expect(valueName('20509', '28315', aliases)).toBe('M');
  expect(valueName('1627207', '1', aliases)).toBe('1');
});

test('properties without a known name stay apart', () => {
  expect([propertyName('1627207'), propertyName('20509'), propertyName('7'), propertyName('8')]).toEqual([
    '颜色分类',
    '尺码',
    '规格 7',
    '规格 8',
  ]);
});

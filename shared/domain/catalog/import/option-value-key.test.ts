import { expect, test } from 'vitest';
import { optionValueKey } from './option-value-key.ts';

test.each([
  ['Moss', 'moss'],
  [' ＭＯＳＳ ', 'moss'],
  ['S/M', 's%2fm'],
  ['a@en', 'a%40en'],
  ['50%', '50%25'],
])('the key of the value %j is %j, so that it cannot end a field key', (label, key) => {
  expect(optionValueKey(label)).toBe(key);
});

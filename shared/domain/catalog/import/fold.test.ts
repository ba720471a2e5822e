import { expect, test } from 'vitest';
import { foldText, optionValueKey } from './fold.ts';

test.each([
  ['  Small ', 'small'],
  ['Extra\t\n Large', 'extra large'],
  ['ＲＥＤ', 'red'],
  ['青 瓷', '青 瓷'],
  ['ﬁne', 'fine'],
  ['', ''],
])('%j folds to %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test.each([
  ['Moss', 'moss'],
  ['S/M', 's%2fm'],
  ['a@en', 'a%40en'],
  ['50%', '50%25'],
])('the key of the value %j is %j, so that it cannot end a field key', (label, key) => {
  expect(optionValueKey(label)).toBe(key);
});

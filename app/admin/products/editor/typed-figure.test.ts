import { expect, test } from 'vitest';
import { typedFigure } from './typed-figure.ts';

test.each([
  ['１２８', '128'],
  ['128。50', '128.50'],
  ['１２８．５０', '128.50'],
  ['128｡5', '128.5'],
  ['１，２８０', '1,280'],
  ['　39 ', '39'],
  ['', ''],
])('%j is read as %j', (typed, figure) => {
  expect(typedFigure(typed)).toBe(figure);
});

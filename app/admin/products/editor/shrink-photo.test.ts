import { expect, test } from 'vitest';
import { sizeWithin } from './shrink-photo.ts';

test.each([
  [4000, 3000, 1600, 1200],
  [3000, 4000, 1200, 1600],
  [800, 600, 800, 600],
  [1600, 1600, 1600, 1600],
  [20000, 1, 1600, 1],
  [0, 0, 1, 1],
])('a picture of %i×%i is kept at %i×%i', (width, height, keptWidth, keptHeight) => {
  expect(sizeWithin(width, height)).toEqual({ width: keptWidth, height: keptHeight });
});

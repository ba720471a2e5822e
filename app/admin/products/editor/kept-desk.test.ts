import { expect, test } from 'vitest';
import { keepsDesk } from './kept-desk.ts';

test.each([
  ['nothing open', null, 'p1', false],
  ['a new product that just got its address', 'p1', 'p1', true],
  ['another product', 'p1', 'p2', false],
  ['a second new product while a blank page is open', undefined, 'new', false],
  ['the list alone', 'p1', undefined, false],
] as const)('with %s', (_, id, address, keeps) => {
  expect(keepsDesk(id === null ? null : { id: () => id ?? null }, address)).toBe(keeps);
});

import { expect, test } from 'vitest';
import { checkArchitecture } from './check-architecture.ts';
import { readSourceTree } from './source-tree.ts';

test('the tree keeps the house rules', () => {
  expect(checkArchitecture(readSourceTree())).toEqual([]);
});

test('the tree that was read is not empty', () => {
  expect(readSourceTree().map((file) => file.path)).toContain('shared/kernel/result.ts');
});

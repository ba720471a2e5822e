import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeSlug, slugFrom } from './slug.ts';

test.each([
  ['Celadon teapot', 'celadon-teapot'],
  ['  Baker’s “best” bread!  ', 'bakers-best-bread'],
  ['青瓷茶壶 300ml', '青瓷茶壶-300ml'],
  ['a/b?c#d', 'a-b-c-d'],
  ['../../etc', 'etc'],
  ['Crème brûlée', 'crème-brûlée'],
  ['!!!', ''],
])('%j has the address %j', (title, slug) => {
  expect(slugFrom(title)).toBe(slug);
});

test('an address has nothing that means something in a URL, and at most 80 characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
      const slug = slugFrom(title);
      expect(slug).toMatch(/^(?:[\p{L}\p{M}\p{N}_]+(?:-[\p{L}\p{M}\p{N}_]+)*)?$/u);
      expect(Array.from(slug).length).toBeLessThanOrEqual(80);
      expect(slugFrom(slug)).toBe(slug);
    }),
  );
});

test('a taken address gets six digits of the product’s id, an empty one a word', () => {
  const id = 'e39a7e0e-e4d6-8e67-a9f3-90ac394424a2';
  expect(freeSlug('bowl', id, () => false)).toBe('bowl');
  expect(freeSlug('bowl', id, (slug) => slug === 'bowl')).toBe('bowl-e39a7e');
  expect(freeSlug('', id, () => false)).toBe('product');
});

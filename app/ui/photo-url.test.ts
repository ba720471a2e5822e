import { expect, test } from 'vitest';
import { matAt, photoUrl } from './photo-url.ts';

test('media, art and https references have an address', () => {
  const sha = 'a'.repeat(64);
  expect(photoUrl(`media:${sha}`)).toBe(`/media/${sha}`);
  expect(photoUrl('art:teapot-celadon')).toBe('/art/teapot-celadon.svg');
  expect(photoUrl('https://cdn.example/a.jpg?v=1')).toBe('https://cdn.example/a.jpg?v=1');
});

test.each([
  'javascript:alert(1)',
  'http://x/a.jpg',
  'data:image/svg+xml,x',
  'art:../admin',
  'media:xyz',
  'https://a"b',
  '',
])('%s is no picture', (ref) => expect(photoUrl(ref)).toBeNull());

test('neighbours never share a mat, side by side or one above the other, in two to four columns', () => {
  for (let at = 0; at < 20; at++)
    for (const apart of [1, 2, 3, 4]) expect(matAt(at + apart), `${at} and ${apart} on`).not.toBe(matAt(at));
});

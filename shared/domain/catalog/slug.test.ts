import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeSlug, slugFromTitle } from './slug.ts';

describe('the address of a title', () => {
  test.each([
    ['Celadon Teapot, 280 ml', 'celadon-teapot-280-ml'],
    ['天青壶 280ml', '天青壶-280ml'],
    ['天青壺（大）', '天青壺-大'],
    ['Grandma’s Café', 'grandmas-café'],
    ['--a//b??c#d%20e--', 'a-b-c-d-20e'],
    ['../../etc/passwd', 'etc-passwd'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
    ['हिन्दी', 'हिन्दी'],
    ['tea_pot', 'tea_pot'],
    ['★☆', ''],
    ['', ''],
  ])('%j is %j', (title, slug) => {
    expect(slugFromTitle(title)).toBe(slug);
  });

  test('is at most 80 characters and does not end in a hyphen', () => {
    expect(slugFromTitle('a'.repeat(200))).toBe('a'.repeat(80));
    expect(slugFromTitle(`${'a'.repeat(79)} b`)).toBe('a'.repeat(79));
    expect(Array.from(slugFromTitle('𠮷'.repeat(100)))).toHaveLength(80);
  });

  test('of any title is one segment of a path, and its own slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const slug = slugFromTitle(title);
        expect(slug).toMatch(/^(?:[\p{L}\p{N}\p{M}_]+(?:-[\p{L}\p{N}\p{M}_]+)*)?$/u);
        expect(new URL(`/products/${slug}`, 'https://shop.example').pathname.split('/')).toHaveLength(3);
        expect(slugFromTitle(slug)).toBe(slug);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an address that is taken', () => {
  const id = '018f3a5e-7c1a-7d2e-9b3f-1a2b3c4d5e6f';

  test('gets the end of the id, a free one does not', () => {
    expect(freeSlug('teapot', id, () => false)).toBe('teapot');
    expect(freeSlug('teapot', id, (slug) => slug === 'teapot')).toBe('teapot-3c4d5e6f');
  });

  test('a title without letters still gets one', () => {
    expect(freeSlug('', id, () => false)).toBe('item-3c4d5e6f');
  });
});

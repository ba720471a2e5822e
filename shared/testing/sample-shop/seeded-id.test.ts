import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ean13 } from './barcode.ts';
import { seededId } from './seeded-id.ts';

test('a name has one id for ever', () => {
  expect(seededId('place:H1')).toMatchInlineSnapshot(`"01a05a7a-ea80-70dd-b36a-c1b82d724dff"`);
});

test('an id is a UUIDv7 of the day the shop opened', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(seededId(name)).toMatch(/^01a05a7a-ea80-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    }),
  );
});

test('the check digit of a known number', () => {
  expect(ean13('400638133393')).toBe('4006381333931');
});

test.each(['', '123', '4006381333931', '40063813339x'])('%j is not twelve digits', (text) => {
  expect(() => ean13(text)).toThrow('twelve digits');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mix } from './oklab.ts';
import { palette, ramp } from './palette.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('a mixture begins at one colour and ends at the other', () => {
  fc.assert(
    fc.property(hex, hex, (from, to) => {
      expect([mix(from, to, 0), mix(from, to, 1)]).toEqual([from, to]);
    }),
  );
});

test('halfway from black to white is the grey that looks halfway', () => {
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#636363');
});

const brightness = (colour: string): number =>
  [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(colour.slice(at, at + 2), 16), 0);

test.each(Object.entries(palette))('the ramp of %s goes from the window into the shade', (_name, colour) => {
  const { h2, hi, b, lo, dp, dd } = ramp(colour);
  const steps = [h2, hi, b, lo, dp, dd].map(brightness);
  expect(steps).toEqual(steps.toSorted((x, y) => y - x));
});

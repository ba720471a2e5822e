import { expect, test } from 'vitest';
import { drawLabel } from './label.ts';

test('a label is outlines round its middle', () => {
  const label = drawLabel('357 g', { x: 200, y: 247, size: 16, fill: '#b4603f' });
  expect(label).not.toContain('<text');
  expect(label.match(/<path/g)).toHaveLength(4);
});

test('two characters stand as far left of the middle as right of it', () => {
  expect(drawLabel('岩茶', { x: 180, y: 249, size: 33, fill: '#000' })).toContain('translate(147 249) scale(0.33)');
});

test('a character without an outline stops the drawing', () => {
  expect(() => drawLabel('鳳', { x: 0, y: 0, size: 10, fill: '#000' })).toThrow('outline of 鳳');
});

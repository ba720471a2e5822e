import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesToHex, concatBytes, equalBytes, hexToBytes } from './bytes.ts';

test('hexadecimal is two lower-case digits a byte', () => {
  expect(bytesToHex(Uint8Array.of(0, 9, 16, 255))).toBe('000910ff');
  expect(hexToBytes('000910FF')).toEqual(Uint8Array.of(0, 9, 16, 255));
});

test('hexadecimal reads back', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(hexToBytes(bytesToHex(bytes))).toEqual(bytes);
    }),
  );
});

test.each(['0', '0g', 'xx', '0x00', ' 00 '])('%j is not hexadecimal', (text) => {
  expect(() => hexToBytes(text)).toThrow('not hexadecimal');
});

test('bytes are equal when all are', () => {
  expect(equalBytes(Uint8Array.of(), Uint8Array.of())).toBe(true);
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1))).toBe(false);
});

test('parts stand one after the other, and the whole is a copy', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array()), (parts) => {
      expect([...concatBytes(...parts)]).toEqual(parts.flatMap((part) => [...part]));
    }),
  );
  const part = Uint8Array.of(1);
  const whole = concatBytes(part);
  part[0] = 2;
  expect(whole).toEqual(Uint8Array.of(1));
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barcodeKey, checkDigitOf, isTradeNumber } from './barcode.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const body = fc.constantFrom(7, 11, 12, 13).chain(digits);

describe('check digits', () => {
  test.each([
    ['690123456789', 2],
    ['400638133393', 1],
    ['03600029145', 2],
    ['9638507', 4],
    ['1061414100041', 5],
    ['000000000000', 0],
  ])('of %s is %i', (number, digit) => {
    expect(checkDigitOf(number)).toBe(digit);
  });

  test('make a trade number of any digits', () => {
    fc.assert(
      fc.property(body, (number) => {
        expect(isTradeNumber(number + checkDigitOf(number))).toBe(true);
      }),
    );
  });

  test('find one digit mistyped', () => {
    fc.assert(
      fc.property(body, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const whole = number + checkDigitOf(number);
        const i = at % whole.length;
        const wrong = whole.slice(0, i) + ((Number(whole[i]) + by) % 10) + whole.slice(i + 1);
        expect(isTradeNumber(wrong)).toBe(false);
      }),
    );
  });
});

test.each([
  '',
  '123',
  '6901234567893',
  '690123456789X',
  '６９０１２３４５６７８９２',
  ' 6901234567892',
  '12345678901234567',
])('%j is no trade number', (text) => {
  expect(isTradeNumber(text)).toBe(false);
});

describe('one spelling for what scanners give in two', () => {
  test('a UPC-A is the EAN-13 with a zero before it', () => {
    expect(barcodeKey('036000291452')).toBe('0036000291452');
    expect(barcodeKey('0036000291452')).toBe('0036000291452');
  });

  test('a GTIN-14 of a single piece is its EAN-13; of a carton it is its own', () => {
    expect(barcodeKey('06901234567892')).toBe('6901234567892');
    expect(barcodeKey('10614141000415')).toBe('10614141000415');
  });

  test.each([
    ['96385074', '96385074'],
    [' TEA-1 ', 'TEA-1'],
    ['６９０１２３４５６７８９２', '6901234567892'],
    ['036000291453', '036000291453'],
    ['', ''],
  ])('%j is %j', (text, key) => {
    expect(barcodeKey(text)).toBe(key);
  });

  test('is found again under itself', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          body.map((number) => number + checkDigitOf(number)),
        ),
        (text) => {
          expect(barcodeKey(barcodeKey(text))).toBe(barcodeKey(text));
        },
      ),
    );
  });
});

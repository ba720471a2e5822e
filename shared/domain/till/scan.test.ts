import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findByCode, parseScan } from './scan.ts';

describe('reading what was scanned', () => {
  test.each([
    ['6901234567892', '6901234567892', 1],
    ['  6901234567892\r\n', '6901234567892', 1],
    ['3*6901234567892', '6901234567892', 3],
    ['3 * TEA-1', 'TEA-1', 3],
    ['3×TEA-1', 'TEA-1', 3],
    ['3x TEA-1', 'TEA-1', 3],
    ['３＊ＴＥＡ－１', 'TEA-1', 3],
    ['9999*TEA', 'TEA', 9_999],
    ['0*TEA', '0*TEA', 1],
    ['10000*TEA', '10000*TEA', 1],
    ['3*', '3*', 1],
    ['*TEA', '*TEA', 1],
    ['2*3*TEA', '3*TEA', 2],
    ['', '', 1],
  ])('%j is %j, %i of it', (text, code, quantity) => {
    expect(parseScan(text)).toEqual({ code, quantity });
  });

  test('a quantity before a code is read back', () => {
    const code = fc.stringMatching(/^[A-Z][A-Z0-9-]{0,12}$/);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), code, (quantity, sku) => {
        expect(parseScan(`${quantity}*${sku}`)).toEqual({ code: sku, quantity });
      }),
    );
  });

  test('any text gives a code and a quantity that can be sold', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { quantity } = parseScan(text);
        expect(Number.isInteger(quantity) && quantity >= 1 && quantity <= 9_999).toBe(true);
      }),
    );
  });
});

describe('finding it', () => {
  const items = [
    { name: 'tea', sku: 'TEA-1', barcode: '6901234567892' },
    { name: 'cup', sku: 'CUP', barcode: '036000291452' },
    { name: 'scarf', sku: '036000291452', barcode: '' },
    { name: 'red', sku: 'DOUBLE', barcode: '' },
    { name: 'blue', sku: 'double', barcode: '' },
    { name: 'plain', sku: '', barcode: '' },
  ];
  const find = (text: string) => {
    const result = findByCode(items, parseScan(text));
    if (result.type === 'none') return 'none';
    return result.type === 'found'
      ? `${result.quantity} ${result.item.name}`
      : result.items.map(({ name }) => name).join(' or ');
  };

  test.each([
    ['6901234567892', '1 tea'],
    ['3*6901234567892', '3 tea'],
    ['036000291452', '1 cup'],
    ['0036000291452', '1 cup'],
    ['tea-1', '1 tea'],
    ['ＴＥＡ－１', '1 tea'],
    ['DOUBLE', 'red or blue'],
    ['TEA', 'none'],
    ['6901234567893', 'none'],
    ['', 'none'],
    ['   ', 'none'],
  ])('%j is %s', (text, found) => {
    expect(find(text)).toBe(found);
  });
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readProductFile } from './read-product-file.ts';
import { rejectedRowsCsv } from './rejected-rows-csv.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('rejected rows come with line, reason and their own cells, safe in a spreadsheet', () => {
  const file = utf8('Handle,Title,Variant Price\nbowl,Bowl,3\ncup,=HYPERLINK("x"),-3\ntray,"Tea "tray,1\n');
  const rejected = [
    { line: 3, reason: { code: 'negative-price', text: '-3' } },
    { line: 4, reason: { code: 'broken-quotes' } },
  ] as const;
  expect(rejectedRowsCsv(file, rejected, 'en')).toBe(
    [
      '\ufeffLine,Reason,Handle,Title,Variant Price',
      `3,The price “-3” is below zero,cup,"'=HYPERLINK(""x"")",'-3`,
      '4,A quotation mark is opened and never closed,"tray,""Tea ""tray,1"',
      '',
    ].join('\r\n'),
  );
});

test('long digits and leading zeros stay text in a spreadsheet, and are the same when read again', async () => {
  const rows = ['Handle,Title,Variant SKU,Variant Barcode,Variant Price', 'bowl,,00123,6901234567892,12.50'];
  const csv = rejectedRowsCsv(utf8(rows.join('\n')), [{ line: 2, reason: { code: 'missing-title' } }], 'en');
  expect(csv.split('\r\n')[1]).toBe('2,There is no title,bowl,,\t00123,\t6901234567892,12.50');
  const again = await readProductFile(utf8(csv), { currency: 'CNY' });
  expect(again.ok && again.value.drafts[0]?.variants).toMatchObject([{ sku: '00123', barcode: '6901234567892' }]);
});

test('the version line of a Taobao file is not taken for its headers', () => {
  const bytes = new Uint8Array(readFileSync(new URL('./fixtures/taobao-utf16le.csv', import.meta.url)));
  const csv = rejectedRowsCsv(bytes, [{ line: 8, reason: { code: 'missing-title' } }], 'zh-CN');
  expect(csv.split('\r\n')[0]).toMatch(/^\ufeff行号,原因,title,cid,/);
  expect(csv.split('\r\n')[1]).toMatch(/^8,没有填标题,,,,,10,1,/);
});

test('a file that cannot be read has no rows', () => {
  expect(rejectedRowsCsv(new Uint8Array(), [], 'en')).toBe('');
});

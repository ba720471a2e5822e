import { expect, test } from 'vitest';
import { csvCell, rejectsCsv } from './rejects-csv.ts';

test.each([
  ['plain', 'plain'],
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@cmd', "'@cmd"],
  ['\tx', "'\tx"],
  ['a,b', '"a,b"'],
  ['说“好”', '说“好”'],
  ['two\nlines', '"two\nlines"'],
])('the cell %j is written %j', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test('a file of rejected rows', () => {
  expect(
    rejectsCsv(
      ['行', '原因'],
      [
        { line: 7, reason: '价格“=1+1”看不懂' },
        { line: 15, reason: '=evil' },
      ],
    ),
  ).toBe("\uFEFF行,原因\r\n7,价格“=1+1”看不懂\r\n15,'=evil\r\n");
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sniffDelimiter, tableRows } from './table-rows.ts';

const read = (text: string, delimiter = ',') => {
  const batches = [...tableRows(text, delimiter)];
  return {
    rows: batches.flatMap(({ rows }) => rows).map(({ line, cells }) => [line, ...cells]),
    broken: batches.flatMap(({ brokenLines }) => brokenLines),
  };
};

describe('rows', () => {
  test('are told by the line of the file on which they start', () => {
    expect(read('a,b\n"x\n\ny",2\n\n3,4')).toEqual({
      rows: [
        [1, 'a', 'b'],
        [2, 'x\n\ny', '2'],
        [6, '3', '4'],
      ],
      broken: [],
    });
  });

  test('without any text are left out and still counted', () => {
    expect(read('a\n\n , \n,,\nb\n').rows).toEqual([
      [1, 'a'],
      [5, 'b'],
    ]);
  });

  test('keep doubled quotation marks and delimiters inside quotes', () => {
    expect(read('"say ""yes"", please"\t2', '\t').rows).toEqual([[1, 'say "yes", please', '2']]);
  });

  test('with a quotation mark that never closes cost one line', () => {
    expect(read('a,b\n1,"open\n2,x\n3,y\n')).toEqual({
      rows: [
        [1, 'a', 'b'],
        [3, '2', 'x'],
        [4, '3', 'y'],
      ],
      broken: [2],
    });
    expect(read('a,b\n1,"open').broken).toEqual([2]);
    expect(read('a,b\n"5" frame",1\n')).toEqual({
      rows: [
        [1, 'a', 'b'],
        [2, '5" frame', '1'],
      ],
      broken: [],
    });
  });

  test('with a stray quotation mark that would swallow others cost one line', () => {
    const text = 'a,b\n"5" frame,1\n2,"x"\n3,"y\nz"\n';
    expect(read(text)).toEqual({
      rows: [
        [1, 'a', 'b'],
        [3, '2', 'x'],
        [4, '3', 'y\nz'],
      ],
      broken: [2],
    });
  });

  test('come in batches that say how much is behind', () => {
    const text = Array.from({ length: 1_200 }, (_, i) => `${i},x\n`).join('');
    const batches = [...tableRows(text, ',')];
    expect(batches.map(({ rows }) => rows.length)).toEqual([500, 500, 200]);
    expect(batches.map(({ progress }) => Math.round(progress * 10))).toEqual([4, 8, 10]);
  });

  const cell = fc.string({ unit: fc.constantFrom('a', '1', ' ', ',', '"', '\n', '茶', '\t') });
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });

  test('of any table written by the rules come back whole, on the right lines', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(',', '\t', ';'), (cells, delimiter) => {
        const quoted = cells.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter));
        let line = 1;
        const expected: (string | number)[][] = [];
        for (const [i, row] of cells.entries()) {
          if (row.some((text) => text.trim() !== '')) expected.push([line, ...row]);
          line += (quoted[i] ?? '').split('\n').length;
        }
        expect(read(quoted.join('\n'), delimiter)).toEqual({ rows: expected, broken: [] });
      }),
    );
  });

  test('of any text at all end', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n') });
    fc.assert(
      fc.property(text, (any) => {
        const { rows, broken } = read(any);
        const lines = [...rows.map(([line]) => Number(line)), ...broken].sort((a, b) => a - b);
        expect(new Set(lines).size).toBe(lines.length);
        expect(lines.at(-1) ?? 1).toBeLessThanOrEqual(any.split('\n').length);
      }),
    );
  });
});

describe('the delimiter', () => {
  test.each([
    ['Handle,Title,Body', ','],
    ['title\tcid\tprice\n', '\t'],
    ['version 1.00\ntitle\tcid\tprice', '\t'],
    ['Handle;Title;Body (a,b)', ';'],
    ['"a,b,c,d"\tx\ty', '\t'],
    ['Title', ','],
  ])('of %j is %j', (text, delimiter) => {
    expect(sniffDelimiter(text)).toBe(delimiter);
  });
});

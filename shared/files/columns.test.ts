import { expect, test } from 'vitest';
import { cellReader, findColumns } from './columns.ts';

const aliases = { title: ['title', '宝贝名称'], price: ['variant price', 'price'] };
const find = (...headers: readonly string[]) => findColumns(headers, aliases, (folded) => folded.startsWith('seo '));

test('columns are found by any of their names, however written', () => {
  const { indexByField, unknown } = find(' TITLE ', 'SEO Title', 'Variant  Price', 'Mood', '');
  expect([...indexByField]).toEqual([
    ['title', 0],
    ['price', 2],
  ]);
  expect(unknown).toEqual(['Mood']);
});

test('of two columns of one meaning the first counts', () => {
  expect(find('price', 'Variant Price').indexByField.get('price')).toBe(0);
});

test('a cell is its trimmed text, empty where the row is short, and nothing where the file has no such column', () => {
  const cell = cellReader(find('宝贝名称', 'Mood'));
  expect([cell([' 碗 '], 'title'), cell([], 'title'), cell(['x'], 'price')]).toEqual(['碗', '', null]);
});

import { expect, test } from 'vitest';
import type { ListView } from '../data/page-data.ts';
import { listAddress } from './list-address.ts';

const list: ListView = {
  cards: [],
  total: 0,
  page: 3,
  pages: 4,
  sort: 'newest',
  sorts: ['newest', 'price-up'],
  place: 'lake',
  tag: null,
  colour: 'ink',
  placeCounts: [],
  tags: [],
  colours: [],
};

test('one filter changes, the others stay, and the list begins at its first page', () => {
  expect(listAddress('/search', 'a&b', list, { sort: 'price-up' })).toBe(
    '/search?q=a%26b&sort=price-up&at=lake&colour=ink',
  );
  expect(listAddress('/category', null, list, { at: null, colour: null })).toBe('/category');
  expect(listAddress('/category', null, list, { page: 4 })).toBe('/category?at=lake&colour=ink&page=4');
  expect(listAddress('/category', null, list, { tag: '碗', page: 1 })).toBe(
    '/category?at=lake&tag=%E7%A2%97&colour=ink',
  );
});

import { beforeEach, expect, test } from 'vitest';
import type { ShelfProduct } from '../../../shared/domain/catalog/shelf.ts';
import { rowHash } from '../../../shared/protocol/log-entry.ts';
import { encodeCbor } from '../../../shared/protocol/strict-cbor.ts';
import { testShelfProduct } from '../../../shared/testing/test-products.ts';
import { type ShelfBook, createShelfBook } from './shelf-book.ts';

let book: ShelfBook;
let seq = 0;
beforeEach(() => {
  book = createShelfBook();
});

const publish = (key: string, product: ShelfProduct | null) => {
  const bytes = product === null ? new Uint8Array() : encodeCbor(product);
  book.take('shelf:1', [{ seq: ++seq, key, hash: rowHash(bytes), bytes, device: 'server', receivedAt: 0 }]);
};
const cup = (id: string, slug = 'cup') => publish(id, testShelfProduct(id, { slug }));
const atCup = () => book.findBySlug('cup')?.id ?? null;

test('of two products of one slug the first has the address, and the other gets it when the first goes', () => {
  cup('a');
  cup('b');
  expect(atCup()).toBe('a');
  publish('a', null);
  expect(atCup()).toBe('b');
  publish('b', null);
  expect(atCup()).toBeNull();
});

test('one that takes another slug leaves the address to the other, and is found at its own', () => {
  cup('a');
  cup('b');
  cup('a', 'mug');
  expect([atCup(), book.findBySlug('mug')?.id]).toEqual(['b', 'a']);
  cup('a');
  expect([atCup(), book.findBySlug('mug')]).toEqual(['b', null]);
});

test('published again it keeps its address, whoever came meanwhile', () => {
  cup('a');
  cup('b');
  cup('a');
  expect(atCup()).toBe('a');
});

test('a variant leads to its product until the product goes', () => {
  cup('a');
  expect(book.findByVariant('a-v')?.id).toBe('a');
  publish('a', null);
  expect([book.findByVariant('a-v'), book.find('a')]).toEqual([null, null]);
});

test('the list stays the same one until something is published', () => {
  cup('a');
  const before = book.products();
  expect(book.products()).toBe(before);
  cup('b');
  expect(book.products()).not.toBe(before);
});

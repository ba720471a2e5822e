import { beforeEach, describe, expect, test } from 'vitest';
import { addItem, emptyTicket } from '../../shared/domain/till/ticket.ts';
import type { TillItem } from '../ports/device.ts';
import {
  type DraftShelf,
  draftFromTicket,
  isSoldDraft,
  keepDraft,
  readDraft,
  ticketFromDraft,
} from './ticket-draft.ts';

const item = (variant: string, price = 100): TillItem => ({
  product: variant,
  variant,
  title: { en: variant },
  optionText: {},
  sku: '',
  barcode: '',
  price,
  category: '',
  photo: null,
  onHand: 1,
  promised: 0,
});

const inMemoryShelf = (): DraftShelf & { readonly kept: Map<string, string> } => {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
};

let shelf = inMemoryShelf();
beforeEach(() => {
  shelf = inMemoryShelf();
});

const ticket = addItem(addItem<TillItem>(emptyTicket, item('mug'), 2), item('tea'));

const mug = (quantity: number) => ({ variant: 'mug', quantity });
const tea = (quantity: number) => ({ variant: 'tea', quantity });

describe('a ticket in progress', () => {
  test('is there again after the till was killed, at the prices of now', () => {
    keepDraft(shelf, 'dev', 'lake', draftFromTicket(ticket, 5_000));
    const draft = readDraft(shelf, 'dev', 'lake');
    const dearer = (variant: string) => item(variant, 999);
    expect(draft && ticketFromDraft(draft, dearer)).toEqual({
      lines: [
        { item: item('mug', 999), quantity: 2 },
        { item: item('tea', 999), quantity: 1 },
      ],
      last: 'tea',
    });
  });

  test('belongs to one device and one place', () => {
    keepDraft(shelf, 'dev', 'lake', draftFromTicket(ticket, 5_000));
    expect([readDraft(shelf, 'dev', 'street'), readDraft(shelf, 'other', 'lake')]).toEqual([null, null]);
  });

  test('keeps no price and no name: a sale never stands there', () => {
    keepDraft(shelf, 'dev', 'lake', draftFromTicket(ticket, 5_000));
    expect([...shelf.kept.values()]).toEqual([
      '{"lines":[{"variant":"mug","quantity":2},{"variant":"tea","quantity":1}],"last":"tea","at":5000}',
    ]);
  });

  test('leaves nothing behind once it is empty', () => {
    keepDraft(shelf, 'dev', 'lake', draftFromTicket(ticket, 5_000));
    keepDraft(shelf, 'dev', 'lake', draftFromTicket(emptyTicket, 5_000));
    expect(shelf.kept.size).toBe(0);
  });

  test('comes back without what is no longer sold', () => {
    const draft = draftFromTicket(ticket, 5_000);
    expect(ticketFromDraft(draft, (variant) => (variant === 'mug' ? item('mug') : null))).toEqual({
      lines: [{ item: item('mug'), quantity: 2 }],
      last: null,
    });
  });

  test.each<[string, boolean, Parameters<typeof isSoldDraft>[1][number]]>([
    ['the same pieces since', true, { at: 5_000, order: null, lines: [tea(1), mug(2)] }],
    ['the same pieces on more lines', true, { at: 9_000, order: null, lines: [mug(1), tea(1), mug(1)] }],
    ['the same pieces before it was written', false, { at: 4_999, order: null, lines: [mug(2), tea(1)] }],
    ['an order that was handed over', false, { at: 9_000, order: 'o', lines: [mug(2), tea(1)] }],
    ['other pieces', false, { at: 9_000, order: null, lines: [mug(2)] }],
  ])('that was sold already is known by its sale: %s', (_, isSold, sale) => {
    expect(isSoldDraft(draftFromTicket(ticket, 5_000), [sale])).toBe(isSold);
  });

  test.each([
    'not json',
    '42',
    '{"lines":"mug"}',
    '{"lines":[{"variant":1,"quantity":2},{"variant":"a","quantity":-1}]}',
    'null',
  ])('that cannot be read (%s) is none', (text) => {
    shelf.kept.set('counterpart/till/dev/lake/ticket', text);
    expect(readDraft(shelf, 'dev', 'lake')).toBeNull();
  });

  test('does not stop the till where nothing may be stored', () => {
    const full: DraftShelf = {
      getItem: () => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => undefined,
    };
    expect(() => keepDraft(full, 'dev', 'lake', draftFromTicket(ticket, 5_000))).not.toThrow();
    expect(readDraft(full, 'dev', 'lake')).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testItem } from '../../testing/test-products.ts';
import { mostPieces } from '../pricing/limits.ts';
import { type PriceItem, priceItems } from '../pricing/price-items.ts';
import {
  type Ticket,
  addItem,
  clearTicket,
  emptyTicket,
  piecesOf,
  refreshTicket,
  removeLine,
  setQuantity,
  ticketTotal,
  withoutSold,
} from './ticket.ts';

const [tea, cup, scarf] = [testItem('tea', { price: 12_800 }), testItem('cup'), testItem('scarf')] as const;
const ticketOf = (...items: readonly PriceItem[]): Ticket =>
  items.reduce<Ticket>((ticket, item) => addItem(ticket, item), emptyTicket);
const shown = ({ lines, last }: Ticket) => ({
  lines: lines.map(({ item, quantity }) => `${quantity} ${item.variant}`),
  last,
});

describe('putting things on a ticket', () => {
  test('adds a line, newest last, and marks it', () => {
    expect(shown(ticketOf(tea, cup))).toEqual({ lines: ['1 tea', '1 cup'], last: 'cup' });
  });

  test('the same thing again is one more of it, where it stands', () => {
    expect(shown(ticketOf(tea, cup, tea))).toEqual({ lines: ['2 tea', '1 cup'], last: 'tea' });
  });

  test('several at once, never beyond 9,999', () => {
    expect(shown(addItem(ticketOf(tea), cup, 3)).lines).toEqual(['1 tea', '3 cup']);
    expect(shown(addItem(addItem(ticketOf(), tea, 9_998), tea, 5)).lines).toEqual([`${mostPieces} tea`]);
  });

  test.each([0, -1, 1.5, 10_000, Number.NaN])('%d pieces are not put on', (quantity) => {
    const ticket = ticketOf(tea);
    expect(addItem(ticket, cup, quantity)).toBe(ticket);
  });
});

describe('changing a ticket', () => {
  test('sets a quantity', () => {
    expect(shown(setQuantity(ticketOf(tea, cup), 'tea', 7))).toEqual({ lines: ['7 tea', '1 cup'], last: 'tea' });
  });

  test('none left removes the line', () => {
    expect(shown(setQuantity(ticketOf(tea, cup), 'tea', 0)).lines).toEqual(['1 cup']);
  });

  test.each([-1, 1.5, 10_000, Number.NaN])('a quantity of %d changes nothing', (quantity) => {
    const ticket = ticketOf(tea);
    expect(setQuantity(ticket, 'tea', quantity)).toBe(ticket);
  });

  test('what is not on the ticket cannot be changed or removed', () => {
    const ticket = ticketOf(tea);
    expect(setQuantity(ticket, 'ghost', 2)).toBe(ticket);
    expect(setQuantity(ticket, 'ghost', 0)).toBe(ticket);
    expect(removeLine(ticket, 'ghost')).toBe(ticket);
  });

  test('removing a line moves the mark to the one before it', () => {
    const ticket = ticketOf(tea, cup, scarf);
    expect(shown(removeLine(ticket, 'cup'))).toEqual({ lines: ['1 tea', '1 scarf'], last: 'tea' });
    expect(shown(removeLine(ticket, 'tea'))).toEqual({ lines: ['1 cup', '1 scarf'], last: 'cup' });
    expect(removeLine(ticketOf(tea), 'tea')).toEqual(emptyTicket);
  });

  test('the ticket from before is untouched, so undo is to show it again', () => {
    const before = ticketOf(tea, cup);
    const copy = structuredClone(before);
    removeLine(before, 'tea');
    setQuantity(before, 'cup', 5);
    addItem(before, scarf);
    expect(before).toEqual(copy);
  });

  test('cleared is empty', () => {
    expect(clearTicket()).toEqual({ lines: [], last: null });
  });
});

describe('a ticket that slept through a reload', () => {
  test('wakes with today’s price', () => {
    const dearer = { ...tea, price: 13_800 };
    const { ticket, gone } = refreshTicket(ticketOf(tea, tea), (variant) => (variant === 'tea' ? dearer : null));
    expect([ticketTotal(ticket), gone]).toEqual([27_600, []]);
  });

  test('tells which lines are no longer sold', () => {
    const { ticket, gone } = refreshTicket(ticketOf(tea, cup), (variant) => (variant === 'tea' ? tea : null));
    expect(shown(ticket)).toEqual({ lines: ['1 tea'], last: 'tea' });
    expect(gone).toEqual([{ item: cup, quantity: 1 }]);
    expect(shown(refreshTicket(ticketOf(tea), () => null).ticket)).toEqual({ lines: [], last: null });
  });
});

describe('what was sold', () => {
  const sold = [
    { variant: 'tea', quantity: 2 },
    { variant: 'cup', quantity: 1 },
  ];

  test('leaves the ticket, what came on it meanwhile stays', () => {
    expect(shown(withoutSold(ticketOf(tea, tea, cup), sold))).toEqual({ lines: [], last: null });
    expect(shown(withoutSold(ticketOf(tea, tea, cup, scarf, tea), sold)).lines).toEqual(['1 tea', '1 scarf']);
  });

  test('and is not on it any more, changes nothing', () => {
    expect(shown(withoutSold(ticketOf(scarf), sold))).toEqual({ lines: ['1 scarf'], last: 'scarf' });
    expect(shown(withoutSold(ticketOf(tea), sold)).lines).toEqual([]);
  });
});

type Act = { readonly type: 'add' | 'set' | 'remove'; readonly item: PriceItem; readonly quantity: number };
const acts = fc.array(
  fc.record<Act>({
    type: fc.constantFrom('add', 'set', 'remove'),
    item: fc.constantFrom(tea, cup, scarf),
    quantity: fc.integer({ min: -2, max: 12_000 }),
  }),
  { maxLength: 40 },
);
const act = (ticket: Ticket, { type, item, quantity }: Act): Ticket => {
  if (type === 'add') return addItem(ticket, item, quantity);
  return type === 'set' ? setQuantity(ticket, item.variant, quantity) : removeLine(ticket, item.variant);
};

describe('whatever a clerk does', () => {
  test('each thing has one line of 1 to 9,999 pieces, and the mark is on one of them', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const { lines, last } = all.reduce(act, emptyTicket);
        const variants = lines.map(({ item }) => item.variant);
        expect(new Set(variants).size).toBe(variants.length);
        for (const { quantity } of lines) expect(quantity >= 1 && quantity <= mostPieces).toBe(true);
        expect(last === null ? lines.length : variants.includes(last)).toBe(last === null ? 0 : true);
      }),
    );
  });

  test('the total shown is the total charged', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const ticket = all.reduce(act, emptyTicket);
        const sold = priceItems(
          { currency: 'CNY' },
          { items: ticket.lines, door: 'till', locale: 'en', ids: () => '' },
        );
        expect(sold.ok && sold.value.total).toBe(ticketTotal(ticket));
        expect(sold.ok && sold.value.lines.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(piecesOf(ticket));
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { speak } from '../../../shared/kernel/locale.ts';
import { addItem, emptyTicket } from '../../../shared/domain/till/ticket.ts';
import type { StaffOrder, TillItem } from '../../ports/device.ts';
import { basisFromOrder, basisFromTicket, isSameCharge, saleInputOf, tenderOf } from './pay-basis.ts';
import { refusalKey } from './refusal-key.ts';

const mug: TillItem = {
  product: 'mug',
  variant: 'mug-sand',
  title: { en: 'Raw-foot mug' },
  optionText: { en: 'Sand' },
  sku: '',
  barcode: '',
  price: 6800,
  category: '',
  photo: null,
  onHand: 2,
  promised: 0,
};

const say = (texts: TillItem['title']) => speak(texts, 'en').text;

describe('what is being paid', () => {
  test('a ticket at the prices of now', () => {
    const basis = basisFromTicket(addItem<TillItem>(emptyTicket, mug, 2), say);
    expect(basis).toEqual({
      order: null,
      total: 13600,
      lines: [
        { variant: 'mug-sand', title: 'Raw-foot mug', optionText: 'Sand', quantity: 2, unitPrice: 6800, total: 13600 },
      ],
    });
  });

  test('a web order at the price its shopper was promised', () => {
    const line = { variant: 'mug-sand', title: 'Mug', optionText: '', quantity: 1, unitPrice: 6000, total: 6000 };
    const order = { id: 'o1', total: 6000, lines: [line] } as unknown as StaffOrder;
    expect(basisFromOrder(order)).toEqual({ order, total: 6000, lines: [line] });
  });

  test('is another charge once a price, a quantity or a line changed; words and stock change nothing', () => {
    const two = basisFromTicket(addItem<TillItem>(emptyTicket, mug, 2), say);
    const same = { ...mug, title: { en: 'Mug' }, onHand: 0 };
    expect(isSameCharge(two, basisFromTicket(addItem<TillItem>(emptyTicket, same, 2), say))).toBe(true);
    const others = [addItem<TillItem>(emptyTicket, { ...mug, price: 6900 }, 2), addItem<TillItem>(emptyTicket, mug)];
    for (const other of others) expect(isSameCharge(two, basisFromTicket(other, say))).toBe(false);
  });

  test('is paid in cash, the change goes back', () => {
    const basis = basisFromTicket(addItem<TillItem>(emptyTicket, mug, 2), say);
    const tender = tenderOf({ id: 't1', means: 'cash', due: basis.total, given: 20000 });
    expect(saleInputOf(basis, 'lake', tender)).toEqual({
      place: 'lake',
      lines: [{ variant: 'mug-sand', quantity: 2 }],
      tenders: [{ id: 't1', means: 'cash', amount: 13600, given: 20000, change: 6400, reference: null }],
      order: null,
    });
  });

  test('by card is charged exactly', () => {
    expect(tenderOf({ id: 't2', means: 'card', due: 13600, given: 99900 })).toEqual({
      id: 't2',
      means: 'card',
      amount: 13600,
      given: null,
      change: null,
      reference: null,
    });
  });
});

test.each([
  ['not-enough-cash', 'refused.not-enough-cash'],
  ['order-not-open', 'refused.already-collected'],
  ['storage-full', 'refused.storage-full'],
  ['something-new', 'refused.other'],
  ['toString', 'refused.other'],
])('a sale refused with %s reads %s', (code, key) => {
  expect(refusalKey(code)).toBe(key);
});

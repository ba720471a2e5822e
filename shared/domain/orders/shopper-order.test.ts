import { expect, test } from 'vitest';
import { testLine, testOrder } from '../../testing/test-orders.ts';
import { shopperOrderFrom } from './shopper-order.ts';

const order = testOrder('7', {
  person: 'canary-person',
  payer: 'canary-payer',
  lines: [testLine('a-v', { referrers: ['canary-referrer'], campaign: 'canary-campaign', over: 3 })],
  history: [
    { state: 'placed', at: 1, by: null },
    { state: 'ready', at: 2, by: 'canary-clerk' },
  ],
});

test('a shopper sees what was ordered, where, for how much, and how far it is', () => {
  expect(shopperOrderFrom(order)).toEqual({
    id: '7',
    number: 'H1-A-7',
    place: 'h1',
    state: 'placed',
    locale: 'en',
    currency: 'CNY',
    lines: [
      {
        id: 'line of a-v',
        product: 'product of a-v',
        variant: 'a-v',
        title: 'Title a-v',
        optionText: '',
        sku: '',
        quantity: 1,
        unitPrice: 1_250,
        total: 1_250,
      },
    ],
    total: 1_250,
    pickupCode: '123456',
    placedAt: 0,
    history: [
      { state: 'placed', at: 1 },
      { state: 'ready', at: 2 },
    ],
  });
});

test('nobody of the staff and nobody who referred is named, whatever an order gets later', () => {
  const later = { ...order, secretNote: 'canary-later' };
  expect(JSON.stringify(shopperOrderFrom(later))).not.toContain('canary');
});

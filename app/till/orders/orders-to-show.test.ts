import { describe, expect, test } from 'vitest';
import type { OrderState } from '../../../shared/domain/orders/order.ts';
import type { StaffOrder } from '../../ports/device.ts';
import { ordersToShow, scannedOrder } from './orders-to-show.ts';

const order = (
  id: string,
  state: OrderState,
  placedAt: number,
  pickupCode: string,
  name = '',
  phone = '',
): StaffOrder =>
  ({ id, number: `W-${id}`, state, placedAt, pickupCode, contact: { name, phone, note: '' } }) as unknown as StaffOrder;

const orders = [
  order('1001', 'placed', 10, '48-21', '林可', '13900002046'),
  order('1002', 'collected', 20, '77-03', '陈知远'),
  order('1003', 'ready', 30, '10-55', 'Hannah Ortiz'),
  order('1004', 'ready', 5, '10-56'),
  order('1005', 'cancelled', 1, '48-99'),
];

describe('orders at the till', () => {
  test.each([
    ['', ['1004', '1003', '1001']],
    ['4821', ['1001']],
    ['48-21', ['1001']],
    ['48', ['1001', '1005']],
    ['７７０３', ['1002']],
    ['1003', ['1003']],
    ['林', ['1001']],
    ['hannah', ['1003']],
    ['2046', ['1001']],
    ['13900002046', ['1001']],
    ['999', []],
  ])('“%s” shows %j', (query, ids) => {
    expect(ordersToShow(orders, query).map((each) => each.id)).toEqual(ids);
  });

  test('the order whose code was given whole comes first, handed over or not', () => {
    const again = [order('2001', 'ready', 1, '12-345'), order('2002', 'collected', 2, '12-3')];
    expect(ordersToShow(again, '123').map((each) => each.id)).toEqual(['2002', '2001']);
  });
});

test.each([
  ['48-21', '1001'],
  ['4821', '1001'],
  ['w-1003', '1003'],
  ['482', null],
  ['77-03', null],
  ['48-99', null],
  ['6901234567892', null],
  ['', null],
])('the scanned code %j calls the open order %j', (code, id) => {
  expect(scannedOrder(orders, code)?.id ?? null).toBe(id);
});

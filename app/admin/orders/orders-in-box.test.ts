import { describe, expect, test } from 'vitest';
import type { OrderState } from '../../../shared/domain/orders/order.ts';
import type { StaffOrder } from '../../ports/device.ts';
import { countOrders, orderTabs, shownOrders } from './orders-in-box.ts';

const order = (id: string, state: OrderState, placedAt: number, name = '', phone = ''): StaffOrder =>
  ({
    id,
    number: `H1-A-${id}`,
    state,
    placedAt,
    pickupCode: `99${id}`,
    lines: [{ title: '天青壶' }],
    contact: { name, phone, note: '' },
  }) as unknown as StaffOrder;

const orders = [
  order('0001', 'placed', 30, '林可', '139 1234 2046'),
  order('0002', 'placed', 10, 'Hannah'),
  order('0003', 'ready', 20),
  order('0004', 'collected', 5),
  order('0005', 'collected', 6),
];

describe('the inbox', () => {
  test('has a tab for every state, and all', () => {
    expect(orderTabs).toEqual(['placed', 'ready', 'collected', 'cancelled', 'all']);
    expect(countOrders(orders)).toEqual({ placed: 2, ready: 1, collected: 2, cancelled: 0, all: 5 });
  });

  test.each([
    ['what waits, oldest first', { tab: 'placed', query: '' }, ['0002', '0001']],
    ['what is done, newest first', { tab: 'collected', query: '' }, ['0005', '0004']],
    ['everything, newest first', { tab: 'all', query: '' }, ['0001', '0003', '0002', '0005', '0004']],
    ['an empty tab', { tab: 'cancelled', query: '' }, []],
    ['a name, wherever it is', { tab: 'cancelled', query: ' 林 ' }, ['0001']],
    ['a name in any case', { tab: 'all', query: 'HANNAH' }, ['0002']],
    ['a phone number', { tab: 'all', query: '12342046' }, ['0001']],
    ['a number', { tab: 'placed', query: 'a-0003' }, ['0003']],
    ['a pick-up code', { tab: 'placed', query: '990004' }, ['0004']],
    ['what was ordered', { tab: 'placed', query: '天青' }, ['0001', '0003', '0002', '0005', '0004']],
    ['nothing', { tab: 'all', query: '自行车' }, []],
  ] as const)('shows %s', (_, choice, ids) => {
    expect(shownOrders(orders, choice).map((each) => each.id)).toEqual(ids);
  });
});

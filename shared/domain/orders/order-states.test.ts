import { describe, expect, test } from 'vitest';
import {
  type OrderMover,
  canMove,
  firstOrderState,
  isOpenOrder,
  nextOrderStates,
  orderStates,
  orderSteps,
  promiseEndOf,
} from './order-states.ts';

const movers: readonly OrderMover[] = ['staff', 'hand-over'];

describe('the table of order states', () => {
  test('is whole: what each mover may do from each state', () => {
    const table = orderStates.flatMap((from) => movers.map((by) => [from, by, nextOrderStates(from, by).join(' ')]));
    expect(table).toEqual([
      ['placed', 'staff', 'ready cancelled'],
      ['placed', 'hand-over', 'collected'],
      ['ready', 'staff', 'cancelled'],
      ['ready', 'hand-over', 'collected'],
      ['collected', 'staff', ''],
      ['collected', 'hand-over', ''],
      ['cancelled', 'staff', ''],
      ['cancelled', 'hand-over', ''],
    ]);
  });

  test('reaches every state from the first one', () => {
    const reached = new Set([firstOrderState]);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const { from, to } of orderSteps) if (reached.has(from)) reached.add(to);
    }
    expect([...reached].toSorted()).toEqual(orderStates.toSorted());
  });

  test('gives every open state a way out to both ends', () => {
    for (const state of orderStates.filter(isOpenOrder)) {
      expect(orderSteps.some(({ from, to }) => from === state && to === 'collected')).toBe(true);
      expect(orderSteps.some(({ from, to }) => from === state && to === 'cancelled')).toBe(true);
    }
  });

  test('never leaves an order where it is, never names a step twice', () => {
    expect(orderSteps.some(({ from, to }) => from === to)).toBe(false);
    expect(new Set(orderSteps.map((step) => JSON.stringify(step))).size).toBe(orderSteps.length);
  });
});

test('only a till hands over, and only staff call off', () => {
  expect(canMove('ready', 'collected', 'staff')).toBe(false);
  expect(canMove('ready', 'collected', 'hand-over')).toBe(true);
  expect(canMove('ready', 'cancelled', 'hand-over')).toBe(false);
  expect(canMove('cancelled', 'collected', 'hand-over')).toBe(false);
});

test('a promise holds exactly as long as its order is open', () => {
  expect(orderStates.map((state) => [state, isOpenOrder(state), promiseEndOf(state)])).toEqual([
    ['placed', true, null],
    ['ready', true, null],
    ['collected', false, 'collected'],
    ['cancelled', false, 'released'],
  ]);
});

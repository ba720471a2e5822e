import { expect, test } from 'vitest';
import { stepsOf } from './order-steps.tsx';

const at = (state: 'placed' | 'ready' | 'collected' | 'cancelled', time: number) => ({ state, at: time, by: null });

test.each([
  [
    'a new order',
    'placed',
    [at('placed', 1)],
    [
      ['placed', 1],
      ['ready', null],
      ['collected', null],
    ],
  ],
  [
    'one that is ready',
    'ready',
    [at('placed', 1), at('ready', 2)],
    [
      ['placed', 1],
      ['ready', 2],
      ['collected', null],
    ],
  ],
  [
    'one handed over without being made ready',
    'collected',
    [at('placed', 1), at('collected', 3)],
    [
      ['placed', 1],
      ['collected', 3],
    ],
  ],
  [
    'a cancelled one',
    'cancelled',
    [at('placed', 1), at('cancelled', 2)],
    [
      ['placed', 1],
      ['cancelled', 2],
    ],
  ],
] as const)('the way of %s', (_, state, history, steps) => {
  expect(stepsOf({ state, history }).map((step) => [step.state, step.at])).toEqual(steps);
});

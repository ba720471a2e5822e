import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyMovements, testMovement } from '../../testing/test-movements.ts';
import { standsBefore } from './movement-conflict.ts';
import { onHandFromMovements } from './on-hand.ts';

const counted = (id: string, quantity: number, receivedAt?: number) =>
  testMovement(id, { quantity, receivedAt, reason: 'opening' });

describe('one file imported apart with another quantity', () => {
  test('the count that the server received first stands', () => {
    const [first, second] = [counted('open', 8, 100), counted('open', 5, 200)];
    expect(onHandFromMovements([first, second])).toEqual(new Map([['tea', 8]]));
    expect(onHandFromMovements([second, first])).toEqual(new Map([['tea', 8]]));
  });

  test('a count that only this device holds waits behind one that was received', () => {
    const [here, there] = [counted('open', 5), counted('open', 8, 900)];
    expect(onHandFromMovements([here])).toEqual(new Map([['tea', 5]]));
    expect(onHandFromMovements([here, there])).toEqual(new Map([['tea', 8]]));
    expect(onHandFromMovements([there, here])).toEqual(new Map([['tea', 8]]));
  });

  test('received in one moment, the smaller stands: better to find a piece than to promise one', () => {
    expect(onHandFromMovements([counted('open', 8, 1), counted('open', 5, 1)])).toEqual(new Map([['tea', 5]]));
  });

  test('a count taken back to another variant leaves nothing behind on the first', () => {
    const moved = { ...counted('open', 4, 1), variant: 'cup' };
    expect(onHandFromMovements([counted('open', 8, 2), moved])).toEqual(
      new Map([
        ['tea', 0],
        ['cup', 4],
      ]),
    );
  });
});

test('which stands is a total order: of two different movements exactly one goes first, and no circle', () => {
  fc.assert(
    fc.property(anyMovements, (movements) => {
      for (const a of movements.slice(0, 6))
        for (const b of movements.slice(0, 6)) {
          const same = JSON.stringify({ ...a, id: '' }) === JSON.stringify({ ...b, id: '' });
          expect(standsBefore(a, b) && standsBefore(b, a)).toBe(false);
          if (same) expect(standsBefore(a, b)).toBe(false);
          for (const c of movements.slice(0, 6))
            if (standsBefore(a, b) && standsBefore(b, c)) expect(standsBefore(a, c)).toBe(true);
        }
    }),
  );
});

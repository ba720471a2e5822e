import { expect, test } from 'vitest';
import { type QuantityEntry, digitsFor, isOverrun, noEntry, typeQuantity } from './quantity-keys.ts';

/** A line of two pieces, 200 ms between its keys; every quantity said is put on the line, as the till does. */
const play = (keys: string, start: QuantityEntry = noEntry) => {
  let [entry, quantity, changes, at] = [start, 2, 0, 10_000];
  const said: (number | null)[] = [];
  for (const key of keys.split(' ')) {
    at += key === 'pause' ? 1_000 : 200;
    if (key === 'pause') continue;
    if (key === 'elsewhere') {
      changes += 1;
      continue;
    }
    const step = typeQuantity(entry, { variant: 'mug', quantity, changes }, key, at);
    said.push(step.quantity);
    if (step.quantity !== null) {
      quantity = step.quantity;
      changes += 1;
    }
    entry = { ...step.entry, changes };
  }
  return { said, entry, quantity, at };
};

test.each([
  ['1 2', [1, 12]],
  ['1 2 backspace', [1, 12, 1]],
  ['7 backspace', [7, 1]],
  ['backspace', [1]],
  ['0 5', [null, 5]],
  ['5 00', [5, 500]],
  ['00', [null]],
])('%s means %j', (keys, quantities) => {
  expect(play(keys).said).toEqual(quantities);
});

test('the quantity key begins anew and is never a number', () => {
  expect(play('4 quantity 3').said).toEqual([4, null, 3]);
  expect(play('quantity').said).toEqual([null]);
});

test.each(['times', 'remove', '.', '', '-1', '1e3', '٣'])('the key %j changes nothing', (key) => {
  const four = play('4').entry;
  expect(typeQuantity(four, { variant: 'mug', quantity: 4, changes: four.changes }, key, 0)).toEqual({
    entry: four,
    quantity: null,
  });
});

test('another line begins anew', () => {
  const mug = play('4').entry;
  const tea = { variant: 'tea', quantity: 1, changes: mug.changes };
  expect(typeQuantity(mug, tea, '2', 0)).toMatchObject({ entry: { variant: 'tea', digits: '2' }, quantity: 2 });
});

test('what was typed before the ticket changed otherwise is over', () => {
  expect(play('1 elsewhere 2').said).toEqual([1, 2]);
  const { entry } = play('1');
  expect(digitsFor(entry, { variant: 'mug', changes: entry.changes })).toBe('1');
  expect(digitsFor(entry, { variant: 'mug', changes: entry.changes + 1 })).toBe('');
});

test('a code read slowly is no quantity: the line has what it had', () => {
  const { said, entry, quantity, at } = play('6901234567892'.split('').join(' '));
  expect(said).toEqual([6, 69, 690, 6901, 2, ...Array.from({ length: 8 }, () => null)]);
  expect([quantity, isOverrun(entry, at + 200)]).toEqual([2, true]);
});

test('after a pause the next digit counts again', () => {
  expect(play('9 9 9 9 9 pause 5').said.at(-1)).toBe(5);
  expect(isOverrun(noEntry, 0)).toBe(false);
});

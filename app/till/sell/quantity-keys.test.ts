import { expect, test } from 'vitest';
import { noEntry, typeQuantity } from './quantity-keys.ts';

const type = (keys: string, variant = 'mug') => {
  let entry = noEntry;
  const said: (number | null)[] = [];
  for (const key of keys.split(' ')) {
    const step = typeQuantity(entry, variant, key);
    entry = step.entry;
    said.push(step.quantity);
  }
  return said;
};

test.each([
  ['1 2', [1, 12]],
  ['1 2 backspace', [1, 12, 1]],
  ['7 backspace', [7, 1]],
  ['backspace', [1]],
  ['0 5', [null, 5]],
  ['5 00', [5, 500]],
  ['9 9 9 9 9', [9, 99, 999, 9999, null]],
  ['00', [null]],
])('%s means %j', (keys, quantities) => {
  expect(type(keys)).toEqual(quantities);
});

test('another line begins anew', () => {
  const mug = typeQuantity(noEntry, 'mug', '4');
  expect(typeQuantity(mug.entry, 'tea', '2')).toEqual({ entry: { variant: 'tea', digits: '2' }, quantity: 2 });
});

import { expect, test } from 'vitest';
import { checkoutProblems } from './checkout-problems.ts';

const whole = { name: '陈知远', phone: '138 0013 8000', note: '' };

test('a name, a phone that can ring and a place are enough', () => {
  expect(checkoutProblems(whole, 'lake')).toEqual({});
  for (const phone of ['+44 20 7946 0958', '0571-5550-1038', '(02) 2345-6789'])
    expect(checkoutProblems({ ...whole, phone }, 'lake')).toEqual({});
});

test('each thing missing has its own sentence', () => {
  expect(checkoutProblems({ name: ' ', phone: '12', note: '' }, null)).toEqual({
    name: 'checkout.nameMissing',
    phone: 'checkout.phoneMissing',
    place: 'checkout.placeMissing',
  });
  for (const phone of ['call me', '1234567890123456', '138a00138000'])
    expect(checkoutProblems({ ...whole, phone }, 'lake')).toEqual({ phone: 'checkout.phoneMissing' });
});

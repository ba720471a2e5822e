import { expect, test } from 'vitest';
import { assert, assertNever, must } from './assert.ts';
import { ok, refuse } from './result.ts';

test('an assertion that does not hold throws with its reason', () => {
  expect(() => assert(true, 'never')).not.toThrow();
  expect(() => assert(0, 'lines add up')).toThrow('assertion: lines add up');
});

test('what must be there is given back, be it empty; nothing else', () => {
  expect(must(0, 'count')).toBe(0);
  expect(must('', 'text')).toBe('');
  expect(() => must(null, 'a place')).toThrow('missing: a place');
  expect(() => must(undefined, 'a place')).toThrow('missing: a place');
});

test('a case that nobody handled throws and shows itself', () => {
  expect(() => assertNever({ type: 'new' } as never)).toThrow('unhandled: {"type":"new"}');
});

test('outcomes are values', () => {
  expect(ok(1)).toEqual({ ok: true, value: 1 });
  expect(refuse({ type: 'empty' })).toEqual({ ok: false, refusal: { type: 'empty' } });
});

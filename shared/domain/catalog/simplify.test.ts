import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simplifiedForms, traditionalForms } from './simplified-forms.ts';
import { simplify } from './simplify.ts';

describe('traditional and simplified', () => {
  test.each([
    ['茶壺', '茶壶'],
    ['購物車', '购物车'],
    ['優惠禮盒', '优惠礼盒'],
    ['針織圍巾', '针织围巾'],
    ['陶藝馬克杯', '陶艺马克杯'],
    ['烏龍茶葉', '乌龙茶叶'],
    ['羊毛開衫', '羊毛开衫'],
    ['蓋碗', '盖碗'],
    ['麵', '面'],
    ['Tea 茶', 'Tea 茶'],
  ])('%s meets %s', (traditional, simplified) => {
    expect(simplify(traditional)).toBe(simplified);
    expect(simplify(simplified)).toBe(simplified);
  });

  test('the table gives each form one partner and never leads on to another', () => {
    const [from, to] = [Array.from(traditionalForms), Array.from(simplifiedForms)];
    expect(from.length).toBe(to.length);
    expect(new Set(from).size).toBe(from.length);
    expect(to.filter((form) => from.includes(form))).toEqual([]);
  });

  test('changes no length and nothing that is not Han', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const changed = simplify(text);
        expect(changed.length).toBe(text.length);
        expect(changed.replace(/\p{Script=Han}/gu, '')).toBe(text.replace(/\p{Script=Han}/gu, ''));
        expect(simplify(changed)).toBe(changed);
      }),
    );
  });
});

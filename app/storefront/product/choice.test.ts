import { expect, test } from 'vitest';
import type { Band } from '../../../shared/domain/catalog/shelf.ts';
import type { ProductView, VariantView } from '../data/page-data.ts';
import { choiceText, choose, differenceOf, firstChoice, isOpen, variantOf } from './choice.ts';

const said = (text: string) => ({ text, locale: 'en' as const });
const variant = (values: string, price: number, band: Band): VariantView => ({
  id: values,
  optionValues: values.split('/'),
  sku: '',
  price,
  compareAt: null,
  photo: -1,
  bands: { lake: band, old: 'out' },
});
const option = (number: 1 | 2, name: string, keys: readonly string[]) => ({
  number,
  name: said(name),
  values: keys.map((key) => ({ key, label: said(key.toUpperCase()) })),
});

/** Blue in S (sold out) and M; red in M and L; no blue L and no red S. */
const shirt: ProductView = {
  id: 'p',
  slug: 'shirt',
  title: said('Shirt'),
  description: { locale: 'en', blocks: [] },
  vendor: '',
  category: null,
  options: [option(1, 'Colour', ['blue', 'red']), option(2, 'Size', ['s', 'm', 'l'])],
  photos: [],
  variants: [
    variant('blue/s', 100, 'out'),
    variant('blue/m', 110, 'few'),
    variant('red/m', 120, 'in'),
    variant('red/l', 130, 'in'),
  ],
};

test('the first choice is one that can be had; where nothing can, the first there is', () => {
  expect(firstChoice(shirt)).toEqual(['blue', 'm']);
  expect(firstChoice({ ...shirt, variants: shirt.variants.slice(0, 1) })).toEqual(['blue', 's']);
});

test('what cannot be had with the rest is closed: sold out, or not made', () => {
  const open = (choice: readonly string[], at: number, keys: readonly string[]) =>
    keys.filter((key) => isOpen(shirt, choice, at, key));
  expect(open(['blue', 'm'], 1, ['s', 'm', 'l'])).toEqual(['m']);
  expect(open(['red', 'l'], 0, ['blue', 'red'])).toEqual(['red']);
});

test('choosing a combination that is not made moves the rest to one that is', () => {
  expect(choose(shirt, ['blue', 'm'], 0, 'red')).toEqual(['red', 'm']);
  expect(choose(shirt, ['red', 'l'], 0, 'blue')).toEqual(['blue', 'm']);
  expect(choose(shirt, ['blue', 'm'], 1, 'l')).toEqual(['red', 'l']);
  expect(choose(shirt, ['blue', 'm'], 1, 's')).toEqual(['blue', 's']);
});

test('every choice that can be reached is a variant', () => {
  for (const { optionValues } of shirt.variants)
    for (const [at, { values }] of shirt.options.entries())
      for (const { key } of values) expect(variantOf(shirt, choose(shirt, optionValues, at, key))).not.toBeNull();
});

test('the difference in price and the words follow the choice', () => {
  expect(differenceOf(shirt, ['red', 'm'], 1, 'l')).toBe(10);
  expect(differenceOf(shirt, ['red', 'm'], 1, 's')).toBe(0);
  expect(choiceText(shirt, ['red', 'm'])).toBe('RED · M');
});

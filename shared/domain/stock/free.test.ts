import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandOf, fewUpTo } from './band.ts';
import { type StockClaims, freeOf } from './free.ts';

const claims = (changes: Partial<StockClaims> = {}): StockClaims => ({
  shelf: 10,
  promised: 0,
  inBin: 0,
  rights: 0,
  safety: 0,
  ...changes,
});

describe('free pieces', () => {
  test.each<[string, Partial<StockClaims>, number]>([
    ['everything on the shelf', {}, 10],
    ['what is promised is taken', { promised: 3 }, 7],
    ['what is promised and in the bin left the shelf already', { promised: 3, inBin: 2 }, 9],
    ['rights of the tills are taken', { rights: 4 }, 6],
    ['the safety stock is kept back', { safety: 2 }, 8],
    ['all of it at once', { promised: 3, inBin: 1, rights: 4, safety: 2 }, 2],
    ['less than nothing when more was sold than was free', { shelf: 1, promised: 3 }, -2],
    ['pieces set aside for nobody free nothing', { promised: 0, inBin: 5 }, 10],
  ])('%s', (_, changes, free) => {
    expect(freeOf(claims(changes))).toBe(free);
  });

  test('setting a promised piece aside changes nothing for the next shopper', () => {
    const pieces = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(pieces, pieces, pieces, (shelf, promised, inBin) => {
        fc.pre(promised > inBin && shelf > 0);
        const before = freeOf(claims({ shelf, promised, inBin }));
        expect(freeOf(claims({ shelf: shelf - 1, promised, inBin: inBin + 1 }))).toBe(before);
      }),
    );
  });

  test('handing a promised piece over changes nothing for the next shopper', () => {
    const pieces = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(pieces, pieces, (shelf, promised) => {
        expect(freeOf(claims({ shelf: shelf - 1, promised: promised - 1 }))).toBe(freeOf(claims({ shelf, promised })));
      }),
    );
  });
});

describe('bands', () => {
  test.each([
    [-3, 'out'],
    [0, 'out'],
    [1, 'few'],
    [3, 'few'],
    [4, 'in'],
    [1_000, 'in'],
  ])('%i free is %s', (free, band) => {
    expect(bandOf(free)).toBe(band);
  });

  test('never tell the number: all counts above the few read alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: fewUpTo + 1, max: 1_000_000 }), (free) => {
        expect(bandOf(free)).toBe('in');
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { businessDate, dayBefore } from './business-date.ts';

const at = (iso: string): number => Date.parse(iso);
const hour = 3_600_000;
const day = 24 * hour;
const zones = [
  'Asia/Shanghai',
  'Asia/Taipei',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'America/Sao_Paulo',
  'UTC',
];

describe('the trading day of a moment', () => {
  test.each([
    ['in the afternoon', '2026-11-22T14:00:00+08:00', '2026-11-22'],
    ['late in the evening', '2026-11-22T23:59:59+08:00', '2026-11-22'],
    ['after midnight still belongs to the evening', '2026-11-23T00:30:00+08:00', '2026-11-22'],
    ['until the cut', '2026-11-23T03:59:59.999+08:00', '2026-11-22'],
    ['from the cut on', '2026-11-23T04:00:00+08:00', '2026-11-23'],
    ['on New Year’s night', '2027-01-01T01:00:00+08:00', '2026-12-31'],
    ['on the first of March', '2028-03-01T01:00:00+08:00', '2028-02-29'],
    ['on a clock that says 1970', '1970-01-01T12:00:00+08:00', '1970-01-01'],
  ])('%s', (_, moment, date) => {
    expect(businessDate(at(moment), 'Asia/Shanghai', 4)).toBe(date);
  });

  test('is the place’s own: one moment, two dates', () => {
    const moment = at('2026-11-22T20:00:00Z');
    expect(businessDate(moment, 'Asia/Shanghai', 0)).toBe('2026-11-23');
    expect(businessDate(moment, 'America/New_York', 0)).toBe('2026-11-22');
  });

  test('without a cut turns at midnight', () => {
    expect(businessDate(at('2026-11-22T23:59:59+08:00'), 'Asia/Shanghai', 0)).toBe('2026-11-22');
    expect(businessDate(at('2026-11-23T00:00:00+08:00'), 'Asia/Shanghai', 0)).toBe('2026-11-23');
  });

  test('of an unknown zone or a moment that is none is a bug', () => {
    expect(() => businessDate(0, 'Mars/Olympus', 0)).toThrow(RangeError);
    expect(() => businessDate(Number.NaN, 'UTC', 0)).toThrow(RangeError);
  });
});

describe('when clocks change', () => {
  test('spring forward: the hour that is missing lies before the cut', () => {
    expect(businessDate(at('2026-03-29T00:59:59Z'), 'Europe/Berlin', 3)).toBe('2026-03-28');
    expect(businessDate(at('2026-03-29T01:00:00Z'), 'Europe/Berlin', 3)).toBe('2026-03-29');
  });

  test('fall back: the cut is when the wall says so for the last time before rising on', () => {
    expect(businessDate(at('2026-10-25T00:30:00Z'), 'Europe/Berlin', 3)).toBe('2026-10-24');
    expect(businessDate(at('2026-10-25T01:30:00Z'), 'Europe/Berlin', 3)).toBe('2026-10-24');
    expect(businessDate(at('2026-10-25T02:00:00Z'), 'Europe/Berlin', 3)).toBe('2026-10-25');
  });
});

const moment = fc.integer({ min: at('2000-01-01T00:00:00Z'), max: at('2040-01-01T00:00:00Z') });
const cut = fc.integer({ min: 0, max: 11 });

describe('any moment in any zone', () => {
  test('has a date one calendar can write', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), cut, (now, zone, cutHour) => {
        const date = businessDate(now, zone, cutHour);
        expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
      }),
    );
  });

  test('is in the day of its wall clock, or in the one before exactly while the wall shows less than the cut', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), cut, (now, zone, cutHour) => {
        const wall = new Intl.DateTimeFormat('sv-SE', {
          timeZone: zone,
          dateStyle: 'short',
          timeStyle: 'medium',
        }).format(now);
        const [date = '', time = ''] = wall.split(' ');
        const early = Number(time.slice(0, 2)) < cutHour;
        expect(businessDate(now, zone, cutHour)).toBe(early ? dayBefore(date) : date);
      }),
    );
  });

  test('trading days follow one another without gap and last 23 to 25 hours', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), cut, (now, zone, cutHour) => {
        const today = businessDate(now, zone, cutHour);
        expect([today, dayBefore(today)]).toContain(businessDate(now - 23 * hour, zone, cutHour));
        expect(businessDate(now - 25 * hour, zone, cutHour) < today).toBe(true);
        expect(businessDate(now + 25 * hour, zone, cutHour) > today).toBe(true);
      }),
    );
  });

  test('in zones without clock changes the day is plain arithmetic', () => {
    fc.assert(
      fc.property(moment, cut, (now, cutHour) => {
        const shifted = new Date(now + (8 - cutHour) * hour).toISOString().slice(0, 10);
        fc.pre(now > at('2000-01-01T00:00:00Z') + day);
        expect(businessDate(now, 'Asia/Shanghai', cutHour)).toBe(shifted);
      }),
    );
  });
});

test.each([
  ['2000-03-01', '2000-02-29'],
  ['2024-03-01', '2024-02-29'],
  ['2026-03-01', '2026-02-28'],
  ['2100-03-01', '2100-02-28'],
])('the day before %s is %s', (date, before) => {
  expect(dayBefore(date)).toBe(before);
});

test('the day before any date is the one the calendar has', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), (days) => {
      const date = (n: number) => new Date(n * day).toISOString().slice(0, 10);
      expect(dayBefore(date(days))).toBe(date(days - 1));
    }),
    { numRuns: 500 },
  );
});

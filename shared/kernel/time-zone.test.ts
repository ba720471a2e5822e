import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTimeZone } from './time-zone.ts';

test.each(['UTC', 'Asia/Shanghai', 'Asia/Taipei', 'America/Argentina/Buenos_Aires', 'Etc/GMT+8', 'Europe/Zurich'])(
  '%s is one',
  (name) => expect(isTimeZone(name)).toBe(true),
);

test.each(['Asia/Shangai', '', ' UTC', '+08:00', 'Mars/Base', 'Asia/Shanghai\n', 'x'.repeat(10_000)])(
  '%j is none',
  (name) => expect(isTimeZone(name)).toBe(false),
);

test('one that is a time zone never breaks a clock', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom(...Intl.supportedValuesOf('timeZone'))), (timeZone) => {
      if (isTimeZone(timeZone)) new Intl.DateTimeFormat('en', { timeZone }).format(0);
    }),
  );
});

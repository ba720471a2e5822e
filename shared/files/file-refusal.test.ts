import { expect, test } from 'vitest';
import { locales } from '../kernel/locale.ts';
import { type FileRefusal, fileRefusalText } from './file-refusal.ts';

const refusals: readonly FileRefusal[] = [
  { type: 'empty' },
  { type: 'too-large', megabytes: 64 },
  { type: 'spreadsheet' },
  { type: 'not-text' },
  { type: 'unknown-format', headers: ['Name', '$& Phone'] },
  { type: 'broken-table' },
  { type: 'cancelled' },
];

test.each(refusals)('$type is one sentence in each language', (refusal) => {
  const texts = locales.map((locale) => fileRefusalText(refusal, locale));
  expect(new Set(texts).size).toBe(3);
  for (const text of texts) expect(text).not.toMatch(/[{}]|undefined|[.。!！]$/);
});

test('the columns that were found are named, not more than eight of them', () => {
  expect(fileRefusalText(refusals[4] ?? { type: 'empty' }, 'en')).toMatch(/: Name, \$& Phone$/);
  const headers = Array.from({ length: 30 }, (_, i) => `Column ${i} ${'x'.repeat(100)}`);
  expect(fileRefusalText({ type: 'unknown-format', headers }, 'en').length).toBeLessThan(450);
});

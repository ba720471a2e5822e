import { describe, expect, test } from 'vitest';
import { locales } from '../../../kernel/locale.ts';
import type { RejectionReason } from './rejection.ts';
import { rejectionText } from './rejection-texts.ts';

const reasons: readonly RejectionReason[] = [
  { code: 'unreadable-price', text: 'ask us' },
  { code: 'negative-price', text: '-3' },
  { code: 'price-too-precise', text: '1.005' },
  { code: 'missing-price' },
  { code: 'unreadable-quantity', text: 'a few' },
  { code: 'missing-title' },
  { code: 'missing-parent', parent: 'id:9' },
  { code: 'unsupported-type', text: 'grouped' },
  { code: 'switched-off' },
  { code: 'duplicate-variant', firstLine: 4 },
  { code: 'duplicate-product', firstLine: 5 },
  { code: 'too-many-options' },
  { code: 'too-many-cells' },
  { code: 'broken-quotes' },
  { code: 'unreadable-sku-props', text: '30:1' },
  { code: 'text-too-long', column: 'title' },
  { code: 'same-code-elsewhere', text: 'POT-S', title: 'Celadon teapot' },
];

describe.each(locales)('in %s', (locale) => {
  test.each(reasons)('$code is one sentence with its details', (reason) => {
    const text = rejectionText(reason, locale);
    expect(text).not.toMatch(/[{}]|undefined|[.。!！]$/);
    for (const [name, detail] of Object.entries(reason)) if (name !== 'code') expect(text).toContain(String(detail));
  });
});

test('each language has words of its own', () => {
  for (const reason of reasons) expect(new Set(locales.map((locale) => rejectionText(reason, locale))).size).toBe(3);
});

test('what the file said is quoted as it stands, and shortened', () => {
  expect(rejectionText({ code: 'unreadable-price', text: '$& $1 {text} <b>' }, 'en')).toBe(
    'The price “$& $1 {text} <b>” cannot be read',
  );
  expect(rejectionText({ code: 'unreadable-price', text: 'x'.repeat(500) }, 'en').length).toBeLessThan(100);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeAttributes, escapeHtml, scriptJson } from './html-text.ts';

test('a script of data gives back what was put in and cannot be ended from inside', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = scriptJson({ text });
      expect(json).not.toMatch(/[<\u2028\u2029]/);
      expect(JSON.parse(json)).toEqual({ text });
    }),
  );
});

test('escaped text has no sign that HTML reads', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"']/);
    }),
  );
});

test('inside attributes < is escaped, elements and texts stay as they are', () => {
  const html = '<!--$--><a href="/x" title="</a><script>1 > 0">a &lt; b "quoted" > c</a><img alt="<"><br/>';
  expect(escapeAttributes(html)).toBe(
    '<!--$--><a href="/x" title="&lt;/a>&lt;script>1 > 0">a &lt; b "quoted" > c</a><img alt="&lt;"><br/>',
  );
});

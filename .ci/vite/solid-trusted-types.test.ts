import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allowSolidTemplate } from './solid-trusted-types.ts';

const solid = (file: string) => readFileSync(`node_modules/solid-js/web/dist/${file}`, 'utf8');

test.each(['web.js', 'dev.js'])("the template() of solid's %s goes through the policy", (file) => {
  const patched = allowSolidTemplate(solid(file));
  expect(patched).not.toContain('t.innerHTML = html;');
  expect(patched).toContain('solidPolicy.createHTML(html)');
});

test('a Solid without the known line stops the build', () => {
  expect(() => allowSolidTemplate(solid('web.js').replace('t.innerHTML = html;', 't.setHTML(html);'))).toThrow(
    'no longer has exactly one',
  );
});

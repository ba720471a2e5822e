import type { Plugin } from 'vite';

const assignment = 't.innerHTML = html;';
const solidDom = /solid-js\/web\/dist\/(web|dev)\.js$/;

/**
 * Solid's `template()` assigns `innerHTML`, a sink that `require-trusted-types-for 'script'` refuses. Only this one
 * assignment, of text the compiler wrote, goes through the policy `solid`; any other `innerHTML` stays refused.
 */
export function allowSolidTemplate(code: string): string {
  if (code.split(assignment).length !== 2) throw new Error(`solid-js/web no longer has exactly one "${assignment}"`);
  const policy = `const solidPolicy = globalThis.trustedTypes?.createPolicy('solid', { createHTML: (html) => html });\n`;
  return policy + code.replace(assignment, () => 't.innerHTML = solidPolicy ? solidPolicy.createHTML(html) : html;');
}

export function solidTrustedTypes(): Plugin {
  let patched = false;
  return {
    name: 'solid-trusted-types',
    transform: {
      filter: { id: solidDom },
      handler(code) {
        patched = true;
        return { code: allowSolidTemplate(code), map: null };
      },
    },
    buildEnd(error) {
      const isClient = this.environment?.name === 'client' && this.environment.mode === 'build';
      if (!error && isClient && !patched) this.error('solid-js/web was not found, so its template() is unpatched');
    },
  };
}

import { afterEach, expect, test, vi } from 'vitest';
import { answerNavigation, type KeptPages } from './answer-navigation.ts';

afterEach(() => vi.unstubAllGlobals());

const ask = async (path: string, network: 'there' | 'gone', kept: { shell: boolean; staff: boolean }) => {
  vi.stubGlobal('fetch', async () => {
    if (network === 'gone') throw new TypeError('Failed to fetch');
    return new Response('from the network');
  });
  const pages: KeptPages = {
    shellPage: async () => (kept.shell ? new Response('shell') : undefined),
    areStaffFilesKept: async () => kept.staff,
  };
  const answer = answerNavigation(new Request(`https://shop.example${path}`), pages);
  return answer.then(
    (response) => response.text(),
    (error: unknown) => String(error),
  );
};

test.each([
  ['/till', 'there', { shell: true, staff: true }, 'shell'],
  ['/till', 'gone', { shell: true, staff: true }, 'shell'],
  ['/admin/products', 'gone', { shell: true, staff: true }, 'shell'],
  ['/till', 'there', { shell: true, staff: false }, 'from the network'],
  ['/till', 'gone', { shell: true, staff: false }, 'shell'],
  ['/', 'there', { shell: true, staff: true }, 'from the network'],
  ['/', 'gone', { shell: true, staff: false }, 'shell'],
  ['/tillers', 'there', { shell: true, staff: true }, 'from the network'],
  ['/', 'gone', { shell: false, staff: false }, 'TypeError: Failed to fetch'],
] as const)('%s with the network %s and %j kept: %s', async (path, network, kept, expected) => {
  expect(await ask(path, network, kept)).toBe(expected);
});

import { expect, test } from 'vitest';
import type { Bundle, Chunk } from './bundle.ts';
import { checkBundle } from './check-bundle.ts';
import { precacheSets } from './precache-sets.ts';

const chunk = (file: string, source: string | null, rest: Partial<Chunk> = {}): Chunk => ({
  file: `assets/${file}`,
  source,
  imports: [],
  dynamicImports: [],
  styles: [],
  modules: source === null ? [] : [source],
  ...rest,
});

const chunks: readonly Chunk[] = [
  chunk('main.js', 'app/main.tsx', {
    imports: ['assets/solid.js'],
    dynamicImports: ['assets/list.js', 'assets/till.js', 'assets/gallery.js'],
    styles: ['assets/main.css'],
  }),
  chunk('solid.js', null, { modules: ['node_modules/solid-js/web/dist/web.js'] }),
  chunk('list.js', 'app/storefront/list-page.tsx', { imports: ['assets/main.js'] }),
  chunk('till.js', 'app/till/till.tsx', { imports: ['assets/money-pad.js'] }),
  chunk('money-pad.js', null, { modules: ['app/ui/money-pad.tsx'] }),
  chunk('gallery.js', 'app/gallery/gallery.tsx', { imports: ['assets/money-pad.js'] }),
];

const files = [...chunks.flatMap((each) => [each.file, ...each.styles]), 'assets/worker.js', 'assets/automerge-1.wasm'];
const bundle: Bundle = { chunks, files: [...files, 'icon.svg'] };

test('the storefront is the shell, what else staff need is the staff set, the gallery is in neither', () => {
  expect(precacheSets(bundle)).toEqual({
    shell: ['assets/list.js', 'assets/main.css', 'assets/main.js', 'assets/solid.js', 'shell.html'],
    staff: ['assets/automerge-1.wasm', 'assets/money-pad.js', 'assets/till.js', 'assets/worker.js'],
  });
});

test('a build as it should be has nothing to say', () => {
  expect(checkBundle(bundle)).toEqual([]);
});

test('a planted mark of the till in a visitor’s chunk is found', () => {
  const planted = chunks.map((each) => (each.source === null ? { ...each, modules: ['app/till/drawer.ts'] } : each));
  expect(checkBundle({ chunks: planted, files })).toEqual([
    'assets/solid.js, which a visitor loads, holds app/till/drawer.ts',
  ]);
});

test('a till that is imported at once and not lazily is found', () => {
  const planted = chunks.map((each) =>
    each.source === 'app/main.tsx' ? { ...each, modules: [...each.modules, 'app/till/till.tsx'] } : each,
  );
  expect(checkBundle({ chunks: planted, files })).toEqual([
    'assets/main.js, which a visitor loads, holds app/till/till.tsx',
  ]);
});

test('a second or a missing Automerge wasm is found', () => {
  expect(checkBundle({ chunks, files: [...files, 'assets/automerge-2.wasm'] })).toEqual([
    'the build has 2 Automerge wasm files, not one: assets/automerge-1.wasm, assets/automerge-2.wasm',
  ]);
  expect(checkBundle({ chunks, files: files.slice(0, -1) })).toEqual([
    'the build has 0 Automerge wasm files, not one: ',
  ]);
});

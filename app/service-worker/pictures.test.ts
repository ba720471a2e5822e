import { expect, test } from 'vitest';
import { createPictures } from './pictures.ts';

const origin = 'https://shop.example';

/** Caches as far as pictures use them: by path, in memory. */
function createCaches(): { caches: CacheStorage; paths: () => readonly string[] } {
  const held = new Map<string, Response>();
  const pathOf = (request: RequestInfo | URL) =>
    new URL(request instanceof Request ? request.url : String(request), origin).pathname;
  const cache = {
    match: async (request: RequestInfo | URL) => held.get(pathOf(request))?.clone(),
    put: async (request: RequestInfo | URL, response: Response) => void held.set(pathOf(request), response),
    keys: async () => [...held.keys()].map((path) => new Request(`${origin}${path}`)),
    delete: async (request: RequestInfo | URL) => held.delete(pathOf(request)),
  };
  const caches = { open: async () => cache, has: async () => held.size > 0 };
  return { caches: caches as unknown as CacheStorage, paths: () => [...held.keys()].sort() };
}

function createShop({ mayKeep = true, most = 10 } = {}) {
  const { caches, paths } = createCaches();
  const fetched: string[] = [];
  let isOnline = true;
  const fetch = async (url: string): Promise<Response> => {
    fetched.push(url);
    if (!isOnline) throw new TypeError('no network');
    return url.includes('missing') ? new Response('no', { status: 404 }) : new Response(url);
  };
  const pictures = createPictures({ caches, fetch, mayKeep: async () => mayKeep, origin }, most);
  return {
    pictures,
    paths,
    fetched,
    goOffline: () => {
      isOnline = false;
    },
    ask: (path: string) => pictures.answer(new Request(`${origin}${path}`)),
  };
}

test('a picture seen once on a staff device is there without a network', async () => {
  const { ask, goOffline } = createShop();
  await ask('/art/teapot.svg');
  goOffline();
  expect(await (await ask('/art/teapot.svg')).text()).toBe('/art/teapot.svg');
  await expect(ask('/art/mug.svg')).rejects.toThrow('no network');
});

test('a passer-by keeps nothing', async () => {
  const { ask, pictures, paths } = createShop({ mayKeep: false });
  await ask('/art/teapot.svg');
  await pictures.keep(['/art/mug.svg']);
  expect(paths()).toEqual([]);
});

test('keeps what is asked for and missing, nothing foreign, no refusal, and never more than its bound', async () => {
  const { pictures, paths, fetched } = createShop({ most: 3 });
  const media = `/media/${'a'.repeat(64)}`;
  await pictures.keep(['/art/a.svg', '/art/a.svg', 'https://elsewhere.example/art/x.svg', '/admin', media]);
  await pictures.keep(['/art/a.svg', '/art/missing.svg', '/art/late.svg']);
  expect(paths()).toEqual(['/art/a.svg', media]);
  expect(fetched).toEqual(['/art/a.svg', media, '/art/missing.svg']);
});

test('one that cannot be had does not keep the others away', async () => {
  const { pictures, paths } = createShop();
  await pictures.keep(['/art/missing.svg', '/art/b.svg', '/art/c.svg']);
  expect(paths()).toEqual(['/art/b.svg', '/art/c.svg']);
});

test('a new version of the app draws its art anew and keeps photographs', async () => {
  const { pictures, paths } = createShop();
  const media = `/media/${'b'.repeat(64)}`;
  await pictures.keep(['/art/a.svg', media]);
  await pictures.dropDrawn();
  expect(paths()).toEqual([media]);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStaffFiles, wholeNote } from './staff-files.ts';

const origin = 'https://shop.example';

/** Cache storage in memory; `failPutOf` makes the disk full for one path. */
function createCaches() {
  const stores = new Map<string, Map<string, Response>>();
  let full = '';
  const pathOf = (request: RequestInfo | URL) =>
    new URL(request instanceof Request ? request.url : String(request), origin).pathname;
  const open = async (name: string) => {
    const held = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, held);
    return {
      match: async (request: RequestInfo | URL) => held.get(pathOf(request))?.clone(),
      put: async (request: RequestInfo | URL, response: Response) => {
        if (pathOf(request) === full) throw new DOMException('full', 'QuotaExceededError');
        held.set(pathOf(request), response);
      },
      keys: async () => [...held.keys()].map((path) => new Request(`${origin}${path}`)),
      delete: async (request: RequestInfo | URL) => held.delete(pathOf(request)),
    };
  };
  const caches = { open, has: async (name: string) => stores.has(name) } as unknown as CacheStorage;
  const files = () =>
    [...(stores.get('staff-v1')?.keys() ?? [])].filter((path) => path.startsWith('/assets/')).toSorted();
  return {
    caches,
    files,
    names: () => [...stores.keys()],
    failPutOf: (path: string) => {
      full = path;
    },
  };
}

let missing = new Set<string>();
let fetched: string[] = [];
beforeEach(() => {
  missing = new Set();
  fetched = [];
  vi.stubGlobal('fetch', async (url: string) => {
    fetched.push(url);
    return missing.has(url) ? new Response('no', { status: 404 }) : new Response(url);
  });
});
afterEach(() => vi.unstubAllGlobals());

const one = ['/assets/till-1.js', '/assets/worker-1.js', '/assets/automerge.wasm'];
const two = ['/assets/till-2.js', '/assets/worker-2.js', '/assets/automerge.wasm'];

test('kept once all of it is there; asked again it fetches nothing', async () => {
  const { caches, files } = createCaches();
  const staff = createStaffFiles(caches, one);
  expect(await staff.areKept()).toBe(false);
  await staff.keep();
  expect(await staff.areKept()).toBe(true);
  expect(files()).toEqual(one.toSorted());
  await staff.keep();
  expect(fetched).toHaveLength(3);
  expect(await (await staff.find(`${origin}/assets/till-1.js`))?.text()).toBe('/assets/till-1.js');
});

test('a file the server lacks leaves nothing', async () => {
  const { caches, files } = createCaches();
  missing.add('/assets/worker-1.js');
  const staff = createStaffFiles(caches, one);
  await expect(staff.keep()).rejects.toThrow('404');
  expect(await staff.areKept()).toBe(false);
  expect(files()).toEqual([]);
});

test.each([...one, wholeNote])(
  'stopped before %s is on the disk, the set counts as none; later it is completed',
  async (path) => {
    const { caches, failPutOf } = createCaches();
    const staff = createStaffFiles(caches, one);
    failPutOf(path);
    await expect(staff.keep()).rejects.toThrow('full');
    expect(await staff.areKept()).toBe(false);
    failPutOf('');
    await staff.keep();
    expect(await staff.areKept()).toBe(true);
  },
);

test('a passer-by’s device gets no cache by being asked', async () => {
  const { caches, names } = createCaches();
  const staff = createStaffFiles(caches, one);
  await staff.areKept();
  await staff.find(`${origin}/assets/till-1.js`);
  await staff.takeOver(['page']);
  await staff.dropOutdated([]);
  expect(names()).toEqual([]);
});

test('an older version’s files stay as long as a page from before is open', async () => {
  const { caches, files } = createCaches();
  await createStaffFiles(caches, one).keep();
  const newer = createStaffFiles(caches, two);
  await newer.keep();
  await newer.takeOver(['old till', 'old office']);
  const both = [...new Set([...one, ...two])].toSorted();
  expect(files()).toEqual(both);
  expect(newer.isOne(`${origin}/assets/worker-1.js`)).toBe(true);
  expect(await newer.find(`${origin}/assets/worker-1.js`)).toBeDefined();
  await newer.dropOutdated(['old till', 'new page']);
  expect(files()).toEqual(both);
  // The service worker may have been stopped meanwhile: what it knows is in the cache.
  await createStaffFiles(caches, two).dropOutdated(['new page']);
  expect(files()).toEqual(two.toSorted());
  expect(await newer.areKept()).toBe(true);
});

test('a version that takes over with no page open drops the older files at once', async () => {
  const { caches, files } = createCaches();
  await createStaffFiles(caches, one).keep();
  const newer = createStaffFiles(caches, two);
  await newer.keep();
  await newer.takeOver([]);
  expect(files()).toEqual(two.toSorted());
});

test('other addresses are none of its business', () => {
  const staff = createStaffFiles(createCaches().caches, one);
  expect(['/till', '/media/x', '/service-worker.js', '/api'].map((path) => staff.isOne(`${origin}${path}`))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

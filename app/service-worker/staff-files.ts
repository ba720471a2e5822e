/**
 * Back office, till, worker and wasm, kept on staff devices alone. Their names carry the hash of their content, so a
 * file that is there is the right one. (Workbox precaches during `install` only; these come when a device is enrolled.)
 */
export type StaffFiles = {
  readonly areKept: () => Promise<boolean>;
  /** Fetches what is missing; all of it is there once this resolves, and nothing new if it rejects. */
  readonly keep: () => Promise<void>;
  /** Lets go of the files of older versions. */
  readonly dropOutdated: () => Promise<void>;
  readonly isOne: (url: string) => boolean;
  readonly find: (url: string) => Promise<Response | undefined>;
};

export function createStaffFiles(caches: CacheStorage, urls: readonly string[], cacheName = 'staff-v1'): StaffFiles {
  const wanted = new Set(urls);
  const areKept = () => caches.has(cacheName);
  const fetchWhole = async (url: string) => {
    const response = await fetch(url, { cache: 'reload' });
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    return { url, response };
  };
  return {
    areKept,
    async keep() {
      const held = (await areKept()) ? await caches.open(cacheName) : undefined;
      const missing: string[] = [];
      for (const url of wanted) if (!(await held?.match(url))) missing.push(url);
      const fetched = await Promise.all(missing.map(fetchWhole));
      const cache = await caches.open(cacheName);
      await Promise.all(fetched.map(({ url, response }) => cache.put(url, response)));
    },
    async dropOutdated() {
      if (!(await areKept())) return;
      const cache = await caches.open(cacheName);
      const old = (await cache.keys()).filter((request) => !wanted.has(new URL(request.url).pathname));
      await Promise.all(old.map((request) => cache.delete(request)));
    },
    isOne: (url) => wanted.has(new URL(url).pathname),
    find: async (url) => ((await areKept()) ? (await caches.open(cacheName)).match(url) : undefined),
  };
}

/**
 * Pictures of the goods, kept on staff devices so that a till without a network still shows what it sells. A picture
 * under `/media/` is named by its content and never changes; those under `/art/` come with a version of the app.
 */
export type Pictures = {
  readonly isOne: (url: string) => boolean;
  /** The kept picture, else the network's, which is kept when this device keeps pictures. */
  readonly answer: (request: Request) => Promise<Response>;
  /** Fetches what is missing, a few at a time, up to `most` in all; one that cannot be had is left for the next time. */
  readonly keep: (urls: readonly string[]) => Promise<void>;
  /** Lets go of what a new version of the app may have drawn anew. */
  readonly dropDrawn: () => Promise<void>;
};

export type PictureDeps = {
  readonly caches: CacheStorage;
  readonly fetch: (url: string) => Promise<Response>;
  readonly mayKeep: () => Promise<boolean>;
  readonly origin: string;
};

const cacheName = 'pictures-v1';
const atATime = 4;

/** `most` bounds what a large catalogue may take: 600 pictures of a phone's size are some 60 MB. */
export function createPictures({ caches, fetch, mayKeep, origin }: PictureDeps, most = 600): Pictures {
  const pathOf = (url: string): string | null => {
    const { origin: from, pathname } = new URL(url, origin);
    return from === origin && /^\/(art|media)\//.test(pathname) ? pathname : null;
  };
  const fetchInto = async (cache: Cache, path: string): Promise<Response> => {
    const response = await fetch(path);
    if (response.ok) await cache.put(path, response.clone());
    return response;
  };
  return {
    isOne: (url) => pathOf(url) !== null,
    async answer(request) {
      const path = pathOf(request.url) ?? request.url;
      if (!(await mayKeep())) return fetch(path);
      const cache = await caches.open(cacheName);
      const kept = await cache.match(path);
      if (kept) return kept;
      return (await cache.keys()).length < most ? fetchInto(cache, path) : fetch(path);
    },
    async keep(urls) {
      if (!(await mayKeep())) return;
      const cache = await caches.open(cacheName);
      const held = new Set((await cache.keys()).map(({ url }) => pathOf(url)));
      const paths = new Set(urls.flatMap((url) => pathOf(url) ?? []));
      const missing = [...paths].filter((path) => !held.has(path)).slice(0, Math.max(0, most - held.size));
      const fetchNext = async (): Promise<void> => {
        for (let path = missing.shift(); path !== undefined; path = missing.shift())
          await fetchInto(cache, path).catch(() => undefined);
      };
      await Promise.all(Array.from({ length: atATime }, fetchNext));
    },
    async dropDrawn() {
      if (!(await caches.has(cacheName))) return;
      const cache = await caches.open(cacheName);
      const drawn = (await cache.keys()).filter(({ url }) => pathOf(url)?.startsWith('/art/'));
      await Promise.all(drawn.map((request) => cache.delete(request)));
    },
  };
}

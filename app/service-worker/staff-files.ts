/**
 * Back office, till, worker and wasm, kept on staff devices alone. Their names carry the hash of their content, so a
 * file that is there is the right one. (Workbox precaches during `install` only; these come when a device is enrolled.)
 */
export type StaffFiles = {
  /** True once every file of some version was there: a set left half way is none. */
  readonly areKept: () => Promise<boolean>;
  /** Fetches what is missing; all of it is there once this resolves, and nothing new if it rejects. */
  readonly keep: () => Promise<void>;
  /** This version has taken over. `pages` may still run an older one: its files stay until all of them are gone. */
  readonly takeOver: (pages: readonly string[]) => Promise<void>;
  /** Lets go of the files of older versions, unless one of the pages now open was there at the take-over. */
  readonly dropOutdated: (pages: readonly string[]) => Promise<void>;
  /** Such a file, of this version or of an older one. */
  readonly isOne: (url: string) => boolean;
  readonly find: (url: string) => Promise<Response | undefined>;
};

/** Notes in the cache beside the files: that they are whole, and the pages that were open when a version took over. */
export const wholeNote = '/staff-files/whole';
const pagesNote = '/staff-files/pages';

export function createStaffFiles(caches: CacheStorage, urls: readonly string[], cacheName = 'staff-v1'): StaffFiles {
  const wanted = new Set(urls);
  /** Opened only where there is one: asking makes none on a passer-by's device. */
  const held = async () => ((await caches.has(cacheName)) ? caches.open(cacheName) : undefined);
  const areKept = async () => (await (await held())?.match(wholeNote)) !== undefined;
  const fetchWhole = async (url: string) => {
    const response = await fetch(url, { cache: 'reload' });
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    return { url, response };
  };
  const dropOutdated = async (pages: readonly string[]) => {
    const cache = await held();
    const note = await cache?.match(pagesNote);
    if (!cache || !note) return;
    const before = new Set((await note.json()) as readonly string[]);
    if (pages.some((page) => before.has(page))) return;
    const isOutdated = ({ url }: Request) => {
      const { pathname } = new URL(url);
      return pathname !== wholeNote && !wanted.has(pathname);
    };
    await Promise.all((await cache.keys()).filter(isOutdated).map((request) => cache.delete(request)));
  };
  return {
    areKept,
    async keep() {
      const before = await held();
      const missing: string[] = [];
      for (const url of wanted) if (!(await before?.match(url))) missing.push(url);
      const fetched = await Promise.all(missing.map(fetchWhole));
      const cache = before ?? (await caches.open(cacheName));
      await Promise.all(fetched.map(({ url, response }) => cache.put(url, response)));
      // Last: a worker that is stopped half way, or a disk that is full, leaves no word that all of it is there.
      if (!(await cache.match(wholeNote))) await cache.put(wholeNote, new Response('yes'));
    },
    async takeOver(pages) {
      await (await held())?.put(pagesNote, Response.json(pages));
      await dropOutdated(pages);
    },
    dropOutdated,
    isOne: (url) => {
      const { pathname } = new URL(url);
      return wanted.has(pathname) || pathname.startsWith('/assets/');
    },
    find: async (url) => (await held())?.match(url),
  };
}

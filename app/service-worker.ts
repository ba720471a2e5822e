import { PrecacheController } from 'workbox-precaching';
import { answerNavigation } from './service-worker/answer-navigation.ts';
import { createPictures } from './service-worker/pictures.ts';
import { createStaffFiles } from './service-worker/staff-files.ts';

type Listed = { url: string; revision: string | null };

declare const self: ServiceWorkerGlobalScope & {
  readonly __SHELL_MANIFEST: Listed[];
  readonly __STAFF_MANIFEST: Listed[];
};

const shell = new PrecacheController({ cacheName: 'shell-v1' });
shell.addToCacheList(self.__SHELL_MANIFEST);
const staff = createStaffFiles(
  caches,
  self.__STAFF_MANIFEST.map((each) => each.url),
);

const pictures = createPictures({
  caches,
  fetch: (url) => fetch(url),
  mayKeep: staff.areKept,
  origin: self.location.origin,
});

/** A till that had the staff set has the new one before a new version may take over. */
async function keepStaffFilesOfStaff(): Promise<void> {
  if (await staff.areKept()) await staff.keep();
}

self.addEventListener('install', (event) => {
  void shell.install(event);
  event.waitUntil(keepStaffFilesOfStaff());
});

const openPages = async (): Promise<readonly string[]> =>
  (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).map(({ id }) => id);

/** A device enrolled while this version already waited has only the older files yet. Without a network they come later. */
async function takeOverStaffFiles(): Promise<void> {
  await keepStaffFilesOfStaff().catch(() => undefined);
  await staff.takeOver(await openPages());
}

/** The files of a newer version that waits are not this one's to judge. */
async function dropOutdatedStaffFiles(): Promise<void> {
  const { installing, waiting } = self.registration;
  if (!installing && !waiting) await staff.dropOutdated(await openPages());
}

self.addEventListener('activate', (event) => {
  void shell.activate(event);
  event.waitUntil(Promise.all([takeOverStaffFiles(), pictures.dropDrawn()]));
  // The page that registered the first version is its own from now on: the network may be gone before its next load.
  event.waitUntil(self.clients.claim());
});

self.addEventListener('message', (event) => {
  const { type, urls } = (event.data ?? {}) as { readonly type?: string; readonly urls?: readonly string[] };
  // The page asks for it when the person chose to update: never by itself, never in the middle of a sale.
  if (type === 'SKIP_WAITING') void self.skipWaiting();
  if (type === 'keep-pictures')
    event.waitUntil(pictures.keep(urls ?? []).finally(() => event.ports[0]?.postMessage(true)));
  if (type === 'staff-enrolled') {
    const answer = (kept: boolean) => event.ports[0]?.postMessage(kept);
    event.waitUntil(
      staff.keep().then(
        () => answer(true),
        () => answer(false),
      ),
    );
    // Every staff page asks this when it starts: the last of an older version may have gone.
    event.waitUntil(dropOutdatedStaffFiles());
  }
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    const pages = { shellPage: () => shell.matchPrecache('/shell.html'), areStaffFilesKept: staff.areKept };
    event.respondWith(answerNavigation(request, pages));
  } else if (shell.getCacheKeyForURL(request.url)) event.respondWith(shell.strategy.handle({ event, request }));
  else if (pictures.isOne(request.url)) event.respondWith(pictures.answer(request));
  else if (staff.isOne(request.url)) event.respondWith(staff.find(request.url).then((kept) => kept ?? fetch(request)));
});

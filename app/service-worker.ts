import { PrecacheController } from 'workbox-precaching';
import { answerNavigation } from './service-worker/answer-navigation.ts';

declare const self: ServiceWorkerGlobalScope & {
  readonly __SHELL_MANIFEST: { url: string; revision: string | null }[];
  readonly __STAFF_MANIFEST: { url: string; revision: string | null }[];
};

const staffCache = 'staff-v1';
const shell = new PrecacheController({ cacheName: 'shell-v1' });
const staff = new PrecacheController({ cacheName: staffCache });
shell.addToCacheList(self.__SHELL_MANIFEST);
staff.addToCacheList(self.__STAFF_MANIFEST);

/** Kept across updates: a till that had the staff set has the new one before the new version may take over. */
const holdsStaff = () => caches.has(staffCache);

self.addEventListener('install', (event) => {
  void shell.install(event);
  event.waitUntil(
    holdsStaff().then(async (held) => {
      if (held) await staff.install(event);
    }),
  );
});

self.addEventListener('activate', (event) => {
  void shell.activate(event);
  event.waitUntil(
    holdsStaff().then(async (held) => {
      if (held) await staff.activate(event);
    }),
  );
});

self.addEventListener('message', (event) => {
  const { type } = (event.data ?? {}) as { readonly type?: string };
  // The page asks for it when the person chose to update: never by itself, never in the middle of a sale.
  if (type === 'SKIP_WAITING') void self.skipWaiting();
  if (type === 'staff-enrolled')
    event.waitUntil(
      staff.install(event).then(
        () => event.ports[0]?.postMessage(true),
        () => event.ports[0]?.postMessage(false),
      ),
    );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  if (request.mode === 'navigate')
    event.respondWith(answerNavigation(request, { shellPage: () => shell.matchPrecache('/shell.html'), holdsStaff }));
  else if (shell.getCacheKeyForURL(request.url)) event.respondWith(shell.strategy.handle({ event, request }));
  else if (staff.getCacheKeyForURL(request.url)) event.respondWith(answerStaffFile(request));
});

/** From the staff set where it is kept, else from the network and kept by nobody: a passer-by's cache stays small. */
async function answerStaffFile(request: Request): Promise<Response> {
  const kept = (await holdsStaff()) ? await staff.matchPrecache(request) : undefined;
  return kept ?? fetch(request);
}

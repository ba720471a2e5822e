import { Workbox } from 'workbox-window';
import { trustedUrl } from './trusted-url.ts';

/** The installed shop's offline half: what the service worker can be asked for. */
export type OfflineShop = {
  /** Keeps back office, till and replica on this device. True once every file is there. */
  readonly keepStaffFiles: () => Promise<boolean>;
  /** Keeps these pictures on a staff device, in the background. */
  readonly keepPictures: (urls: readonly string[]) => void;
  /** Hears when a newer version waits; it takes over, and the page reloads, only when `update` is called. */
  readonly onUpdateWaiting: (tell: (update: () => void) => void) => void;
};

/** Registers the service worker; null where the browser has none or refuses it (private windows, plain http). */
export async function registerServiceWorker(): Promise<OfflineShop | null> {
  if (!('serviceWorker' in navigator)) return null;
  const workbox = new Workbox(trustedUrl('/service-worker.js'));
  try {
    await workbox.register();
  } catch {
    return null;
  }
  return {
    async keepStaffFiles() {
      await navigator.serviceWorker.ready;
      return (await workbox.messageSW({ type: 'staff-enrolled' })) === true;
    },
    keepPictures(urls) {
      navigator.serviceWorker.ready
        .then(({ active }) => active?.postMessage({ type: 'keep-pictures', urls }))
        .catch(() => undefined);
    },
    onUpdateWaiting(tell) {
      workbox.addEventListener('waiting', () => {
        tell(() => {
          workbox.addEventListener('controlling', () => location.reload());
          workbox.messageSkipWaiting();
        });
      });
    },
  };
}

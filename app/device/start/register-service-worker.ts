import { Workbox } from 'workbox-window';
import { trustedUrl } from './trusted-url.ts';

/** The installed shop's offline half: what the service worker can be asked for. */
export type OfflineShop = {
  /** Keeps back office, till and replica on this device. True once every file is there. */
  readonly keepStaffFiles: () => Promise<boolean>;
  /** Keeps these pictures on a staff device, once its staff files are kept. */
  readonly keepPictures: (urls: readonly string[]) => Promise<void>;
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
  const keepStaffFiles = async (): Promise<boolean> => (await askActive({ type: 'staff-enrolled' })) === true;
  return {
    keepStaffFiles,
    async keepPictures(urls) {
      // A device that holds no staff files keeps no pictures either.
      if (await keepStaffFiles()) await askActive({ type: 'keep-pictures', urls });
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

/** Asks the active service worker and waits for its answer. (Workbox's own asks the one it saw registering, which may be none.) */
async function askActive(message: unknown): Promise<unknown> {
  const { active } = await navigator.serviceWorker.ready;
  return new Promise((answer) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }) => answer(data), { once: true });
    port1.start();
    active?.postMessage(message, [port2]);
  });
}

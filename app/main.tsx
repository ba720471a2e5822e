import './shell/hydration-state.ts';
import './ui/app.css';
import './storefront/storefront.css';
import { type OfflineShop, registerServiceWorker } from './device/start/register-service-worker.ts';
import { startWorker } from './device/start/start-worker.ts';
import workerAddress from './device/worker.ts?worker&url';
import { faceOf } from './routes.ts';
import { startStorefront } from './shell/start-storefront.tsx';

const root = document.getElementById('app');
if (!root) throw new Error('the page has no #app');

let registered: Promise<OfflineShop | null> | null = null;
const offlineShop = (): Promise<OfflineShop | null> => {
  registered ??= import.meta.env.PROD ? registerServiceWorker() : Promise.resolve(null);
  return registered;
};

const face = faceOf(window.location.pathname);
if (face === 'storefront') await startStorefront(root);
else {
  const [{ startStaff }, { createWebDevice }, { keepPictures }] = await Promise.all([
    import('./shell/start-staff.tsx'),
    import('./device/web-device.ts'),
    import('./shell/keep-pictures.ts'),
  ]);
  const keepStaffFiles = async () => (await offlineShop())?.keepStaffFiles();
  const device = createWebDevice(startWorker(workerAddress), keepStaffFiles);
  startStaff(root, face, device);
  keepPictures(device, (urls) => {
    offlineShop()
      .then((offline) => offline?.keepPictures(urls))
      .catch(() => undefined);
  });
}

await offlineShop();

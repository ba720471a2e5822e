import './shell/hydration-state.ts';
import './ui/app.css';
import './storefront/storefront.css';
import { registerServiceWorker } from './device/start/register-service-worker.ts';
import { startWorker } from './device/start/start-worker.ts';
import workerAddress from './device/worker.ts?worker&url';
import { faceOf } from './routes.ts';
import { startStorefront } from './shell/start-storefront.tsx';

const root = document.getElementById('app');
if (!root) throw new Error('the page has no #app');

const face = faceOf(window.location.pathname);
if (face === 'storefront') await startStorefront(root);
else {
  const { startStaff } = await import('./shell/start-staff.tsx');
  startWorker(workerAddress);
  startStaff(root, face);
}

if (import.meta.env.PROD) await registerServiceWorker();

import './shell/hydration-state.ts';
import './ui/app.css';
import { hydrate, render } from 'solid-js/web';
import { registerServiceWorker } from './device/start/register-service-worker.ts';
import { startWorker } from './device/start/start-worker.ts';
import workerAddress from './device/worker.ts?worker&url';

const root = document.getElementById('app');
if (!root) throw new Error('the page has no #app');

if (location.pathname.startsWith('/till')) {
  const { Till } = await import('./till/till.tsx');
  startWorker(workerAddress);
  render(() => <Till />, root);
} else if (location.pathname.startsWith('/admin')) {
  const { Admin } = await import('./admin/admin.tsx');
  startWorker(workerAddress);
  render(() => <Admin />, root);
} else {
  const { FrontPage } = await import('./storefront/front-page.tsx');
  if (root.hasChildNodes()) hydrate(() => <FrontPage />, root);
  else render(() => <FrontPage />, root);
}

if (import.meta.env.PROD) await registerServiceWorker();

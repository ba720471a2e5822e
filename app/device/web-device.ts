import type { Device } from '../ports/device.ts';
import type { WorkerMessage } from './web-device/messages.ts';
import { createPageDevice } from './web-device/page-device.ts';

/** Sales of the day are worth more than a cache: the browser is asked to keep them when it cleans up. */
async function keepStorage(): Promise<void> {
  if (!(await navigator.storage?.persisted())) await navigator.storage?.persist();
}

/**
 * This browser as a staff device. `worker` runs app/device/worker.ts; `keepStaffFiles` puts till, back office and replica
 * into the offline set, so that they start without a network.
 */
export function createWebDevice(worker: Worker, keepStaffFiles: () => Promise<unknown>): Device {
  const device = createPageDevice(
    {
      postMessage: (message) => worker.postMessage(message),
      onMessage: (heard) => worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => heard(data)),
    },
    {
      newId: () => crypto.randomUUID(),
      enrolled: () => {
        keepStorage().catch(() => undefined);
        keepStaffFiles().catch(() => undefined);
      },
    },
  );
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && navigator.onLine) worker.postMessage({ t: 'online', online: true });
  });
  return device;
}

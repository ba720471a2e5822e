import { type Accessor, createSignal, onCleanup } from 'solid-js';
import type { DeviceStatus } from '../ports/device.ts';
import { useDevice } from './device-context.tsx';

/** How this device stands: who it is, whether there is a line, what only it holds. Undefined until it is known. */
export function createStatus(): Accessor<DeviceStatus | undefined> {
  const [status, setStatus] = createSignal<DeviceStatus>();
  onCleanup(useDevice().watchStatus((next) => setStatus(next)));
  return status;
}

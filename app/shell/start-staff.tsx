import { type JSX, Suspense, lazy } from 'solid-js';
import { Dynamic, render } from 'solid-js/web';
import { DeviceProvider } from '../bindings/device-context.tsx';
import type { Device } from '../ports/device.ts';
import type { Face } from '../routes.ts';

const faces = {
  admin: lazy(async () => ({ default: (await import('../admin/admin-app.tsx')).AdminApp })),
  till: lazy(async () => ({ default: (await import('../till/till-app.tsx')).TillApp })),
  enrol: lazy(async () => ({ default: (await import('./enrol-page.tsx')).EnrolPage })),
};

/** Draws back office, till or enrolment into an empty document. */
export function startStaff(root: HTMLElement, face: Exclude<Face, 'storefront'>, device: Device): void {
  const app = (): JSX.Element => (
    <DeviceProvider device={device}>
      <Suspense>
        <Dynamic component={faces[face]} />
      </Suspense>
    </DeviceProvider>
  );
  render(app, root);
}

import { type JSX, Show } from 'solid-js';
import { createRows } from '../bindings/create-rows.ts';
import { createStatus } from '../bindings/create-status.ts';
import { createView } from '../bindings/create-view.ts';
import type { Shop } from '../../shared/domain/catalog/shop.ts';
import type { DeviceStatus, Enrolment } from '../ports/device.ts';
import type { Preferences } from '../ui/preferences.ts';
import { AdminDeskContext } from './admin-desk.tsx';
import { StartScreen } from './frame/start-screen.tsx';

/** Lets in a device that is enrolled and knows the shop. */
export function AdminGate(props: { readonly preferences: Preferences; readonly children: JSX.Element }): JSX.Element {
  const status = createStatus();
  const shop = createView('shop', () => ({}));
  return (
    <Show when={status()} fallback={<StartScreen waiting />}>
      {(now) => (
        <Show when={now().enrolment} fallback={<StartScreen />}>
          {(enrolment) => (
            <Show when={shop()} fallback={<StartScreen waiting firstSync={now().firstSync} />}>
              {(settings) => (
                <Desk status={now()} enrolment={enrolment()} shop={settings()} preferences={props.preferences}>
                  {props.children}
                </Desk>
              )}
            </Show>
          )}
        </Show>
      )}
    </Show>
  );
}

function Desk(props: {
  readonly status: DeviceStatus;
  readonly enrolment: Enrolment;
  readonly shop: Shop;
  readonly preferences: Preferences;
  readonly children: JSX.Element;
}): JSX.Element {
  const products = createRows('products', () => ({}));
  const orders = createRows('orders', () => ({}));
  const desk = {
    status: () => props.status,
    enrolment: () => props.enrolment,
    shop: () => props.shop,
    products,
    orders: () => orders() ?? [],
    preferences: props.preferences,
  };
  return <AdminDeskContext.Provider value={desk}>{props.children}</AdminDeskContext.Provider>;
}

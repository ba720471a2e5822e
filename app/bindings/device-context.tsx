import { createContext, type JSX, useContext } from 'solid-js';
import type { Device } from '../ports/device.ts';

const DeviceContext = createContext<Device>();

/** Gives the screens below it the device they run on. */
export function DeviceProvider(props: { readonly device: Device; readonly children: JSX.Element }): JSX.Element {
  return <DeviceContext.Provider value={props.device}>{props.children}</DeviceContext.Provider>;
}

/** The device this screen runs on; throws outside a `DeviceProvider`. */
export function useDevice(): Device {
  const device = useContext(DeviceContext);
  if (!device) throw new Error('no DeviceProvider above this screen');
  return device;
}

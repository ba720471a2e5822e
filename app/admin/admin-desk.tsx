import { type Accessor, createContext, useContext } from 'solid-js';
import type { Shop } from '../../shared/domain/catalog/shop.ts';
import type { DeviceStatus, Enrolment, StaffOrder, StockedProduct } from '../ports/device.ts';
import type { Preferences } from '../ui/preferences.ts';

/** What every screen of the back office stands on. `products` is undefined until this device has them. */
export type AdminDesk = {
  readonly enrolment: Accessor<Enrolment>;
  readonly status: Accessor<DeviceStatus>;
  readonly shop: Accessor<Shop>;
  readonly products: Accessor<readonly StockedProduct[] | undefined>;
  readonly orders: Accessor<readonly StaffOrder[]>;
  readonly preferences: Preferences;
};

export const AdminDeskContext = createContext<AdminDesk>();

/** The desk of the back office; only inside its gate. */
export function useDesk(): AdminDesk {
  const desk = useContext(AdminDeskContext);
  if (!desk) throw new Error('useDesk needs the back office around it');
  return desk;
}

import type { CommandRefusal } from '../../replica/command-table.ts';
import type { SaleSummary } from '../../replica/views.ts';
import type { Result } from '../../kernel/result.ts';
import { seedShop, testProduct, testShop } from './seed-shop.ts';
import { createTestDevice, drain, enrolDevice, type TestDevice } from './test-device.ts';
import { createTestHub, type TestHub } from './test-hub.ts';
import { createTestTimers, type TestTimers } from './test-timers.ts';

export const ownerPerson = { person: 'owner', role: 'owner', places: ['lake', 'old'] } as const;
export const clerkPerson = { person: 'clerk', role: 'clerk', places: ['lake'] } as const;

export type OpenedShop = {
  readonly hub: TestHub;
  readonly timers: TestTimers;
  readonly devices: readonly TestDevice[];
};

/** The test shop (a teapot at 268.00, a bowl at 39.00; places `lake` and `old`) with enrolled devices; names that begin with `owner` are owners'. */
export async function openTestShop(...names: readonly string[]): Promise<OpenedShop> {
  const timers = createTestTimers();
  const hub = createTestHub({ clock: timers.clock });
  seedShop(hub, testShop, [testProduct('teapot', 26_800, 2), testProduct('bowl', 3_900, 1)]);
  const devices: TestDevice[] = [];
  for (const [i, name] of names.entries()) {
    const device = await createTestDevice({ hub, timers }, name, i + 1);
    await enrolDevice({ hub, timers }, device, name.startsWith('owner') ? ownerPerson : clerkPerson);
    devices.push(device);
  }
  return { hub, timers, devices };
}

export async function goOffline(device: TestDevice): Promise<void> {
  device.link.setReachable(false);
  device.link.cut();
  await drain(device);
}

export async function goOnline(device: TestDevice, ...others: readonly TestDevice[]): Promise<void> {
  device.link.setReachable(true);
  device.replica().setOnline(true);
  await drain(device, ...others);
}

/** Sells pieces of a product at the lake for exact cash. */
export function sell(
  device: TestDevice,
  product: string,
  quantity: number,
  total: number,
): Promise<Result<SaleSummary, CommandRefusal>> {
  const tenders = [{ id: 't', means: 'cash', amount: total, given: total, change: 0, reference: null } as const];
  return device
    .replica()
    .run('make-sale', { place: 'lake', lines: [{ variant: `${product}-v`, quantity }], tenders, order: null });
}

/** Pieces at the lake, as that device counts them. */
export const onHandAt = (device: TestDevice, product: string): number | undefined =>
  device
    .replica()
    .read('till-items', { place: 'lake' })
    .find((item) => item.product === product)?.onHand;

/** The only journal there is at the lake, or of one device. */
export const journalAt = (hub: TestHub, device: TestDevice): string =>
  hub.streams().find((stream) => stream.startsWith(`journal:lake:${device.replica().status().enrolment?.device}:`)) ??
  '';

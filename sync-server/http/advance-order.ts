import { type Result, ok, refuse } from '../../shared/kernel/result.ts';
import { canMove } from '../../shared/domain/orders/order-states.ts';
import type { Order, OrderState } from '../../shared/domain/orders/order.ts';
import type { Device } from '../sync/devices.ts';
import { recordOrderMoved } from '../sync/move-order.ts';
import type { HttpDeps } from './http-deps.ts';

export type AdvanceCall = {
  readonly key: string;
  readonly order: string;
  readonly place: string;
  readonly to: OrderState;
};
export type AdvanceRefusal =
  | { readonly type: 'key-reused' | 'no-such-order' }
  | { readonly type: 'not-now'; readonly state: OrderState };

type Deps = Pick<HttpDeps, 'keeper' | 'commandsDone' | 'orders' | 'clock'>;

const worksAt = ({ role, places }: Device, place: string): boolean =>
  role === 'owner' || (role === 'clerk' && places.includes(place));

/** Staff make an order ready or call it off; handing over is a sale at a till. An order of a place not theirs is not there for them. */
export async function advanceOrder(
  deps: Deps,
  device: Device,
  { key, order: id, place, to }: AdvanceCall,
): Promise<Result<Order, AdvanceRefusal>> {
  const call = { name: 'advance-order', by: device.device, key, content: { order: id, place, to } };
  const moved = await deps.keeper.write(async (write): Promise<Result<null, AdvanceRefusal>> => {
    const done = await deps.commandsDone.find(write, call);
    if (done === 'key-reused') return refuse({ type: 'key-reused' });
    if (done) return ok(null);
    const order = deps.orders.find(id);
    if (order === null || order.place !== place || !worksAt(device, place)) return refuse({ type: 'no-such-order' });
    if (!canMove(order.state, to, 'staff')) return refuse({ type: 'not-now', state: order.state });
    await recordOrderMoved(write, order, { to, at: deps.clock.now(), by: device.person, sale: null });
    await deps.commandsDone.keep(write, call, id);
    return ok(null);
  });
  if (!moved.ok) return moved;
  const order = deps.orders.find(id);
  return order ? ok(order) : refuse({ type: 'no-such-order' });
}

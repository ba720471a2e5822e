import { must } from '../../shared/kernel/assert.ts';
import { createId } from '../../shared/kernel/ids.ts';
import { type Result, ok, refuse } from '../../shared/kernel/result.ts';
import type { Order, OrderContact, OrderRequest } from '../../shared/domain/orders/order.ts';
import { createPickupCode, orderNumberOf } from '../../shared/domain/orders/order-number.ts';
import { type OrderIds, type PlaceOrderRefusal, decidePlaceOrder } from '../../shared/domain/orders/place-order.ts';
import { encodeCbor } from '../../shared/protocol/strict-cbor.ts';
import type { OrderPlaced, StockPromised } from '../../shared/replica/facts/order-facts.ts';
import type { CommandCall } from '../sync/commands-done.ts';
import type { Write } from '../sync/keeper.ts';
import { allocStream, mineStream, ordersStream } from '../sync/move-order.ts';
import { appendServerFacts, setServerRow } from '../sync/server-log.ts';
import type { HttpDeps } from './http-deps.ts';

export type OrderCall = {
  readonly person: string;
  readonly key: string;
  readonly request: OrderRequest;
  readonly contact: OrderContact;
};

type Deps = Pick<HttpDeps, 'keeper' | 'commandsDone' | 'orders' | 'stock' | 'shelf' | 'clock' | 'random'>;

/** Letters of numbers given out before and after a restore differ; this server has never been restored. */
const numberEpoch = 'A';

/** Stands where the id of a placed order would: the shopper gave the order up before it came. */
export const withdrawnResult = 'withdrawn';

export const placeOrderCall = ({ person, key, request, contact }: OrderCall): CommandCall => ({
  name: 'place-order',
  by: person,
  key,
  content: { request, contact },
});

/**
 * Places an order for collection: priced anew from the shelf, promised from what is free at this moment, recorded for
 * the place, the person and the stock in one transaction. The same key with the same content gives the same order.
 */
export function placeOrder(
  deps: Deps,
  orderCall: OrderCall,
): Promise<Result<Order, PlaceOrderRefusal | { readonly type: 'key-reused' | 'withdrawn' }>> {
  const { person, request, contact } = orderCall;
  const call = placeOrderCall(orderCall);
  return deps.keeper.write(async (write) => {
    const done = await deps.commandsDone.find(write, call);
    if (done === 'key-reused') return refuse({ type: 'key-reused' as const });
    if (done?.result === withdrawnResult) return refuse({ type: 'withdrawn' as const });
    if (done) return ok(must(deps.orders.find(done.result), 'the order of a command done'));
    const decided = decidePlaceOrder(
      deps.clock,
      stateAt(deps, request.place),
      request,
      idsFor(deps, person, request.place),
    );
    if (!decided.ok) return decided;
    const { order, promise } = decided.value;
    await record(write, order, promise, contact);
    await deps.commandsDone.keep(write, call, order.id);
    return ok(order);
  });
}

const stateAt = ({ shelf, stock }: Deps, place: string) => {
  const { currency, places } = shelf.site();
  return {
    currency,
    places,
    findByVariant: shelf.findByVariant,
    freeOf: (variant: string) => stock.freeOf(place, variant),
  };
};

function idsFor({ orders, shelf, clock, random }: Deps, person: string, placeId: string): OrderIds {
  const place = shelf.site().places.find(({ id }) => id === placeId);
  const newId = () => createId(random, clock.now());
  let pickupCode = createPickupCode(random);
  while (orders.isCodeInUse(placeId, pickupCode)) pickupCode = createPickupCode(random);
  const number = orderNumberOf({ place: place?.code ?? '', epoch: numberEpoch, sequence: orders.countAt(placeId) + 1 });
  return { order: newId(), number, pickupCode, person, newId };
}

async function record(
  write: Write,
  order: Order,
  promise: Omit<StockPromised, 'type'>,
  contact: OrderContact,
): Promise<void> {
  const placed: OrderPlaced = { type: 'order-placed', order };
  const promised: StockPromised = { type: 'promised', ...promise };
  await appendServerFacts(write, allocStream(order.place), order.placedAt, [promised]);
  await appendServerFacts(write, ordersStream(order.place), order.placedAt, [placed]);
  await appendServerFacts(write, mineStream(order.person), order.placedAt, [placed]);
  await setServerRow(write, `contact:${order.place}`, order.placedAt, order.id, encodeCbor(contact));
}

import { type Result, ok, refuse } from '../../shared/kernel/result.ts';
import type { Order } from '../../shared/domain/orders/order.ts';
import type { HttpDeps } from './http-deps.ts';
import { type OrderCall, placeOrderCall, withdrawnResult } from './place-order.ts';

/**
 * For a shopper who gives up an order whose answer was lost. Had it arrived, it stands and is given back; had it not, its
 * key is used up, so that it cannot be placed any more, however late the lost request comes. Asked twice answers alike.
 */
export function withdrawOrder(
  deps: Pick<HttpDeps, 'keeper' | 'commandsDone' | 'orders'>,
  call: OrderCall,
): Promise<Result<Order | null, { readonly type: 'key-reused' }>> {
  const placing = placeOrderCall(call);
  return deps.keeper.write(async (write) => {
    const done = await deps.commandsDone.find(write, placing);
    if (done === 'key-reused') return refuse({ type: 'key-reused' as const });
    if (done) return ok(deps.orders.find(done.result));
    await deps.commandsDone.keep(write, placing, withdrawnResult);
    return ok(null);
  });
}

import type { Clock } from '../../shared/kernel/clock.ts';
import { canMove } from '../../shared/domain/orders/order-states.ts';
import { parseStream } from '../../shared/replica/streams.ts';
import type { Devices } from './devices.ts';
import type { JournalReaction } from './gate/gate-deps.ts';
import { readJournalRow } from './ledgers/journal-fact.ts';
import type { OrderLedger } from './ledgers/order-ledger.ts';
import { recordOrderMoved } from './move-order.ts';
import { type SuspectCode, noteSuspect } from './suspects.ts';

/**
 * A till's sale that names an order of the same place hands that order over. A second sale of the same order, one of an
 * order that was called off, and one at another place change nothing here: the goods are counted, the order stays as it
 * is, and the sale is noted.
 */
export function createHandOver(deps: {
  readonly orders: OrderLedger;
  readonly devices: Devices;
  readonly clock: Clock;
}): JournalReaction {
  return async (write, stream, rows) => {
    const place = parseStream(stream)?.parts[0];
    const handedOver = new Set<string>();
    for (const { bytes, device, seq } of rows) {
      const fact = readJournalRow(bytes)?.fact;
      if (fact?.type !== 'sale-made' || fact.order === null) continue;
      const note = (code: SuspectCode) =>
        noteSuspect(write, { stream, seq }, code, { order: fact.order ?? '', sale: fact.id });
      const order = deps.orders.find(fact.order);
      if (order === null || order.place !== place) {
        await note('order-not-here');
        continue;
      }
      if (handedOver.has(order.id) || !canMove(order.state, 'collected', 'hand-over')) {
        await note('order-not-open');
        continue;
      }
      handedOver.add(order.id);
      // Who it was is told by the key that signed, not by what the entry says.
      const by = deps.devices.find(device)?.person ?? null;
      await recordOrderMoved(write, order, { to: 'collected', at: deps.clock.now(), by, sale: fact.id });
    }
  };
}

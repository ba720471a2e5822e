import { type Result, ok, refuse } from '../../kernel/result.ts';
import type { Tender } from '../orders/line.ts';
import { changeDue } from './cash.ts';

export type TenderRefusal =
  | { readonly type: 'not-enough-cash'; readonly missing: number }
  | { readonly type: 'tenders-do-not-add-up'; readonly total: number; readonly tendered: number };

/**
 * Tenders that pay a total exactly, each of a whole amount above 0 (none at all pays a total of 0). For cash, `given`
 * defaults to the amount and `change` is worked out; other means give none.
 */
export function settleTenders(total: number, tenders: readonly Tender[]): Result<readonly Tender[], TenderRefusal> {
  const tendered = tenders.reduce((sum, { amount }) => sum + amount, 0);
  const wrong = tenders.some(({ amount }) => !Number.isSafeInteger(amount) || amount <= 0);
  if (wrong || tendered !== total) return refuse({ type: 'tenders-do-not-add-up', total, tendered });
  const settled: Tender[] = [];
  for (const tender of tenders) {
    const one = settleTender(tender);
    if (!one.ok) return one;
    settled.push(one.value);
  }
  return ok(settled);
}

function settleTender(tender: Tender): Result<Tender, TenderRefusal> {
  if (tender.means !== 'cash') return ok({ ...tender, given: null, change: null });
  const given = tender.given ?? tender.amount;
  if (!Number.isSafeInteger(given)) return refuse({ type: 'not-enough-cash', missing: tender.amount });
  const change = changeDue(tender.amount, given);
  return change.ok ? ok({ ...tender, given, change: change.value }) : change;
}

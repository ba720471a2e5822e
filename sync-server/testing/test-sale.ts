import type { JournalFact, SaleMade } from '../../shared/replica/facts/journal-facts.ts';
import { testLine } from '../../shared/testing/test-orders.ts';

/** A cash sale of one variant; ids follow its name. */
export const testSale = (
  name: string,
  changes: Partial<SaleMade> & { readonly variant?: string; readonly quantity?: number } = {},
): JournalFact => {
  const { variant = 'a-v', quantity = 1, ...rest } = changes;
  const total = 1_250 * quantity;
  return {
    type: 'sale-made',
    id: `sale ${name}`,
    receipt: `H1-1-A-${name}`,
    sequence: 1,
    order: null,
    clerk: 'clerk',
    member: null,
    currency: 'CNY',
    lines: [testLine(variant, { id: `line ${name}`, quantity, total })],
    total,
    tenders: [],
    ...rest,
  };
};

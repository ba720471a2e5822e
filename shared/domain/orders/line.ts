import type { PricedLine } from '../pricing/priced-line.ts';

/** One line of an order or a sale, as the one pricing function makes it. */
export type Line = PricedLine;

/** Money taken or promised for an order or a sale. `given` is what the customer handed over in cash, `change` what went back. */
export type Tender = {
  readonly id: string;
  readonly means: 'cash' | 'on-collection' | 'card' | 'bank' | 'wallet' | 'store-credit' | 'gift-card';
  readonly amount: number;
  readonly given: number | null;
  readonly change: number | null;
  readonly reference: string | null;
};

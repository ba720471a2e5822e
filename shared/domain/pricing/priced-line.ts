/**
 * One line of an order or a sale, whole from version 1 (architecture §2): fields of later capabilities are present and
 * empty. Amounts are minor units of the place's currency, for the whole line unless named `unit`; `taxRate` is in basis
 * points (1300 is 13 %), `tax` is contained in `total`. Cost never stands here.
 */
export type PricedLine = {
  readonly id: string;
  readonly product: string;
  readonly variant: string;
  readonly title: string;
  readonly optionText: string;
  readonly sku: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly listUnitPrice: number;
  readonly discounts: readonly { readonly rule: string; readonly amount: number }[];
  readonly total: number;
  readonly taxRate: number;
  readonly tax: number;
  readonly door: string;
  readonly referrers: readonly string[];
  readonly campaign: string | null;
  readonly trial: boolean;
  readonly madeToOrder: boolean;
  readonly over: number;
};

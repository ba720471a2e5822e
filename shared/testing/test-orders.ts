import type { Line } from '../domain/orders/line.ts';
import type { Order, OrderRequest } from '../domain/orders/order.ts';

/** One piece at 12.50, whole. */
export const testLine = (variant: string, changes: Partial<Line> = {}): Line => ({
  id: `line of ${variant}`,
  product: `product of ${variant}`,
  variant,
  title: `Title ${variant}`,
  optionText: '',
  sku: '',
  quantity: 1,
  unitPrice: 1_250,
  listUnitPrice: 1_250,
  discounts: [],
  total: 1_250,
  taxRate: 0,
  tax: 0,
  door: 'web',
  referrers: [],
  campaign: null,
  trial: false,
  madeToOrder: false,
  over: 0,
  ...changes,
});

/** Asks for one `a-v` at 12.50 to be collected at place `h1`. */
export const testRequest = (changes: Partial<OrderRequest> = {}): OrderRequest => ({
  lines: [{ variant: 'a-v', quantity: 1 }],
  place: 'h1',
  shownTotal: 1_250,
  door: 'web',
  locale: 'en',
  ...changes,
});

/** A placed order of one line. */
export const testOrder = (id: string, changes: Partial<Order> = {}): Order => ({
  id,
  number: `H1-A-${id}`,
  place: 'h1',
  state: 'placed',
  person: 'person',
  payer: null,
  door: 'web',
  locale: 'en',
  currency: 'CNY',
  lines: [testLine('a-v')],
  total: 1_250,
  tenders: [],
  pickupCode: '123456',
  placedAt: 0,
  history: [{ state: 'placed', at: 0, by: null }],
  ...changes,
});

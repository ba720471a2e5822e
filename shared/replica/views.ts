import type { Product } from '../domain/catalog/product.ts';
import type { Shop } from '../domain/catalog/shop.ts';
import type { Line, Tender } from '../domain/orders/line.ts';
import type { Order, OrderContact } from '../domain/orders/order.ts';
import type { ImportDone } from './import-done.ts';

/** A product with what stands in each place. `onHand[place][variant]`, pieces; may be negative. */
export type StockedProduct = Product & { readonly onHand: Readonly<Record<string, Readonly<Record<string, number>>>> };

/** One thing a till sells. */
export type TillItem = {
  readonly product: string;
  readonly variant: string;
  readonly title: Product['title'];
  readonly optionText: Product['title'];
  readonly sku: string;
  readonly barcode: string;
  readonly price: number;
  readonly category: string;
  readonly photo: string | null;
  readonly onHand: number;
  readonly promised: number;
};

export type SaleSummary = {
  readonly id: string;
  readonly receipt: string;
  readonly at: number;
  readonly total: number;
  readonly pieces: number;
  readonly lines: readonly Line[];
  readonly tenders: readonly Tender[];
  readonly order: string | null;
  readonly synced: boolean;
};

/** This register's sales of the current business date at one place, newest first. */
export type TillDay = { readonly date: string; readonly sales: readonly SaleSummary[]; readonly total: number };

/** One till's newest sale on that day, as far as this device has heard: a long silence means figures may be low. */
export type TillHeard = { readonly place: string; readonly register: number; readonly lastSaleAt: number };

/** Sales of one business day over all journals this device holds. `hours[h]` is what was taken in hour `h` of the place's day, minor units. */
export type ShopDay = {
  readonly date: string;
  readonly total: number;
  readonly sales: number;
  readonly pieces: number;
  readonly hours: readonly number[];
  readonly places: readonly { readonly place: string; readonly total: number; readonly sales: number }[];
  readonly tills: readonly TillHeard[];
};

export type StaffOrder = Order & { readonly contact: OrderContact | null };

/** What screens can watch. Each view is plain rows, sent whole or as a changed list, already joined. */
export type Views = {
  readonly shop: { readonly params: Record<string, never>; readonly value: Shop };
  readonly products: { readonly params: Record<string, never>; readonly value: readonly StockedProduct[] };
  readonly product: { readonly params: { readonly id: string }; readonly value: StockedProduct | null };
  readonly 'till-items': { readonly params: { readonly place: string }; readonly value: readonly TillItem[] };
  readonly 'till-day': { readonly params: { readonly place: string }; readonly value: TillDay };
  /** Today is 0, yesterday 1; each place by its own time zone and day cut. */
  readonly 'shop-day': { readonly params: { readonly daysAgo: number }; readonly value: ShopDay };
  readonly orders: { readonly params: Record<string, never>; readonly value: readonly StaffOrder[] };
  readonly imports: { readonly params: Record<string, never>; readonly value: readonly ImportDone[] };
};

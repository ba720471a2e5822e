import type { Result } from '../../shared/kernel/result.ts';
import type { Product } from '../../shared/domain/catalog/product.ts';
import type { Shop } from '../../shared/domain/catalog/shop.ts';
import type { Line, Tender } from '../../shared/domain/orders/line.ts';
import type { Order, OrderContact, OrderState } from '../../shared/domain/orders/order.ts';

/** Who this device is enrolled as. `register` and `series` are part of its receipt numbers. */
export type Enrolment = {
  readonly site: string;
  readonly device: string;
  readonly person: string;
  readonly name: string;
  readonly role: 'owner' | 'clerk';
  readonly places: readonly string[];
  readonly register: number;
  readonly series: string;
};

/** A write the shop did not take: what was asked, why, when. Shown in plain words until dismissed. */
export type RefusedWrite = { readonly id: string; readonly stream: string; readonly intent: string; readonly code: string; readonly at: number };

/** `offlineSince` is null while connected. `unsynced` counts rows that only this device holds, `sending` those on their way. */
export type DeviceStatus = {
  readonly enrolment: Enrolment | null;
  readonly connection: 'connecting' | 'online' | 'offline';
  readonly offlineSince: number | null;
  readonly unsynced: number;
  readonly sending: number;
  readonly firstSync: { readonly done: number; readonly total: number } | null;
  readonly refused: readonly RefusedWrite[];
};

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

export type ImportCounts = {
  readonly format: string;
  readonly products: number;
  readonly variants: number;
  readonly unchanged: number;
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
};

/** An import that can be undone as one step. */
export type ImportDone = { readonly id: string; readonly file: string; readonly at: number; readonly counts: ImportCounts; readonly undone: boolean };

/** One field of a product's flat keys (`title@en`, `v/<variant>/price`…); null removes it. */
export type FieldWrite = { readonly field: string; readonly value: string | number | boolean | null };

/** What staff can do. Every one is recorded on this device before it is answered; those marked * need the server. */
export type Commands = {
  readonly 'create-product': { readonly input: { readonly writes: readonly FieldWrite[] }; readonly output: { readonly id: string } };
  readonly 'edit-product': { readonly input: { readonly id: string; readonly writes: readonly FieldWrite[] }; readonly output: Record<string, never> };
  readonly 'edit-shop': { readonly input: { readonly writes: readonly FieldWrite[] }; readonly output: Record<string, never> };
  readonly 'move-stock': {
    readonly input: { readonly place: string; readonly variant: string; readonly quantity: number; readonly reason: 'received' | 'corrected' };
    readonly output: Record<string, never>;
  };
  readonly 'add-photo': { readonly input: { readonly bytes: Uint8Array; readonly type: string }; readonly output: { readonly ref: string } };
  readonly 'make-sale': {
    readonly input: { readonly place: string; readonly lines: readonly { readonly variant: string; readonly quantity: number }[]; readonly tenders: readonly Tender[]; readonly order: string | null };
    readonly output: SaleSummary;
  };
  /** * */
  readonly 'advance-order': { readonly input: { readonly order: string; readonly place: string; readonly to: OrderState }; readonly output: Record<string, never> };
  readonly 'plan-import': { readonly input: { readonly file: string; readonly bytes: Uint8Array }; readonly output: { readonly plan: string; readonly counts: ImportCounts } };
  readonly 'apply-import': { readonly input: { readonly plan: string; readonly place: string }; readonly output: ImportDone };
  readonly 'undo-import': { readonly input: { readonly id: string }; readonly output: Record<string, never> };
  readonly 'dismiss-refused': { readonly input: { readonly id: string }; readonly output: Record<string, never> };
};

/** `type` is a machine code with a sentence in the dictionaries; `detail` fills its blanks. */
export type CommandRefusal = { readonly type: string; readonly detail?: Readonly<Record<string, string | number>> };

/** The device as screens know it: the worker behind it owns the replica. */
export type Device = {
  readonly watchStatus: (show: (status: DeviceStatus) => void) => () => void;
  readonly watch: <V extends keyof Views>(view: V, params: Views[V]['params'], show: (value: Views[V]['value']) => void) => () => void;
  readonly run: <C extends keyof Commands>(command: C, input: Commands[C]['input'], progress?: (done: number, total: number) => void, signal?: AbortSignal) => Promise<Result<Commands[C]['output'], CommandRefusal>>;
  /** Makes this browser a staff device with the secret of a one-time link. Needs the server. */
  readonly enrol: (secret: string, name: string) => Promise<Result<Enrolment, CommandRefusal>>;
};

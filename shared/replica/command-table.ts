import type { Tender } from '../domain/orders/line.ts';
import type { OrderState } from '../domain/orders/order.ts';
import type { FieldWrite } from './documents/field-write.ts';
import type { ImportCounts, ImportDone } from './import-done.ts';
import type { SaleSummary } from './views.ts';

/** What staff can do. Every one is recorded on this device before it is answered; those marked * need the server. */
export type Commands = {
  readonly 'create-product': {
    readonly input: { readonly writes: readonly FieldWrite[] };
    readonly output: { readonly id: string };
  };
  readonly 'edit-product': {
    readonly input: { readonly id: string; readonly writes: readonly FieldWrite[] };
    readonly output: Record<string, never>;
  };
  readonly 'edit-shop': {
    readonly input: { readonly writes: readonly FieldWrite[] };
    readonly output: Record<string, never>;
  };
  readonly 'move-stock': {
    readonly input: {
      readonly place: string;
      readonly variant: string;
      readonly quantity: number;
      readonly reason: 'received' | 'corrected';
    };
    readonly output: Record<string, never>;
  };
  readonly 'add-photo': {
    readonly input: { readonly bytes: Uint8Array; readonly type: string };
    readonly output: { readonly ref: string };
  };
  readonly 'make-sale': {
    readonly input: {
      readonly place: string;
      readonly lines: readonly { readonly variant: string; readonly quantity: number }[];
      readonly tenders: readonly Tender[];
      readonly order: string | null;
    };
    readonly output: SaleSummary;
  };
  /** * */
  readonly 'advance-order': {
    readonly input: { readonly order: string; readonly place: string; readonly to: OrderState };
    readonly output: Record<string, never>;
  };
  readonly 'plan-import': {
    readonly input: { readonly file: string; readonly bytes: Uint8Array };
    readonly output: { readonly plan: string; readonly counts: ImportCounts };
  };
  readonly 'apply-import': {
    readonly input: { readonly plan: string; readonly place: string };
    readonly output: ImportDone;
  };
  readonly 'undo-import': { readonly input: { readonly id: string }; readonly output: Record<string, never> };
  readonly 'dismiss-refused': { readonly input: { readonly id: string }; readonly output: Record<string, never> };
};

/** `type` is a machine code with a sentence in the dictionaries; `detail` fills its blanks. */
export type CommandRefusal = { readonly type: string; readonly detail?: Readonly<Record<string, string | number>> };

import type { RejectionReason } from '../domain/catalog/import/rejection.ts';

/** What an import changes or changed. `reason` is a code; `why` fills the blanks of its sentence. */
export type ImportCounts = {
  readonly format: string;
  readonly products: number;
  readonly variants: number;
  readonly unchanged: number;
  /** Fields changed both in the file and in the shop: the shop's value stays. Absent where it was not counted yet. */
  readonly cases?: number;
  readonly rejected: readonly { readonly line: number; readonly reason: string; readonly why?: RejectionReason }[];
};

/** An import that can be undone as one step. */
export type ImportDone = {
  readonly id: string;
  readonly file: string;
  readonly at: number;
  readonly counts: ImportCounts;
  readonly undone: boolean;
};

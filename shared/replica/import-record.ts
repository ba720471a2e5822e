import type { KeyWrite } from './documents/flat-doc.ts';
import type { ImportDone } from './import-done.ts';

/** A field as the import found it and left it: undone only where it still holds `wrote`. */
export type UndoWrite = {
  readonly stream: string;
  readonly key: string;
  readonly before: KeyWrite['value'];
  readonly wrote: KeyWrite['value'];
};

/** Pieces that an import counted; undone by taking the same number away. */
type UndoMovement = { readonly id: string; readonly variant: string; readonly quantity: number };

/** An import as this device keeps it, with what takes it back. */
export type ImportRecord = {
  readonly done: ImportDone;
  readonly place: string;
  readonly undo: readonly UndoWrite[];
  readonly openings: readonly UndoMovement[];
};

import { applyChanges } from '../automerge.ts';
import type { FlatDoc } from '../documents/flat-doc.ts';
import { type DocKind, createDoc, openDoc } from '../genesis.ts';

/** The actor under which the server holds documents; it never writes in them. */
const keeper = 'f'.repeat(32);

/** The document that a snapshot (or none) and the accepted rows after it give. Throws on damaged bytes. */
export function openStoredDoc(kind: DocKind, snapshot: Uint8Array | null, rows: readonly Uint8Array[]): FlatDoc {
  const start = snapshot === null ? createDoc(kind, keeper) : openDoc(kind, keeper, snapshot);
  return rows.length === 0 ? start : applyChanges(start, [...rows])[0];
}

import { type Result, ok, refuse } from '../../kernel/result.ts';
import { hexToBytes } from '../../kernel/bytes.ts';
import type { RefusalCode } from '../../protocol/refusal-codes.ts';
import { type DecodedChange, applyChanges, decodeChange, hasHeads } from '../automerge.ts';
import type { FlatDoc } from '../documents/flat-doc.ts';
import type { DocKind } from '../genesis.ts';
import { isFoundersKey } from '../migrations.ts';
import { type InflateRaw, checkChunk } from './change-chunk.ts';
import { fieldAllows } from './field-rules.ts';

/** A change that was read but not yet judged against a document. `keys` are the flat keys it touches. */
export type ReadChange = {
  readonly bytes: Uint8Array;
  readonly hash: Uint8Array;
  readonly actor: string;
  readonly deps: readonly string[];
  readonly keys: readonly string[];
  readonly operations: DecodedChange['ops'];
};

/** Reads one row of a document's stream, bounded before Automerge is called. */
export function readChange(bytes: Uint8Array, inflate: InflateRaw): Result<ReadChange, RefusalCode> {
  const refused = checkChunk(bytes, inflate);
  if (refused !== null) return refuse(refused);
  try {
    const { hash, actor, deps, ops } = decodeChange(bytes);
    const keys = [...new Set(ops.map(({ key }) => key))];
    return ok({ bytes, hash: hexToBytes(hash), actor, deps, keys, operations: ops });
  } catch {
    return refuse('malformed');
  }
}

/** What a writer's rights say about one flat key. */
export type MayWrite = (key: string) => boolean;

/**
 * Judges every operation, also one that would lose against others and so stay unseen: only root keys are set or removed,
 * each by right and to a value its field allows. Null when the change may be applied.
 */
export function judgeOperations(kind: DocKind, change: ReadChange, mayWrite: MayWrite): RefusalCode | null {
  for (const { action, obj, key, value, datatype } of change.operations) {
    if (obj !== '_root' || typeof key !== 'string' || (action !== 'set' && action !== 'del')) return 'invalid-document';
    if (isFoundersKey(key) || !mayWrite(key)) return 'forbidden-path';
    if (datatype === 'counter' || datatype === 'timestamp') return 'invalid-document';
    if (action === 'set' && !fieldAllows(kind, key, value)) return 'invalid-document';
  }
  return null;
}

/** Whether the document holds every change named. */
export const knowsDependencies = (doc: FlatDoc, deps: readonly string[]): boolean => hasHeads(doc, [...deps]);

/**
 * Applies judged changes, all or none. Null when Automerge cannot take them (a number the actor used before, an operation
 * nobody made): the document handed in must then be dropped and opened again.
 */
export function applyJudged(doc: FlatDoc, changes: readonly ReadChange[]): FlatDoc | null {
  if (changes.length === 0) return doc;
  try {
    return applyChanges(
      doc,
      changes.map(({ bytes }) => bytes),
    )[0];
  } catch {
    return null;
  }
}

import { equalBytes } from '../kernel/bytes.ts';
import { applyChanges, type Doc, getAllChanges, init, load, save } from './automerge.ts';
import type { FlatDoc } from './documents/flat-doc.ts';
import { migrations } from './migrations.ts';

/** The kinds of stream that are documents. */
export type DocKind = keyof typeof migrations;

/**
 * A document before anybody wrote in it: the same bytes on every device, so that two that begin apart begin alike. Every
 * document of a kind starts so; its first changes are no rows of its stream.
 */
export function createDoc(kind: DocKind, actor: string): FlatDoc {
  const start = init<Record<string, unknown>>({ actor });
  return applyChanges(start, [...migrations[kind]()])[0];
}

/** Opens saved bytes and brings them to this version. Throws on damaged bytes. */
export function openDoc(kind: DocKind, actor: string, bytes: Uint8Array): FlatDoc {
  const doc: Doc<Record<string, unknown>> = load(bytes, { actor });
  return applyChanges(doc, [...migrations[kind]()])[0];
}

export const saveDoc = (doc: FlatDoc): Uint8Array => save(doc);

/** The changes people made, without those that every document begins with: what a stream's rows hold. */
export function changesOf(kind: DocKind, doc: FlatDoc): readonly Uint8Array[] {
  const founding = migrations[kind]();
  return getAllChanges(doc).filter((bytes) => !founding.some((own) => equalBytes(own, bytes)));
}

import type { Millis } from '../../kernel/clock.ts';
import { hexToBytes } from '../../kernel/bytes.ts';
import {
  applyChanges,
  change,
  clone,
  type Doc,
  getActorId,
  getConflicts,
  getHeads,
  getLastLocalChange,
  ImmutableString,
  isImmutableString,
} from '../automerge.ts';

/** What one key of a document holds, as everybody outside sees it. */
export type FlatValue = string | number | boolean;

/** A document of ours: one flat map at the root. Texts are ImmutableString inside; nothing is nested, so no side of a merge is lost. */
export type FlatDoc = Doc<Record<string, unknown>>;

/** One key set, or removed with null. */
export type KeyWrite = { readonly key: string; readonly value: FlatValue | null };

/** A recorded change: its bytes are the row of the stream, its hash the row's hash. */
export type RecordedChange = { readonly doc: FlatDoc; readonly bytes: Uint8Array; readonly hash: Uint8Array };

/** Who records, and the time told with the change (milliseconds, kept in seconds). `actor` is 32 hexadecimal digits. */
export type Writer = { readonly actor: string; readonly at: Millis };

const toFlat = (value: unknown): FlatValue | null => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return isImmutableString(value) ? value.val : null;
};

/** The value that stands at a key; null where there is none, or one this version cannot read. */
export const readKey = (doc: FlatDoc, key: string): FlatValue | null => toFlat(doc[key]);

/** Every value that was set apart at a key and not settled since; one or none where nobody disagreed. */
export function readApart(doc: FlatDoc, key: string): readonly FlatValue[] {
  const apart = getConflicts(doc, key);
  const values = apart === undefined ? [doc[key]] : Object.values(apart);
  return values.map(toFlat).filter((value) => value !== null);
}

const isNews = (doc: FlatDoc, { key, value }: KeyWrite): boolean =>
  readKey(doc, key) !== value || (value !== null && getConflicts(doc, key) !== undefined);

const put = (root: Record<string, unknown>, { key, value }: KeyWrite): void => {
  if (value === null) delete root[key];
  else root[key] = typeof value === 'string' ? new ImmutableString(value) : value;
};

/**
 * Records the writes that change something as one change of that actor; null when none does. A key set to its own value
 * is written only where values stand apart: that settles them.
 */
export function recordWrites(doc: FlatDoc, writer: Writer, writes: readonly KeyWrite[]): RecordedChange | null {
  const news = writes.filter((write) => isNews(doc, write));
  if (news.length === 0) return null;
  const mine = getActorId(doc) === writer.actor ? doc : clone(doc, { actor: writer.actor });
  const next = change(mine, { time: Math.floor(writer.at / 1000) }, (root) => {
    for (const write of news) put(root, write);
  });
  const bytes = getLastLocalChange(next);
  const [head] = getHeads(next);
  if (next === mine || bytes === undefined || head === undefined) return null;
  return { doc: next, bytes, hash: hexToBytes(head) };
}

/** Takes in others' changes and tells which keys they touched. Throws on bytes that are no change. */
export function takeChanges(
  doc: FlatDoc,
  changes: readonly Uint8Array[],
): { readonly doc: FlatDoc; readonly keys: ReadonlySet<string> } {
  const keys = new Set<string>();
  const [next] = applyChanges(doc, [...changes], {
    patchCallback: (patches) => {
      for (const { path } of patches) keys.add(String(path[0]));
    },
  });
  return { doc: next, keys };
}

import type { Millis } from '../../kernel/clock.ts';
import { type FieldWrite, productKeys, shopKeys } from './field-write.ts';
import { type FlatDoc, type RecordedChange, recordWrites } from './flat-doc.ts';

/**
 * Records fields of one product (null: of the shop) as one change of that actor. Null when every field already stands so.
 * `actor` = device id and 16 more hexadecimal digits; `at` in milliseconds.
 */
export function applyWrites(
  doc: FlatDoc,
  actor: string,
  at: Millis,
  product: string | null,
  writes: readonly FieldWrite[],
): RecordedChange | null {
  return recordWrites(doc, { actor, at }, product === null ? shopKeys(writes) : productKeys(product, writes));
}

import { must } from '../../../shared/kernel/assert.ts';
import { encodeMessage } from '../../../shared/protocol/codec.ts';
import type { StreamRow } from '../../../shared/protocol/messages.ts';
import { limits } from '../../../shared/protocol/version.ts';
import type { StoredRow } from '../../ports/store.ts';

const toStreamRow = ({ seq, hash, bytes, receivedAt, device, key }: StoredRow): StreamRow => ({
  seq,
  hash,
  bytes,
  receivedAt,
  device,
  ...(key === undefined ? {} : { key }),
});

/** What a row adds to a frame beside its bytes: hash, numbers, names. */
const rowOverhead = 160;

export type RowsFrame = { readonly frame: Uint8Array; readonly from: number; readonly to: number };

/** Rows as frames of at most 256 KB (a single larger row stands alone). `after` is the number the reader has already. */
export function rowsFrames(stream: string, after: number, rows: readonly StoredRow[]): readonly RowsFrame[] {
  const frames: RowsFrame[] = [];
  let from = after;
  let some: StoredRow[] = [];
  let size = 0;
  const finish = () => {
    if (some.length === 0) return;
    const to = must(some.at(-1), 'a last row').seq;
    frames.push({ frame: encodeMessage({ t: 'rows', stream, from, to, rows: some.map(toStreamRow) }), from, to });
    from = to;
    some = [];
    size = 0;
  };
  for (const row of rows) {
    const added = row.bytes.length + rowOverhead;
    if (size + added > limits.rowsFrame) finish();
    some.push(row);
    size += added;
  }
  finish();
  return frames;
}

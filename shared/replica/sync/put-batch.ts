import { limits } from '../../protocol/version.ts';
import type { OutboxRow } from '../outbox.ts';

/** Bytes of rows in one put, so that the frame around them stays below its limit. */
const bytesPerPut = limits.frame - 65_536;

/** The first rows that go together: at most 100, and no more bytes than a frame takes. */
export function nextBatch(rows: readonly OutboxRow[]): readonly OutboxRow[] {
  const batch: OutboxRow[] = [];
  let bytes = 0;
  for (const row of rows.slice(0, limits.rowsPerPut)) {
    bytes += row.bytes.length + 16;
    if (batch.length > 0 && bytes > bytesPerPut) break;
    batch.push(row);
  }
  return batch;
}

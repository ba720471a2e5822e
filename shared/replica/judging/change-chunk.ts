import { equalBytes } from '../../kernel/bytes.ts';
import { limits } from '../../protocol/version.ts';
import { type ChangeSize, measureChange } from './change-size.ts';
import { createLebReader } from './leb-reader.ts';

/** Inflates raw DEFLATE up to `cap` bytes; null where it is damaged or would become larger. */
export type InflateRaw = (bytes: Uint8Array, cap: number) => Uint8Array | null;

const magic = Uint8Array.of(0x85, 0x6f, 0x4a, 0x83);
const chunkTypes = { change: 1, deflatedChange: 2 } as const;

export type ChunkRefusal = 'not-a-change' | 'too-large' | 'malformed';

/**
 * Proves, without Automerge, that bytes are exactly one change chunk whose content stays within the limits once it is
 * inflated and its runs are written out. Only then may Automerge read them.
 */
export function checkChunk(bytes: Uint8Array, inflate: InflateRaw): ChunkRefusal | null {
  if (bytes.length < 10 || !equalBytes(bytes.subarray(0, 4), magic)) return 'not-a-change';
  const type = bytes[8];
  if (type !== chunkTypes.change && type !== chunkTypes.deflatedChange) return 'not-a-change';
  try {
    const reader = createLebReader(bytes.subarray(9));
    const body = reader.take(reader.unsigned());
    if (!reader.done()) return 'malformed';
    const whole = type === chunkTypes.change ? body : inflate(body, limits.inflatedBytes);
    return whole === null ? 'too-large' : judgeSize(measureChange(whole));
  } catch {
    return 'malformed';
  }
}

const judgeSize = ({ operations, textBytes }: ChangeSize): ChunkRefusal | null =>
  operations > limits.operationsPerChange || textBytes > limits.inflatedBytes ? 'too-large' : null;

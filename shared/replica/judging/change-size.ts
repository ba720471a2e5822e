import { limits } from '../../protocol/version.ts';
import { type LebReader, createLebReader } from './leb-reader.ts';

/**
 * How large a stored change becomes when it is read, told from its run lengths alone, before Automerge sees it: a few
 * bytes of a run may stand for millions of operations. Layout: Automerge binary format, "Change chunks" and "Columns".
 */
export type ChangeSize = { readonly operations: number; readonly textBytes: number };

/** Column types of the format, the low three bits of a column's specification. */
const column = { group: 0, delta: 3, boolean: 4, text: 5, raw: 7 } as const;
const deflated = 0x08;
const actionColumn = 0x42;

/** Other columns may hold several entries for an operation: one for each value it overwrites. */
const entriesPerColumn = 4 * limits.operationsPerChange;

type Counted = { readonly entries: number; readonly textBytes: number };

/** One value of a run, as far as its size goes: bytes of a text, the count a group stands for. */
function readWeight(reader: LebReader, type: number): number {
  if (type === column.text) return reader.take(reader.unsigned()).length;
  if (type === column.delta) {
    reader.signed();
    return 0;
  }
  const value = reader.unsigned();
  return type === column.group ? value : 0;
}

function checkCounts(entries: number, weight: number, type: number): void {
  if (entries > entriesPerColumn) throw new Error('too many entries');
  if (type === column.group && weight > entriesPerColumn) throw new Error('too many values overwritten');
  if (weight > limits.inflatedBytes) throw new Error('too much text');
}

function countRuns(bytes: Uint8Array, type: number): Counted {
  const reader = createLebReader(bytes);
  let entries = 0;
  let weight = 0;
  while (!reader.done()) {
    const length = type === column.boolean ? reader.unsigned() : reader.signed();
    if (type === column.boolean) entries += length;
    else if (length > 0) {
      entries += length;
      weight += length * readWeight(reader, type);
    } else if (length < 0) {
      entries -= length;
      checkCounts(entries, weight, type);
      for (let i = 0; i < -length; i++) weight += readWeight(reader, type);
    } else entries += reader.unsigned();
    checkCounts(entries, weight, type);
  }
  return { entries, textBytes: type === column.text ? weight : 0 };
}

function skipHead(reader: LebReader): void {
  reader.take(32 * reader.unsigned());
  reader.take(reader.unsigned());
  reader.unsigned();
  reader.unsigned();
  reader.signed();
  reader.take(reader.unsigned());
  const actors = reader.unsigned();
  for (let i = 0; i < actors; i++) reader.take(reader.unsigned());
}

/** `body` is a change chunk after its header, inflated. Throws where it is malformed or over the limits. */
export function measureChange(body: Uint8Array): ChangeSize {
  const reader = createLebReader(body);
  skipHead(reader);
  const columns = Array.from({ length: Math.min(reader.unsigned(), 64) }, () => ({
    specification: reader.unsigned(),
    length: reader.unsigned(),
  }));
  let operations = 0;
  let textBytes = 0;
  for (const { specification, length } of columns) {
    const type = specification & 0x07;
    if ((specification & deflated) !== 0) throw new Error('a column of a change is not deflated');
    const bytes = reader.take(length);
    if (type === column.raw) continue;
    const counted = countRuns(bytes, type);
    textBytes += counted.textBytes;
    if (specification === actionColumn) operations = counted.entries;
  }
  return { operations, textBytes };
}

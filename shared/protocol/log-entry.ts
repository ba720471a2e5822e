import { sha256 } from '@noble/hashes/sha2.js';
import type { Millis } from '../kernel/clock.ts';
import { decodeCbor, encodeCbor } from './strict-cbor.ts';

/** One row of a log: number from 1 without gaps, hash of the row before (null for the first), writer's time, the fact. */
export type LogEntry<Fact = unknown> = {
  readonly n: number;
  readonly prev: Uint8Array | null;
  readonly at: Millis;
  readonly fact: Fact;
};

export const rowHash = (bytes: Uint8Array): Uint8Array => sha256(bytes);

export const encodeLogEntry = (entry: LogEntry): Uint8Array => encodeCbor(entry);

/** Reads a row of a log; throws on malformed bytes or a missing envelope field. The fact itself is judged elsewhere. */
export function decodeLogEntry(bytes: Uint8Array): LogEntry {
  const value = decodeCbor(bytes);
  if (typeof value !== 'object' || value === null) throw new Error('a log entry is a map');
  const { n, prev, at, fact } = value as Record<string, unknown>;
  if (!Number.isSafeInteger(n) || (n as number) < 1) throw new Error('a log entry has a number from 1');
  if (prev !== null && !(prev instanceof Uint8Array && prev.length === 32))
    throw new Error('a log entry names the hash before it');
  if (typeof at !== 'number' || !Number.isFinite(at)) throw new Error('a log entry has its writer’s time');
  return { n: n as number, prev, at, fact };
}

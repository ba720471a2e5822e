import { decodeLogEntry, encodeLogEntry, rowHash } from '../../shared/protocol/log-entry.ts';
import type { Write } from './keeper.ts';

/** The writer of everything the server itself records. */
export const serverDevice = 'server';

/** Appends facts to a log that only the server writes, numbered and chained like every log. */
export async function appendServerFacts(
  write: Write,
  stream: string,
  at: number,
  facts: readonly unknown[],
): Promise<void> {
  const head = await write.tx.head(stream);
  const last = head === 0 ? undefined : (await write.tx.read(stream, head - 1, 1))[0];
  let n = last === undefined ? 0 : decodeLogEntry(last.bytes).n;
  let prev = last?.hash ?? null;
  for (const fact of facts) {
    n += 1;
    const bytes = encodeLogEntry({ n, prev, at, fact });
    prev = rowHash(bytes);
    await write.append(stream, [{ hash: prev, bytes, device: serverDevice, receivedAt: at }]);
  }
}

/** Sets one row of a table that only the server writes. */
export async function setServerRow(
  write: Write,
  stream: string,
  at: number,
  key: string,
  bytes: Uint8Array,
): Promise<void> {
  await write.append(stream, [{ hash: rowHash(bytes), bytes, device: serverDevice, receivedAt: at, key }]);
}
